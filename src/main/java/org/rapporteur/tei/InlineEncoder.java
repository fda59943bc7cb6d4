package org.rapporteur.tei;

import java.util.List;
import java.util.Set;
import nu.xom.Element;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.Inline;

/** Encodes the pieces of one block. */
final class InlineEncoder implements Inline.Visitor<Void> {

  private final Encoding encoding;

  /** Blocks in which TEI allows no stage direction. */
  private static final Set<String> WITHOUT_STAGE =
      Set.of("speaker", "closer", "signed", "dateline", "orgName");

  private final RunningText running;
  private final boolean holdsStage;

  private InlineEncoder(Encoding encoding, Element block) {
    this.encoding = encoding;
    this.holdsStage = !WITHOUT_STAGE.contains(block.getLocalName());
    this.running = new RunningText(block);
  }

  /**
   * Fills a block.
   *
   * @param block the element
   * @param span all that the block accounts for: what stands in it before and after its content is
   *     absorbed
   * @param content its pieces
   */
  static void fill(Encoding encoding, Element block, TextSpan span, List<Inline> content) {
    InlineEncoder encoder = new InlineEncoder(encoding, block);
    content.forEach(piece -> piece.accept(encoder));
    encoder.running.end();
    encoder.absorb(block, span, content);
  }

  /** Returns the element of a piece that stands by itself. */
  static Element standing(Encoding encoding, Inline piece) {
    Element holder = TeiNames.tei("ab");
    InlineEncoder encoder = new InlineEncoder(encoding, holder);
    piece.accept(encoder);
    Element element = holder.getChildElements().get(0);
    element.detach();
    return element;
  }

  private void absorb(Element element, TextSpan span, List<Inline> content) {
    if (content.isEmpty()) {
      encoding.absorption().note(element, encoding.text(span), "");
      return;
    }
    TextSpan first = content.get(0).span();
    TextSpan last = content.get(content.size() - 1).span();
    encoding
        .absorption()
        .note(
            element,
            encoding.text(new TextSpan(span.start(), first.start())),
            encoding.text(new TextSpan(last.end(), span.end())));
  }

  @Override
  public Void words(Inline.Words words) {
    running.write(encoding.text(words.span()));
    return null;
  }

  @Override
  public Void lineEndHyphen(Inline.LineEndHyphen hyphen) {
    Element mark = TeiNames.with(TeiNames.tei("pc"), "force", "weak");
    running.open(mark);
    running.write(encoding.text(hyphen.span()));
    running.close();
    running.place(TeiNames.with(TeiNames.tei("lb"), "break", "no"));
    return null;
  }

  @Override
  public Void note(Inline.Note note) {
    Element element = encoding.note(note.mark(), "bottom");
    running.open(element);
    note.content().forEach(piece -> piece.accept(this));
    running.close();
    absorb(element, note.span(), note.content());
    return null;
  }

  @Override
  public Void pageBreak(Inline.PageBreak pageBreak) {
    running.place(pageBreak(encoding, pageBreak));
    return null;
  }

  /** Returns the element for a page break, with the page matter that stood there. */
  static Element pageBreak(Encoding encoding, Inline.PageBreak pageBreak) {
    Element pb = TeiNames.tei("pb");
    if (!pageBreak.number().isEmpty()) {
      TeiNames.with(pb, "n", pageBreak.number());
    }
    Certainty certainty = pageBreak.reading().certainty();
    if (certainty != Certainty.HIGH) {
      TeiNames.with(pb, "cert", certainty.cert());
      TeiNames.with(pb, "resp", "#rapporteur");
    }
    if (pageBreak.furniture().isEmpty()) {
      encoding.absorption().note(pb, encoding.text(pageBreak.span()), "");
    } else {
      encoding.absorption().note(pb, "", "");
      pageBreak.furniture().forEach(encoding.pageMatter()::add);
    }
    encoding.pageMatter().attach(pb);
    return pb;
  }

  @Override
  public Void marked(Inline.Marked marked) {
    Element element = element(marked);
    running.open(element);
    switch (marked.kind()) {
      case OMISSION, INAUDIBLE ->
          within(TeiNames.tei(isTold(marked) ? "metamark" : "desc"), marked);
      default -> marked.content().forEach(piece -> piece.accept(this));
    }
    running.close();
    absorb(element, marked.span(), marked.content());
    return null;
  }

  private void within(Element holder, Inline.Marked omission) {
    running.open(holder);
    running.write(encoding.text(omission.span()));
    running.close();
  }

  /** Whether the source tells of an omission in words, and not only by dots. */
  private boolean isTold(Inline.Marked omission) {
    return encoding.text(omission.span()).codePoints().anyMatch(Character::isLetter);
  }

  private Element omission(Inline.Marked omission) {
    if (isTold(omission)) {
      return OmittedSize.state(TeiNames.tei("ellipsis"), encoding.text(omission.span()));
    }
    return TeiNames.with(TeiNames.tei("gap"), "reason", "omitted");
  }

  private Element noteMark(Inline.Marked marked) {
    String mark = encoding.text(marked.span()).replaceAll("\\D", "");
    return encoding.noteMarks().contains(mark)
        ? TeiNames.with(
            TeiNames.with(TeiNames.tei("ref"), "type", "note"),
            "target",
            "#" + Encoding.noteId(mark))
        : TeiNames.tei("seg");
  }

  private Element stage() {
    return holdsStage ? TeiNames.tei("stage") : TeiNames.with(TeiNames.tei("seg"), "type", "stage");
  }

  private Element element(Inline.Marked marked) {
    Element element =
        switch (marked.kind()) {
          case SUPPLIED -> TeiNames.with(TeiNames.tei("supplied"), "reason", "omitted");
          case OMISSION, INAUDIBLE -> omission(marked);
          case UNCLEAR -> TeiNames.tei("unclear");
          case STAGE -> stage();
          case INTERJECTION -> TeiNames.with(stage(), "type", "interjection");
          case SAID -> TeiNames.with(TeiNames.tei("said"), "direct", "true");
          case EMPHASIS -> TeiNames.with(TeiNames.tei("hi"), "rend", "bold");
          case REMARK -> TeiNames.with(TeiNames.tei("seg"), "type", "remark");
          case NOTE_MARK -> noteMark(marked);
          case PLACE -> TeiNames.tei("placeName");
        };
    if (!marked.who().isEmpty() && !element.getLocalName().equals("seg")) {
      TeiNames.with(element, "who", "#" + String.join(" #", marked.who()));
    }
    Certainty certainty = marked.reading().certainty();
    if (certainty != Certainty.HIGH) {
      TeiNames.with(element, "cert", certainty.cert());
      TeiNames.with(element, "resp", "#rapporteur");
    }
    return element;
  }
}
