package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotation.InlineMarkup.NotAllowed;
import org.rapporteur.annotation.InlineMarkup.Overlap;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Words;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;

class InlineMarkupTest {

  private static final String OPENING = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">";

  private static final InlineMarkup WRITER =
      InlineMarkup.within(RelaxNgValidator.rapporteur().grammar());
  private static final InlineMarkup FREE = InlineMarkup.within(new DrawnGrammar(0));

  private static TeiDocument document(String body) {
    return TeiDocument.of("t.xml", OPENING + "<text><body>" + body + "</body></text></TEI>");
  }

  private static String body(TeiDocument document) {
    String text = document.text();
    return text.substring(text.indexOf("<body>") + 6, text.indexOf("</body>"));
  }

  private static TextView view(TeiDocument document) {
    try {
      return TextView.of(document);
    } catch (UnreadableTeiException e) {
      throw new AssertionError(document.text(), e);
    }
  }

  private static Annotation on(TextView view, String words, String element) {
    return Annotation.of(view.find(words).orElseThrow(), element);
  }

  private static Written write(InlineMarkup writer, TextView view, Annotation... annotations) {
    return writer.write(view.document(), List.of(AnnotationSet.of(view, List.of(annotations))));
  }

  @Test
  void overlappingEntitiesAreBothKept() {
    TextView view = view(document("<p>the Port Vess Ferry Commission met</p>"));
    Written written =
        write(
            WRITER,
            view,
            on(view, "Port Vess Ferry", "placeName"),
            on(view, "Ferry Commission", "orgName"));
    assertEquals(2, written.made().size());
    assertEquals(
        "<p>the <placeName>Port Vess <orgName xml:id=\"a2dhe16\" next=\"#aujpk6i\">Ferry</orgName>"
            + "</placeName> <orgName xml:id=\"aujpk6i\" prev=\"#a2dhe16\">Commission</orgName> met"
            + "</p>",
        body(written.document()));
  }

  @Test
  void turnsAreKeptAsTheyAre() {
    String turns = "<sp who=\"#o\"><speaker>Orlan</speaker><p>We sail.</p></sp>";
    TextView view = view(document(turns));
    Written written = write(WRITER, view, on(view, "sail", "term"));
    assertEquals(turns.replace("sail", "<term>sail</term>"), body(written.document()));
  }

  @Test
  void aSpanOverTwoParagraphsIsWrittenInBoth() {
    TextView view = view(document("<p>We sail at dawn.</p>\n<p>All of us go.</p>"));
    Written written = write(WRITER, view, on(view, "at dawn.\nAll of us", "seg"));
    String stripped = body(written.document()).replaceAll(" (xml:id|next|prev)=\"[^\"]*\"", "");
    assertEquals(
        "<p>We sail <seg part=\"I\">at dawn.</seg></p>\n<p><seg part=\"F\">All of us</seg> go.</p>",
        stripped);
  }

  @Test
  void noHeaderComesIntoAParagraph() {
    TextView view = view(document("<p>We sail.</p>"));
    Written written = write(WRITER, view, on(view, "sail", "teiHeader"));
    assertEquals("<p>We sail.</p>", body(written.document()));
    assertEquals(Rule.ANNOTATION_CHANGES_TEXT, written.report().findings().get(0).rule());
    TextView all = viewOf(view.document(), Reading.SOURCE.with("teiHeader"));
    Written again = write(WRITER, all, on(all, "sail", "teiHeader"));
    assertEquals(Rule.ANNOTATION_NOT_ALLOWED, again.report().findings().get(0).rule());
  }

  private static TextView viewOf(TeiDocument document, Reading reading) {
    try {
      return TextView.of(document, document.index().root(), reading);
    } catch (UnreadableTeiException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void nothingIsMisplacedAfterAGapOrANote() {
    TextView view =
        view(document("<p>Orlan<gap/> of<note>or <hi>from</hi></note> Port<gap/> Vess went.</p>"));
    Written written =
        write(WRITER, view, on(view, "Port Vess", "placeName"), on(view, "went", "term"));
    assertEquals(
        "<p>Orlan<gap/> of<note>or <hi>from</hi></note> <placeName>Port<gap/> Vess</placeName>"
            + " <term>went</term>.</p>",
        body(written.document()));
  }

  @Test
  void theRestOfTheFileIsNotSerialisedAnew() {
    String before =
        "<?xml version='1.0'?>\r\n<!DOCTYPE TEI [<!ENTITY v \"Vess\">]>\r\n"
            + "<TEI  xmlns='http://www.tei-c.org/ns/1.0'\r\n ><text><body ><p\tn = 'a\"b'>Port &v;"
            + " &#xE9;t\u00e9<![CDATA[ & ]]><lb></lb><!-- c --></p ></body></text></TEI><?end?>\r\n";
    TextView view = view(TeiDocument.of("t.xml", before));
    Written written = write(WRITER, view, on(view, "Port Vess", "placeName"));
    assertEquals(
        before.replace("Port &v;", "<placeName>Port &v;</placeName>"), written.document().text());
  }

  @Test
  void aLetterIsNotDivided() {
    TextView view = view(document("<p>\uD835\uDD04lt e\u0301te\u0301</p>"));
    Written written =
        write(
            WRITER,
            view,
            Annotation.of(new TextSpan(1, 3), "hi"),
            Annotation.of(new TextSpan(6, 9), "term"));
    assertEquals(
        "<p><hi>\uD835\uDD04l</hi>t <term>e\u0301te\u0301</term></p>", body(written.document()));
  }

  @Test
  void wholeParagraphsAreMarkedAroundWhereThatIsAllowed() {
    TextView view = view(document("<div><p>One.</p><p>Two.</p><p>Three.</p></div>"));
    Written written = write(FREE, view, on(view, "One.\nTwo.", "quote"));
    assertEquals(
        "<div><quote><p>One.</p><p>Two.</p></quote><p>Three.</p></div>", body(written.document()));
  }

  @Test
  void whatIsInTheWayIsNamedWithItsPlace() {
    TextView view = view(document("<p>Mao <hi>Zedong said</hi> so.</p>"));
    Written written =
        write(WRITER.overlapping(Overlap.REJECT), view, on(view, "Mao Zedong", "persName"));
    Finding reason = written.refused().get(0).reason();
    assertEquals(Rule.ANNOTATION_CROSSES_ELEMENT, reason.rule());
    int hi = view.document().text().indexOf("<hi>");
    assertEquals(
        List.of(Location.of(view.document().source(), new TextSpan(hi, hi + 4))), reason.related());
  }

  @Test
  void anIdThatIsUsedAlreadyIsRefused() {
    TextView view = view(document("<p xml:id=\"a\">Orlan and Tavi</p>"));
    Written written =
        write(
            WRITER,
            view,
            on(view, "Orlan", "persName").with("xml:id", "a"),
            on(view, "Tavi", "persName").with("xml:id", "b"));
    assertEquals(
        "<p xml:id=\"a\">Orlan and <persName xml:id=\"b\">Tavi</persName></p>",
        body(written.document()));
    assertEquals(1, written.refused().size());
  }

  @Test
  void generatedIdsDependOnWordsAndNotOnPlaces() {
    String paragraph = "<p>We sail at dawn.</p><p>All of us go.</p>";
    TextView first = view(document(paragraph));
    TextView later = view(document("<p>Before.</p>" + paragraph));
    String words = "at dawn.\nAll of us";
    String one = body(write(WRITER, first, on(first, words, "seg")).document());
    String two = body(write(WRITER, later, on(later, words, "seg")).document());
    assertEquals("<p>Before.</p>" + one, two);
  }

  @Test
  void whatHasNoInlineFormIsWrittenApart() {
    TextView view = view(document("<p>Mao <hi>Zedong said</hi> so.</p>"));
    List<AnnotationSet> apart = new ArrayList<>();
    InlineMarkup writer =
        WRITER
            .overlapping(Overlap.STAND_OFF)
            .standOffBy(
                (document, sets) -> {
                  apart.addAll(sets);
                  int end = document.text().indexOf("</TEI>");
                  return Edit.of("", document, List.of(Splice.insert(end, "<standOff/>")));
                });
    Annotation crossing = on(view, "Mao Zedong", "persName");
    Annotation remark = Annotation.of(view.find("so").orElseThrow(), Remark.comment("Really?"));
    Annotation both = on(view, "said", "term").with(Remark.comment("When?"));
    Written written = write(writer, view, crossing, remark, both);
    assertEquals(List.of(crossing, remark), written.standOff());
    assertEquals(List.of(both), written.made());
    List<Annotation> told = apart.get(0).annotations();
    assertEquals(List.of(crossing, both.withoutTag(), remark), told);
    assertEquals("<p>Mao <hi>Zedong <term>said</term></hi> so.</p>", body(written.document()));
    assertTrue(written.document().text().endsWith("<standOff/></TEI>"));
    assertEquals(written.edit().changes().get(0).after().text(), written.document().text());
  }

  @Test
  void aReviewerRefusesTheAnnotationOnWhoseTagTheNewErrorStands() {
    TextView view = view(document("<p>Orlan and Tavi</p>"));
    AtomicInteger asked = new AtomicInteger();
    InlineMarkup writer =
        WRITER.reviewedBy(
            document -> {
              asked.incrementAndGet();
              return errorsAt(document, "<term>");
            });
    Written written = write(writer, view, on(view, "Orlan", "term"), on(view, "Tavi", "persName"));
    assertEquals("<p>Orlan and <persName>Tavi</persName></p>", body(written.document()));
    assertEquals(Rule.SCHEMATRON_ASSERTION, written.refused().get(0).reason().rule());
    assertEquals(4, asked.get());
  }

  @Test
  void aReviewerWhoObjectsElsewhereRefusesAll() {
    TextView view = view(document("<p>Orlan and Tavi</p>"));
    InlineMarkup writer =
        WRITER.reviewedBy(
            document ->
                document.text().contains("<term>") ? errorsAt(document, "<p>") : Report.empty());
    Written written = write(writer, view, on(view, "Orlan", "term"), on(view, "Tavi", "persName"));
    assertEquals(view.document().text(), written.document().text());
    assertEquals(2, written.refused().size());
  }

  @Test
  void anErrorThatWasThereBeforeIsNotHeldAgainstAnAnnotation() {
    TextView view = view(document("<p>Orlan and <hi>Tavi</hi></p>"));
    InlineMarkup writer = WRITER.reviewedBy(document -> errorsAt(document, "<hi>"));
    Written written = write(writer, view, on(view, "Orlan", "term"), on(view, "Tavi", "persName"));
    assertEquals(2, written.made().size());
  }

  private static Report errorsAt(TeiDocument document, String tag) {
    List<Finding> findings = new ArrayList<>();
    String text = document.text();
    for (int at = text.indexOf(tag); at >= 0; at = text.indexOf(tag, at + 1)) {
      TextSpan span = new TextSpan(at, at + tag.length());
      findings.add(Finding.of(Rule.SCHEMATRON_ASSERTION, document.source(), span, "No."));
    }
    return new Report(findings);
  }

  @Test
  void aSetOfAnotherDocumentIsRefused() {
    TextView view = view(document("<p>Orlan</p>"));
    AnnotationSet set = AnnotationSet.of(view, List.of());
    TeiDocument other = document("<p>Tavi</p>");
    assertThrows(IllegalArgumentException.class, () -> WRITER.write(other, List.of(set)));
  }

  @Test
  void withoutSetsNothingHappens() {
    TeiDocument document = document("<p>Orlan</p>");
    Written written = WRITER.notAllowed(NotAllowed.REFUSE_ALL).write(document, List.of());
    assertEquals(document.text(), written.document().text());
    assertTrue(written.edit().isEmpty());
  }

  @Test
  void whatXmlCannotHoldIsLeftOutOfAttributes() {
    TextView view = view(document("<p>Orlan spoke</p>"));
    Annotation name = on(view, "Orlan", "name").with("n", "a\u0001\uD800b");
    assertEquals(
        "<p><name n=\"ab\">Orlan</name> spoke</p>", body(write(FREE, view, name).document()));
  }

  @Test
  void noCharacterIsDividedInAMessage() {
    String many = "\uD83D\uDE00".repeat(80);
    TextView view = view(document("<p>x" + many + "</p>"));
    Annotation line = Annotation.of(new TextSpan(1, view.text().length()), "p");
    Annotation point = Annotation.at(view.text().length(), Tag.of("teiHeader"));
    for (Annotation refused : List.of(line, point)) {
      String message = write(WRITER, view, refused).report().findings().get(0).message();
      assertEquals(message, Words.visible(message));
    }
  }
}
