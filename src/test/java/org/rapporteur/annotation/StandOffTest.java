package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.Outside;
import org.rapporteur.publication.Publisher;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TranscriptExtractor;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;

class StandOffTest {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/annotation/standoff");
  private static final StandOff OURS = StandOff.within(RelaxNgValidator.rapporteur().grammar());
  private static final InlineMarkup NOTHING = InlineMarkup.within(new DrawnGrammar(1));

  private static TeiDocument document(String body) {
    return TeiDocument.of(
        "t.xml",
        """
        <TEI xmlns="http://www.tei-c.org/ns/1.0">
          <teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt>\
        <p>N</p></publicationStmt><sourceDesc><p>N</p></sourceDesc></fileDesc></teiHeader>
          <text><body><div>%s</div></body></text>
        </TEI>
        """
            .formatted(body));
  }

  private static TeiDocument after(Edit edit) {
    return edit.changes().get(0).after();
  }

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files.filter(f -> f.toString().endsWith(".xml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatOthersWroteIsRead(Path file) throws IOException, UnreadableTeiException {
    TextView view =
        TextView.of(TeiDocument.of(file.getFileName().toString(), Files.readString(file)));
    AnnotationSet read = StandOff.read(view);
    String told =
        read.annotations().stream().map(a -> told(a, view)).collect(Collectors.joining())
            + read.findings().findings().stream()
                .map(f -> f.rule().id() + ": " + f.message() + "\n")
                .collect(Collectors.joining());
    Path expected = Path.of(file.toString().replace(".xml", ".expected.txt"));
    assertEquals(Files.readString(expected), told);
  }

  private static String told(Annotation annotation, TextView view) {
    String words =
        annotation.spans().stream()
            .map(span -> "[" + span.of(view.text()) + "]")
            .collect(Collectors.joining(" "));
    return annotation.id()
        + " "
        + words
        + annotation.tag().map(tag -> " " + tag.element() + tag.attributes()).orElse("")
        + annotation.remarks().stream()
            .map(r -> " " + r.purpose() + "=" + r.text() + r.source())
            .collect(Collectors.joining())
        + (annotation.claim().resp().isEmpty() ? "" : " by " + annotation.claim().resp())
        + "\n";
  }

  @Test
  void anAnnotationIsWrittenAsTeiSaysIt() throws UnreadableTeiException {
    TeiDocument document = document("<p xml:id=\"p1\">Then <hi>Marek</hi> Tavi spoke.</p>");
    TextView view = TextView.of(document);
    Tag name = Tag.of("persName").with("ref", "https://example.org/tavi");
    Annotation one =
        Annotation.of(List.of(view.find("Marek Tavi").orElseThrow()), name)
            .by(new Claim("#mt", "high", "the label"));
    Annotation two = Annotation.at(4, Tag.of("milestone"));
    TeiDocument added =
        after(OURS.add(document, List.of(AnnotationSet.of(view, List.of(one, two)))));
    String expected =
        """
          <standOff>
            <listAnnotation>
              <annotation xml:id="ann-1" target="#string-index(p1,4)" motivation="tagging">\
        <note type="tag">milestone</note></annotation>
              <annotation xml:id="ann-2" target="#string-range(p1,5,10)" motivation="tagging" \
        cert="high" resp="#mt"><note type="tag"><persName ref="https://example.org/tavi">\
        Marek Tavi</persName></note><note type="evidence">the label</note></annotation>
            </listAnnotation>
          </standOff>
        </TEI>
        """;
    assertTrue(added.text().endsWith("</text>\n" + expected), added.text());
  }

  @Test
  void inlineStandOffInlineIsTheSameDocument() throws UnreadableTeiException {
    TeiDocument document =
        document(
            """
            <p>Then <persName  xml:id='n1' cert = "low"
               ref="#a&#x62;c">Marek<hi rend='b' > T</hi >avi</persName > and
              <!-- c --><term></term><gap reason="x" /> <lb/><lb /> the <date><![CDATA[4 & 5]]></date>.</p>
            <p>A <seg xml:id="s1" next="#s2" part="I">long</seg>, <hi>old</hi> \
            <seg xml:id="s2" prev="#s1" part="F">story</seg><note><name>N</name></note>.</p>""");
    TeiDocument lifted = after(OURS.lift(document));
    assertFalse(lifted.text().contains("<date><![CDATA["), lifted.text());
    assertEquals(TextView.of(document).text(), TextView.of(lifted).text());
    Written lowered = StandOff.lower(lifted, NOTHING);
    assertEquals(document.text(), lowered.document().text());
    assertEquals(List.of(), lowered.refused());
  }

  @Test
  void piecesOfAChainAreOneAnnotation() throws UnreadableTeiException {
    TextView view =
        TextView.of(
            document(
                "<p>A <seg xml:id=\"s1\" next=\"#s2\" part=\"I\" n=\"7\">long</seg>, old "
                    + "<seg xml:id=\"s2\" prev=\"#s1\" part=\"F\">story</seg>.</p>"
                    + "<p>It <hi xml:id=\"h1\" next=\"#h2\">ended.</hi></p>"
                    + "<p><hi xml:id=\"h2\" prev=\"#h1\">Badly</hi>.</p>"));
    AnnotationSet read = InlineReading.of(view, "seg", "hi");
    assertEquals(2, read.annotations().size());
    Annotation seg = read.annotations().get(0);
    assertEquals(List.of("long", "story"), seg.spans().stream().map(view::text).toList());
    assertEquals("{xml:id=s1, n=7}", seg.attributes().toString());
    Annotation hi = read.annotations().get(1);
    assertEquals(List.of("ended.\nBadly"), hi.spans().stream().map(view::text).toList());
  }

  @Test
  void marksOfWhatIsLeftOutAreNotReadButEmptyElementsAre() throws UnreadableTeiException {
    TextView view =
        TextView.of(document("<p>a<note>b <hi>c</hi></note> <gap reason=\"x\"/><pb/>d<hi/></p>"));
    List<String> elements =
        InlineReading.of(view).annotations().stream().map(Annotation::element).toList();
    assertEquals(List.of("gap", "pb", "hi"), elements);
  }

  @Test
  void whatSaysMoreThanAnElementStaysBesideTheText() throws UnreadableTeiException {
    TeiDocument document = document("<p>Then Tavi spoke.</p>");
    TextView view = TextView.of(document);
    TextSpan tavi = view.find("Tavi").orElseThrow();
    Annotation plain = Annotation.of(tavi, "persName").with("n", "1");
    Annotation remarked = Annotation.of(tavi, "rs").with(Remark.comment("Who?"));
    TeiDocument added =
        after(OURS.add(document, List.of(AnnotationSet.of(view, List.of(plain, remarked)))));
    Written lowered = StandOff.lower(added, InlineMarkup.within(new DrawnGrammar(0)));
    assertTrue(lowered.document().text().contains("<persName n=\"1\">Tavi</persName>"));
    assertEquals(1, lowered.refused().size());
    List<Annotation> left = StandOff.read(TextView.of(lowered.document())).annotations();
    assertEquals(List.of("rs"), left.stream().map(Annotation::element).toList());
  }

  @Test
  void quotedWordsAreNoTextOfTheRecord() throws UnreadableTeiException {
    TeiDocument document = document("<p>Then Tavi spoke.</p>");
    TextView view = TextView.of(document);
    Annotation one =
        Annotation.of(view.find("Tavi").orElseThrow(), "persName").with(Remark.comment("Who?"));
    TeiDocument added = after(OURS.add(document, List.of(AnnotationSet.of(view, List.of(one)))));
    assertEquals(TranscriptExtractor.extract(document), TranscriptExtractor.extract(added));
    Publisher publisher = Publisher.create();
    assertEquals(publisher.text(document), publisher.text(added));
    assertEquals(publisher.page(document), publisher.page(added));
    assertEquals(
        TextView.all(document).stream().map(TextView::text).toList(),
        TextView.all(added).stream().map(TextView::text).toList());
  }

  @Test
  void whatIsWrittenIsValidTeiOfBothVersions() throws IOException, UnreadableTeiException {
    for (String version : List.of("4.12.0", "4.9.0a")) {
      RelaxNgValidator tei =
          RelaxNgValidator.of(Outside.shared("schema/tei_all-" + version + ".rng"));
      for (int seed = 0; seed < 40; seed++) {
        Random random = new Random(seed);
        TeiDocument document = GeneratedTei.of(random);
        AnnotationSet set = StandOffPropertiesTest.annotations(random, TextView.of(document));
        for (StandOff.Form form : StandOff.Form.values()) {
          TeiDocument added =
              StandOffPropertiesTest.after(OURS.as(form).add(document, List.of(set)), document);
          assertEquals(List.of(), tei.validate(added).findings(), added.text());
        }
        TeiDocument lifted = StandOffPropertiesTest.after(OURS.lift(document), document);
        assertEquals(List.of(), tei.validate(lifted).findings(), lifted.text());
      }
    }
  }

  @Test
  void anExpressionThatGoesTooDeepLeadsToNothing() throws UnreadableTeiException {
    TeiDocument document =
        TeiDocument.of(
            "t.xml",
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><p xml:id='p'>"
                + "ab ".repeat(100_000)
                + "</p></text><standOff><listAnnotation>"
                + "<annotation target=\"#match(p,'(a|b| )*c')\"/></listAnnotation></standOff></TEI>");
    AnnotationSet read = StandOff.read(TextView.of(document));
    assertEquals(
        List.of(Rule.ANNOTATION_TARGET_UNKNOWN),
        read.findings().findings().stream().map(Finding::rule).toList());
  }

  @Test
  void whatTheWriterWouldWriteApartStaysBesideTheText() throws UnreadableTeiException {
    TeiDocument plain = document("<p>Then Orlan spoke</p>");
    TextView view = TextView.of(plain);
    Annotation paragraph = Annotation.of(view.find("Orlan").orElseThrow(), "p");
    TeiDocument beside =
        after(OURS.add(plain, List.of(AnnotationSet.of(view, List.of(paragraph)))));
    Written written = StandOff.lower(beside, NOTHING.notAllowed(InlineMarkup.NotAllowed.STAND_OFF));
    assertEquals(beside.text(), written.document().text());
    assertEquals(1, written.standOff().size());
  }

  @Test
  void ofTwoThatSayTheSameOneIsMovedAndOneStays() throws UnreadableTeiException {
    String entry =
        "<annotation target='#string-range(p,5,5)'><note type='tag'><name>Orlan</name></note>"
            + "</annotation>";
    String tei = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p xml:id='p'>%s</p></body>";
    String rest = "</text><standOff><listAnnotation>%s</listAnnotation></standOff></TEI>";
    TeiDocument twice =
        TeiDocument.of("t.xml", (tei + rest).formatted("Then Orlan spoke", entry + entry));
    assertEquals(
        (tei + rest).formatted("Then <name>Orlan</name> spoke", entry),
        StandOff.lower(twice, InlineMarkup.within(new DrawnGrammar(0))).document().text());
  }
}
