package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.annotation.Allowance;
import org.rapporteur.annotation.AllowedMarkup;
import org.rapporteur.annotation.Amendment;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Annotator;
import org.rapporteur.annotation.Claim;
import org.rapporteur.annotation.Edit;
import org.rapporteur.annotation.EditHistory;
import org.rapporteur.annotation.ElementEdits;
import org.rapporteur.annotation.InlineMarkup;
import org.rapporteur.annotation.InlineReading;
import org.rapporteur.annotation.Passage;
import org.rapporteur.annotation.Remark;
import org.rapporteur.annotation.Search;
import org.rapporteur.annotation.StandOff;
import org.rapporteur.annotation.Tag;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.Written;
import org.rapporteur.annotation.register.RegisterLinks;
import org.rapporteur.annotation.register.RegisterMerge;
import org.rapporteur.annotation.register.RegisterProposals;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiFile;
import org.rapporteur.tei.TeiFiles;
import org.rapporteur.tei.UnreadableTeiException;

/** The examples in Java of the guide to annotating, word for word and in its order. */
class AnnotatingGuideTest {

  private static final Path PAGE = Path.of("docs/guide/annotating.md");
  private static final String LETTER =
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
      <p xml:id='p1'>On 4 March 1962 Ilva Marr came to <hi rend='italic'>Port Vess</hi>.</p>
      <p xml:id='p2'>The ferry <hi>did not</hi> sail &amp; the harbour was empty.</p>
      </body></text></TEI>
      """;
  private static final String EDITION =
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc/></teiHeader><standOff>
      <listPerson>
      <person xml:id="marr"><persName>Ilva Marr</persName></person>
      <person xml:id="marr-2"><persName>I. Marr</persName></person>
      </listPerson>
      </standOff></TEI>
      """;

  @TempDir private Path folder;
  private Path letter;
  private Path register;
  private final Rapporteur rapporteur = Rapporteur.create();
  private TeiDocument document;
  private TextView view;

  @BeforeEach
  void aLetter() throws IOException, UnreadableTeiException {
    letter = Files.writeString(folder.resolve("letter.xml"), LETTER);
    register = Files.writeString(folder.resolve("edition.xml"), EDITION);
    document = TeiDocument.read(letter);
    view = TextView.of(document);
  }

  @Test
  void dateOfALetterIsMarkedAndSaved() throws IOException, UnreadableTeiException {
    // [example
    Rapporteur rapporteur = Rapporteur.create();
    TeiFile file = TeiFile.open(letter);
    TextView text = TextView.of(file.document());
    TextSpan words = text.find("4 March 1962").orElseThrow();
    AnnotationSet dates =
        AnnotationSet.of(text, List.of(Annotation.of(words, "date").with("when", "1962-03-04")));
    Written written =
        InlineMarkup.within(rapporteur.grammar()).write(file.document(), List.of(dates));
    EditHistory history = EditHistory.of(file.document());
    for (Passage passage : history.preview(written.edit())) {
      System.out.println(passage);
    }
    history = history.apply(written.edit()).undo().redo();
    TeiFile saved = file.save(history.document(file.document().name()));
    // example]
    String marked = LETTER.replace("4 March 1962", "<date when=\"1962-03-04\">4 March 1962</date>");
    assertEquals(marked, Files.readString(letter));
    assertEquals(marked, saved.document().text());
  }

  private AnnotationSet values() {
    // [example
    Annotation name =
        Annotation.of(view.find("Ilva Marr").orElseThrow(), "persName")
            .with("ref", "edition.xml#marr")
            .by(new Claim("#mt", "high", "the signature"))
            .with(Remark.comment("The elder one."));
    TextSpan ferry = view.find("ferry").orElseThrow();
    TextSpan empty = view.find("was empty").orElseThrow();
    Annotation phrase = Annotation.of(List.of(ferry, empty), Tag.of("seg").with("type", "phrase"));
    Annotation page = Annotation.at(ferry.start(), Tag.of("pb").with("n", "2"));
    AnnotationSet set = AnnotationSet.of(view, List.of(name, phrase, page));
    // example]
    return set;
  }

  @Test
  void annotationsAreValues() {
    AnnotationSet set = values();
    assertEquals(List.of("persName", "seg", "pb"), elements(set));
    Written written = InlineMarkup.within(rapporteur.grammar()).write(document, List.of(set));
    assertEquals(set.annotations(), written.made());
    String after = written.document().text();
    assertTrue(after.contains("resp=\"#mt\">Ilva Marr</persName>"), after);
    assertTrue(after.contains("<note type=\"evidence\">the signature</note>"), after);
    assertTrue(after.contains("The <pb n=\"2\"/><seg type=\"phrase\" xml:id="), after);
  }

  private static List<String> elements(AnnotationSet set) {
    return set.annotations().stream().map(Annotation::element).toList();
  }

  @Test
  void setsAreCompared() {
    AnnotationSet ours = values();
    TextSpan other = view.find("Marr came").orElseThrow();
    AnnotationSet theirs = AnnotationSet.of(view, List.of(Annotation.of(other, "term")));
    // [example
    AnnotationSet both = ours.union(theirs);
    Set<Annotation> later =
        both.conflicts().stream().map(AnnotationSet.Conflict::second).collect(Collectors.toSet());
    AnnotationSet settled = both.where(annotation -> !later.contains(annotation));
    // example]
    assertEquals(ours, settled);
  }

  @Test
  void policiesSayWhatIsWritten() {
    AnnotationSet set =
        AnnotationSet.of(
            view,
            List.of(
                Annotation.of(view.find("ferry did").orElseThrow(), "seg"),
                Annotation.of(view.find("harbour").orElseThrow(), "p"),
                Annotation.of(view.find("empty").orElseThrow(), "term")));
    // [example
    InlineMarkup writer =
        InlineMarkup.within(rapporteur.grammar())
            .overlapping(InlineMarkup.Overlap.STAND_OFF)
            .notAllowed(InlineMarkup.NotAllowed.SKIP)
            .reviewedBy(rapporteur::validate);
    Written written = writer.write(document, List.of(set));
    for (Written.Refusal refusal : written.refused()) {
      System.out.println(refusal.reason().message());
    }
    // example]
    assertEquals(List.of(1, 1, 1), sizes(written));
    Written again = writer.write(written.document(), List.of(set.on(viewOf(written.document()))));
    assertEquals(2, again.known().size());
  }

  private static List<Integer> sizes(Written written) {
    return List.of(written.made().size(), written.standOff().size(), written.refused().size());
  }

  private static TextView viewOf(TeiDocument document) {
    try {
      return TextView.of(document);
    } catch (UnreadableTeiException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void menuSaysWhatIsAllowed() {
    // [example
    AllowedMarkup menu = AllowedMarkup.of(view, rapporteur.grammar());
    Allowance name = menu.at(view.find("Ilva Marr").orElseThrow());
    List<String> offered = name.elements();
    boolean divided = menu.at(view.find("ferry did").orElseThrow()).inTheWay().isPresent();
    // example]
    assertTrue(offered.containsAll(List.of("persName", "date", "term")), offered::toString);
    assertFalse(offered.contains("p"), offered::toString);
    assertTrue(divided);
  }

  @Test
  void elementsAreChangedInPlace() throws UnreadableTeiException {
    // [example
    ElementEdits edits = ElementEdits.within(rapporteur.grammar());
    TeiElement hi = document.index().elements("hi").findFirst().orElseThrow();
    Amendment renamed = edits.rename(document, hi, "placeName");
    Amendment turned = edits.set(document, hi, "rend", "bold");
    Amendment cleared = edits.clear(document, hi, "rend");
    Amendment bare = edits.remove(document, hi);
    Amendment plain = edits.strip(document, "hi");
    // example]
    assertTrue(after(renamed).contains("<placeName rend='italic'>Port Vess</placeName>"));
    assertEquals(LETTER.replace("italic", "bold"), after(turned));
    assertEquals(LETTER.replace(" rend='italic'", ""), after(cleared));
    assertEquals(LETTER.replace("<hi rend='italic'>Port Vess</hi>", "Port Vess"), after(bare));
    assertEquals(LETTER.replaceAll("</?hi[^>]*>", ""), after(plain));
  }

  private static String after(Amendment amendment) {
    assertEquals(List.of(), amendment.reasons());
    return after(amendment.edit());
  }

  private static String after(Edit edit) {
    return edit.changes().get(0).after().text();
  }

  @Test
  void standOffIsWrittenReadAndMoved() throws UnreadableTeiException {
    AnnotationSet set = values();
    InlineMarkup writer = InlineMarkup.within(rapporteur.grammar());
    // [example
    StandOff standOff = StandOff.within(rapporteur.grammar());
    Edit added = standOff.add(document, List.of(set));
    Edit asSpans = standOff.as(StandOff.Form.SPANS).add(document, List.of(set));
    // example]
    assertTrue(after(asSpans).contains("<spanGrp type=\"seg\">"), after(asSpans));
    TeiDocument annotated = added.changes().get(0).after();
    // [example
    AnnotationSet beside = StandOff.read(TextView.of(annotated));
    Written lowered = StandOff.lower(annotated, writer, "seg", "pb");
    Edit lifted = standOff.lift(document, "hi");
    AnnotationSet inline = InlineReading.of(view, "hi");
    // example]
    assertEquals(elements(set), elements(beside));
    assertEquals(2, lowered.made().size(), lowered.report()::toString);
    TeiDocument apart = lifted.changes().get(0).after();
    assertEquals(
        inline.annotations().size(), StandOff.read(TextView.of(apart)).annotations().size());
    assertEquals(LETTER, StandOff.lower(apart, writer).document().text());
  }

  private Edit names(TeiDocument document) throws UnreadableTeiException {
    return marking(document, "Ilva Marr", "persName");
  }

  private Edit terms(TeiDocument document) throws UnreadableTeiException {
    return marking(document, "ferry", "term");
  }

  private Edit marking(TeiDocument document, String words, String element)
      throws UnreadableTeiException {
    TextView text = TextView.of(document);
    Annotation annotation = Annotation.of(text.find(words).orElseThrow(), element);
    return InlineMarkup.within(rapporteur.grammar())
        .write(document, List.of(AnnotationSet.of(text, List.of(annotation))))
        .edit();
  }

  @Test
  void severalEditsAreOneStep() throws UnreadableTeiException {
    EditHistory history = EditHistory.of(document);
    // [example
    EditHistory after =
        history.apply(
            "names and terms",
            List.of(now -> names(now.documents().get(0)), now -> terms(now.documents().get(0))));
    // example]
    assertEquals(List.of("names and terms"), after.done());
    assertTrue(after.documents().get(0).text().contains("<term>ferry</term>"));
    assertEquals(LETTER, after.undo().documents().get(0).text());
  }

  @Test
  void entriesAreMergedAndTheFilesSavedTogether() throws IOException, UnreadableTeiException {
    Files.writeString(
        letter,
        LETTER
            .replace("Ilva Marr", "<name ref='edition.xml#marr-2'>Ilva Marr</name>")
            .replace("Port Vess", "<placeName>Port Vess</placeName>"));
    // [example
    TeiFiles files = TeiFiles.open(List.of(register, letter));
    TeiDocument edition = files.documents().get(0);
    List<TeiDocument> records = files.documents().subList(1, 2);
    Edit merge = RegisterMerge.of(edition, records, "marr", "marr-2");
    EditHistory history = EditHistory.of(files.documents()).apply(merge);
    TeiFiles saved = files.save(history.documents());
    // example]
    assertEquals(history.documents().size(), saved.files().size());
    assertTrue(Files.readString(letter).contains("<name ref='edition.xml#marr'>"));
    assertFalse(Files.readString(register).contains("marr-2"));
    // [example
    List<RegisterLinks.Link> links = RegisterLinks.to(edition).of(records.get(0));
    RegisterProposals proposals = RegisterProposals.of(edition, records);
    Edit accepted = proposals.accept(proposals.proposals());
    // example]
    assertEquals("marr-2", links.get(0).entry().orElseThrow().id());
    assertEquals(2, accepted.changes().size());
    assertTrue(accepted.diff().contains("+  <place xml:id=\"port-vess\">"), accepted::diff);
  }

  @Test
  void annotatorOfOnesOwnIsAFunction() {
    InlineMarkup writer = InlineMarkup.within(rapporteur.grammar());
    // [example
    Map<String, String> terms = Map.of("ferry", "terms.xml#ferry", "harbour", "terms.xml#harbour");
    Annotator glossary =
        text -> {
          List<Annotation> found = new ArrayList<>();
          terms.forEach(
              (word, entry) ->
                  text.find(Search.words(word).folded())
                      .forEach(span -> found.add(Annotation.of(span, "term").with("ref", entry))));
          return AnnotationSet.of(text, found);
        };
    Written written = writer.write(document, List.of(glossary.annotate(view)));
    // example]
    assertEquals(List.of("term", "term"), elements(AnnotationSet.of(view, written.made())));
  }

  @Test
  void examplesOfThePageAreTheseTests() throws IOException {
    assertEquals(Examples.ofTest(AnnotatingGuideTest.class), Examples.ofPage(PAGE));
  }
}
