package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.internal.reading.DocumentPass;
import org.rapporteur.validation.internal.reading.Sightings;

/** What would stop, fill or open the machine gives a finding, soon. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileXmlTest {

  private static final String TEI = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">";

  private final Validation validation = Validation.standard();

  @TempDir Path folder;

  @Test
  void billionLaughsExceedALimit() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE TEI [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      dtd.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    assertStopped(Rule.XML_LIMIT, dtd + "]>" + TEI + "&l11;</TEI>");
  }

  @Test
  void oneLongEntityUsedOftenExceedsALimit() {
    String dtd = "<!DOCTYPE TEI [<!ENTITY a \"" + "a".repeat(50_000) + "\">]>";
    assertStopped(Rule.XML_LIMIT, dtd + TEI + "&a;".repeat(900) + "</TEI>");
  }

  @Test
  void externalEntityIsNotReadAndItsSecretNotTold() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "hush-hush");
    String uri = secret.toUri().toString();
    Report general =
        stopped("<!DOCTYPE TEI [<!ENTITY x SYSTEM \"" + uri + "\">]>" + TEI + "&x;</TEI>");
    Report parameter =
        stopped("<!DOCTYPE TEI [<!ENTITY % x SYSTEM \"" + uri + "\"> %x;]>" + TEI + "</TEI>");
    Report subset = stopped("<!DOCTYPE TEI SYSTEM \"" + uri + "\">" + TEI + "</TEI>");
    Report unparsed =
        stopped(
            "<!DOCTYPE TEI [<!NOTATION n SYSTEM \"n\"><!ENTITY x SYSTEM \""
                + uri
                + "\" NDATA n>]>"
                + TEI
                + "</TEI>");
    for (Report report : new Report[] {general, parameter, subset, unparsed}) {
      assertEquals(Rule.XML_EXTERNAL, report.findings().get(0).rule());
      assertFalse(report.toString().contains("hush"));
    }
  }

  @Test
  void manyAttributesOfOneHashExceedALimit() {
    StringBuilder tag = new StringBuilder("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"");
    for (int i = 0; i < 4_096; i++) {
      tag.append(' ');
      for (int bit = 0; bit < 12; bit++) {
        tag.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      tag.append("=''");
    }
    assertStopped(Rule.XML_LIMIT, tag + "/>");
  }

  @Test
  void hundredThousandLevelsExceedALimit() {
    assertStopped(Rule.XML_LIMIT, TEI + "<div>".repeat(100_000));
  }

  @Test
  void deepestDocumentAllowedIsExaminedToItsEnd() {
    String deep = TEI + "<div>".repeat(998) + "</div>".repeat(998) + "</TEI>";
    Report report = validation.validate(TeiDocument.of("deep.xml", deep));
    assertTrue(report.hasErrors());
    assertFalse(DocumentPass.isUnreadable(report), report::toString);
  }

  @Test
  void undeclaredEntityIsAFindingWhateverTheDtd() {
    assertStopped(Rule.XML_NOT_WELL_FORMED, TEI + "&nope;</TEI>");
    Report skipped =
        stopped("<!DOCTYPE TEI [<!ENTITY % p \"\"> %p;]>" + TEI + "<p>&nope;</p></TEI>");
    assertTrue(skipped.hasErrors());
  }

  @Test
  void findingsAreNotListedWithoutEnd() {
    String bad = TEI + "<p foo=''/>".repeat(200_000) + "</TEI>";
    Report report = validation.validate(TeiDocument.of("bad.xml", bad));
    assertEquals(Sightings.LIMIT + 1, report.findings().size());
    Finding last = report.findings().get(Sightings.LIMIT);
    assertEquals(Rule.VALIDATION_STOPPED, last.rule());
  }

  @Test
  void longTextAndLongAttributeAreReadInLinearTime() {
    String text = "word ".repeat(2_000_000);
    Report report =
        validation.validate(TeiDocument.of("long.xml", TEI + "<p n=\"" + text + "\">" + text));
    assertTrue(DocumentPass.isUnreadable(report));
  }

  @Test
  void messagesDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      Report report = validation.validate(TeiDocument.of("x.xml", "<TEI><p></TEI>"));
      assertTrue(report.toString().contains("the end tag '</p>' is missing"), report::toString);
    } finally {
      Locale.setDefault(before);
    }
  }

  private void assertStopped(Rule rule, String xml) {
    List<Finding> findings = stopped(xml).findings();
    assertTrue(findings.stream().anyMatch(found -> found.rule() == rule), findings::toString);
  }

  private Report stopped(String xml) {
    Report report = validation.validate(TeiDocument.of("hostile.xml", xml));
    assertTrue(DocumentPass.isUnreadable(report), report::toString);
    return report;
  }
}
