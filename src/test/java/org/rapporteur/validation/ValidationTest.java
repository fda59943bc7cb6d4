package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.source.Splice;
import org.rapporteur.tei.TeiDocument;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

class ValidationTest {

  private static final TeiDocument BROKEN = TeiDocument.of("a.xml", "<TEI>");
  private static final TeiDocument ATTRIBUTE = TeiDocument.of("a.xml", "<p who='x'/>");
  private static final TeiDocument SOUND = TeiDocument.of("a.xml", "<TEI>\n<p/>\n</TEI>");

  @Test
  void findingsStandInTheOrderOfTheText() {
    Validator late = document -> Report.of(finding(2), finding(1));
    Report report = Validation.of(late, RelaxNgValidator.rapporteur()).validate(SOUND);
    assertEquals(
        """
        relaxng-element-not-allowed 1 1
        schematron-assertion 1 1
        schematron-assertion 2 1
        """,
        Fixtures.places(report));
  }

  @Test
  void unreadableDocumentIsSaidOnceAndNotReadAgain() {
    AtomicInteger asked = new AtomicInteger();
    Validator other =
        document -> {
          asked.incrementAndGet();
          return Report.empty();
        };
    Validation all = Validation.of(LinkValidator.withinFile(), RecordValidator.create(), other);
    assertEquals("xml-not-well-formed 1 6\n", Fixtures.places(all.validate(BROKEN)));
    assertEquals(0, asked.get());
  }

  @Test
  void withoutValidatorsWellFormednessIsChecked() {
    assertTrue(Validation.of().validate(SOUND).isEmpty());
    assertTrue(Validation.of().validate(BROKEN).hasErrors());
    assertTrue(Validation.of().validate(TeiDocument.of("a.xml", "")).hasErrors());
  }

  @Test
  void checkThatFailsLeavesTheDocumentInvalid() {
    EventValidator failing =
        EventValidator.of(
            sightings -> {
              throw new IllegalStateException("planted");
            });
    EventValidator exhausted =
        EventValidator.of(
            sightings -> {
              throw new StackOverflowError();
            });
    for (EventValidator validator : new EventValidator[] {failing, exhausted}) {
      Report report = Validation.of(validator).validate(SOUND);
      assertEquals(Rule.VALIDATION_FAILED, report.findings().get(0).rule());
      assertTrue(report.hasErrors());
    }
  }

  @Test
  void checkOfAnotherKindThatFailsLeavesTheDocumentInvalidToo() {
    Validator failing =
        document -> {
          throw new StackOverflowError();
        };
    Report report = Validation.of(failing).validate(SOUND);
    assertEquals(Rule.VALIDATION_FAILED, report.findings().get(0).rule());
  }

  @Test
  void findingsOfAnyKindAreListedUpToALimit() {
    Validator endless =
        document -> {
          List<Finding> findings = new ArrayList<>();
          for (int line = 1; line <= 5_000; line++) {
            findings.add(
                Finding.of(Rule.SCHEMATRON_ASSERTION, Location.of("a.xml", line, 1), "no"));
          }
          return new Report(findings);
        };
    List<Finding> listed = Validation.of(endless).validate(SOUND).findings();
    assertEquals(1_001, listed.size());
    assertEquals(Rule.VALIDATION_STOPPED, listed.get(1_000).rule());
  }

  @Test
  void whatAMorePreciseRuleSaysOfAValueTheGrammarDoesNotSayAgain() throws IOException {
    EventValidator grammar = saying(Rule.RELAXNG_ATTRIBUTE_VALUE);
    EventValidator links = saying(Rule.LINK_HASH_MISSING);
    assertEquals(
        "link-hash-missing 1 4\n",
        Fixtures.places(Validation.of(grammar, links).validate(ATTRIBUTE)));
    assertEquals(
        "relaxng-attribute-value 1 4\n",
        Fixtures.places(Validation.of(grammar).validate(ATTRIBUTE)));
  }

  private static EventValidator saying(Rule rule) {
    return EventValidator.of(
        sightings ->
            new DefaultHandler() {
              @Override
              public void startElement(String uri, String local, String qName, Attributes a) {
                sightings.atAttribute(rule, qName, "who", "planted");
              }
            });
  }

  @Test
  void certainFixPutsTheHashWhereItIsMissing() throws IOException {
    TeiDocument document = Fixtures.read(Fixtures.FOLDER.resolve("link-hash-missing-error.xml"));
    Validation validation = Validation.standard();
    List<Splice> fixes =
        validation.validate(document).findings().stream()
            .flatMap(finding -> finding.fix().stream())
            .toList();
    TeiDocument fixed = document.with(fixes);
    assertTrue(fixed.text().contains("who=\"#marr #brand\""));
    assertEquals(
        List.of("'unheard' points to no element: it has no '#'"),
        validation.validate(fixed).findings().stream().map(Finding::message).toList());
  }

  private static Finding finding(int line) {
    return Finding.of(Rule.SCHEMATRON_ASSERTION, Location.of("a.xml", line, 1), "planted");
  }
}
