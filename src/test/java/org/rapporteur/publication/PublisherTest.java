package org.rapporteur.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nu.xom.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

class PublisherTest {

  private static final Publisher PUBLISHER = Fixtures.PUBLISHER;
  private static final Set<Edition> ALL = EnumSet.allOf(Edition.class);

  @TempDir private Path out;

  @Test
  void everyEditionHasItsFolderAndNothingElseIsLeft() throws IOException {
    Report report = PUBLISHER.publish(List.of(Fixtures.sample()), ALL, out);
    assertEquals(List.of(), report.findings());
    assertEquals(
        List.of(
            "print/sample-record.pdf",
            "tei/sample-record.xml",
            "text/sample-record.txt",
            "web/edition.css",
            "web/index.html",
            "web/sample-record.html"),
        files());
    assertEquals(Fixtures.sample().text(), Files.readString(out.resolve("tei/sample-record.xml")));
  }

  @Test
  void onlyTheEditionsAskedForAreMade() throws IOException {
    PUBLISHER.publish(List.of(Fixtures.sample()), Set.of(Edition.TEXT), out);
    assertEquals(List.of("text/sample-record.txt"), files());
  }

  @Test
  void pageLinksToTheEditionsThatWereMade() throws IOException {
    PUBLISHER.publish(List.of(Fixtures.sample()), Set.of(Edition.WEB), out);
    String page = Files.readString(out.resolve("web/sample-record.html"));
    assertTrue(page.contains("../tei/sample-record.xml"));
    assertFalse(page.contains("../print/") || page.contains("../text/"));
  }

  @Test
  void damagedRecordIsFoundAndTheOthersGoOn() throws IOException {
    TeiDocument damaged = TeiDocument.of("damaged.xml", "<TEI>\n<text></TEI>");
    TeiDocument other = TeiDocument.of("letter.xml", "<letter/>");
    Report report = PUBLISHER.publish(List.of(damaged, other, Fixtures.sample()), ALL, out);
    assertEquals(List.of(Rule.XML_NOT_WELL_FORMED, Rule.PUBLISH_NOT_TEI), rules(report));
    assertEquals(2, report.findings().get(0).location().position().line());
    assertTrue(Files.exists(out.resolve("print/sample-record.pdf")));
    assertFalse(files().contains("web/damaged.html"));
  }

  @Test
  void recordThatTriesToReadAFileIsRefused() throws IOException {
    Path secret = Files.writeString(out.resolve("secret.txt"), "SECRET");
    String text = Fixtures.tei("a.xml", "<p>&secret;</p>").text();
    String doctype = "<!DOCTYPE TEI [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>";
    TeiDocument record = TeiDocument.of("a.xml", doctype + text);
    PUBLISHER.publish(List.of(record), Set.of(Edition.TEXT, Edition.WEB), out);
    for (String file : files()) {
      if (!file.startsWith("secret")) {
        assertFalse(Files.readString(out.resolve(file)).contains("SECRET"), file);
      }
    }
  }

  @Test
  void nameOfTwoRecordsIsTakenByTheFirst() throws IOException {
    TeiDocument first = Fixtures.tei("a/talk.xml", "<p>first</p>");
    TeiDocument second = Fixtures.tei("b/Talk.xml", "<p>second</p>");
    TeiDocument list = Fixtures.tei("index.xml", "<p>index</p>");
    Report report = PUBLISHER.publish(List.of(first, second, list), Set.of(Edition.TEXT), out);
    assertEquals(List.of(Rule.PUBLISH_NAME_TAKEN, Rule.PUBLISH_NAME_TAKEN), rules(report));
    assertTrue(Files.readString(out.resolve("text/talk.txt")).endsWith("first\n"));
  }

  @Test
  void elementWithoutFormKeepsItsWordsAndIsFoundOnce() throws IOException {
    TeiDocument record =
        Fixtures.tei(
            "a.xml", "<p>a <swing>kept</swing> <swing>too</swing></p>\n<jolt>and this</jolt>");
    Report report = PUBLISHER.publish(List.of(record), ALL, out);
    assertEquals(
        List.of(Rule.PUBLISH_ELEMENT_UNKNOWN, Rule.PUBLISH_ELEMENT_UNKNOWN), rules(report));
    Finding swing = report.findings().get(0);
    assertTrue(swing.message().contains("'swing'"), swing.message());
    assertEquals(4, swing.location().position().line());
    String text = Files.readString(out.resolve("text/a.txt"));
    assertTrue(text.endsWith("a kept too\n\nand this\n"), text);
  }

  @Test
  void recordsFollowEachOtherByDateInListAndLinks() throws IOException {
    List<TeiDocument> records =
        List.of(
            dated("c", "1962-05"), dated("u", ""), dated("a", "1955"), dated("b", "1962-03-04"));
    PUBLISHER.publish(records, Set.of(Edition.WEB), out);
    String list = Files.readString(out.resolve("web/index.html"));
    assertTrue(list.matches("(?s).*a\\.html.*b\\.html.*c\\.html.*u\\.html.*"));
    String page = Files.readString(out.resolve("web/b.html"));
    assertTrue(page.contains("rel=\"prev\" href=\"a.html\""));
    assertTrue(page.contains("rel=\"next\" href=\"c.html\""));
  }

  @Test
  void pagesHaveUniqueIdsAndLinksThatLeadSomewhere() throws Exception {
    List<TeiDocument> records = Fixtures.documents().map(Fixtures::read).toList();
    PUBLISHER.publish(records, EnumSet.of(Edition.WEB, Edition.TEXT), out);
    for (Path page : Fixtures.list(out.resolve("web"), ".html")) {
      Element root = XmlGate.xom(Files.readString(page)).getRootElement();
      Set<String> ids = new HashSet<>();
      for (Element element : Words.all(root, e -> e.getAttribute("id") != null)) {
        assertTrue(ids.add(element.getAttributeValue("id")), page + element.toXML());
      }
      for (Element link : Words.all(root, e -> e.getAttribute("href") != null)) {
        assertLeads(link.getAttributeValue("href"), ids, page);
      }
      assertEquals(
          0, Words.all(root, e -> Set.of("script", "img").contains(e.getLocalName())).size());
      assertEquals(1, Words.all(root, e -> e.getLocalName().equals("h1")).size());
    }
  }

  @Test
  void styleFetchesNothingAndItsColoursCanBeRead() throws IOException {
    String style = Files.readString(Path.of("xslt/web/edition.css"));
    assertFalse(style.contains("url(") || style.contains("@import"));
    String[] schemes = style.split("@media \\(prefers-color-scheme: dark\\)", 2);
    for (String scheme : schemes) {
      for (String ink : List.of("ink", "quiet", "accent")) {
        for (String ground : List.of("paper", "sheet", "mark")) {
          double contrast = contrast(colour(scheme, ink), colour(scheme, ground));
          assertTrue(contrast >= 4.5, ink + " on " + ground + ": " + contrast);
        }
      }
    }
  }

  @Test
  void elementsAsDeepAsAllowedArePublishedOnASmallStackAndDeeperOnesAreFound() throws Exception {
    List<TeiDocument> records = new ArrayList<>();
    for (String name : List.of("div", "swing", "q", "list")) {
      records.add(Fixtures.tei(name + ".xml", nested(name, TeiTree.DEPTH_LIMIT - 5)));
      records.add(Fixtures.tei(name + "-deep.xml", nested(name, TeiTree.DEPTH_LIMIT)));
    }
    Report[] report = new Report[1];
    Runnable publishing =
        () -> {
          try {
            report[0] = PUBLISHER.publish(records, ALL, out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    Thread small = new Thread(null, publishing, "small", 640 << 10);
    small.start();
    small.join();
    List<Rule> rules =
        rules(report[0]).stream().filter(rule -> rule != Rule.PUBLISH_ELEMENT_UNKNOWN).toList();
    assertEquals(Collections.nCopies(4, Rule.XML_LIMIT), rules);
  }

  private static String nested(String name, int times) {
    return ("<" + name + ">").repeat(times) + "x" + ("</" + name + ">").repeat(times);
  }

  @Test
  void sharedPublisherGivesEachThreadTheSame() throws UnreadableTeiException {
    TeiDocument record = Fixtures.sample();
    byte[] pdf = PUBLISHER.pdf(record);
    String page = PUBLISHER.page(record);
    IntStream.range(0, 16)
        .parallel()
        .forEach(
            i -> {
              try {
                assertEquals(page, PUBLISHER.page(record));
                assertArrayEquals(pdf, PUBLISHER.pdf(record));
              } catch (UnreadableTeiException e) {
                throw new AssertionError(e);
              }
            });
  }

  @Test
  void valueOfADamagedRecordIsRefusedWithItsPlace() {
    TeiDocument damaged = TeiDocument.of("damaged.xml", "<TEI>\n<text></TEI>");
    var refusal = assertThrows(UnreadableTeiException.class, () -> PUBLISHER.text(damaged));
    assertTrue(refusal.getMessage().startsWith("damaged.xml:2:"), refusal.getMessage());
  }

  private static TeiDocument dated(String name, String when) {
    TeiDocument plain = Fixtures.tei(name + ".xml", "<p>words</p>");
    String date =
        "<profileDesc><creation><date when=\"%s\">d</date></creation></profileDesc></teiHeader>"
            .formatted(when);
    return when.isEmpty()
        ? plain
        : TeiDocument.of(plain.name(), plain.text().replace("</teiHeader>", date));
  }

  private void assertLeads(String href, Set<String> ids, Path page) {
    if (href.startsWith("#")) {
      assertTrue(ids.contains(href.substring(1)), page + " " + href);
    } else if (!href.matches("(https?://|mailto:).*")) {
      assertTrue(Files.exists(page.resolveSibling(href)), page + " " + href);
    }
  }

  private List<String> files() throws IOException {
    try (var files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static List<Rule> rules(Report report) {
    return report.findings().stream().map(Finding::rule).toList();
  }

  private static int colour(String scheme, String name) {
    Matcher found = Pattern.compile("--" + name + ": #(\\p{XDigit}{6})").matcher(scheme);
    assertTrue(found.find(), name);
    return Integer.parseInt(found.group(1), 16);
  }

  /** The contrast of WCAG 2, from 1 to 21. */
  private static double contrast(int one, int other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
