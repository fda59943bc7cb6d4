package org.rapporteur.tei;

import java.util.List;
import java.util.regex.Pattern;
import nu.xom.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Block;
import org.rapporteur.transcript.Inline;
import org.rapporteur.transcript.Transcript;

/** Encodes the blocks of a record as a {@code text}. */
final class BodyEncoder implements Block.Visitor<Void> {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

  private final Encoding encoding;
  private final StableIds ids;
  private final Element record = TeiNames.with(TeiNames.tei("div"), "type", "record");
  private Element container = record;
  private boolean begun;
  private @Nullable Element opener;

  private BodyEncoder(Encoding encoding, StableIds ids) {
    this.encoding = encoding;
    this.ids = ids;
  }

  /** Returns the {@code text} of a record; what surrounds it goes to the page matter. */
  static Element text(Transcript transcript, Encoding encoding, StableIds ids) {
    BodyEncoder encoder = new BodyEncoder(encoding, ids);
    transcript.blocks().forEach(block -> block.accept(encoder));
    Element end = TeiNames.identified(TeiNames.tei("anchor"), ids.unique("text-end"));
    encoding.pageMatter().attach(end);
    return TeiNames.tei("text", TeiNames.tei("body", encoder.record), end);
  }

  @Override
  public Void heading(Block.Heading heading) {
    opener = null;
    if (heading.level() == Block.Level.INNER) {
      Element inner = TeiNames.with(TeiNames.tei("ab"), "type", "heading");
      return block(container, inner, heading.span(), heading.content());
    }
    if (heading.level() == Block.Level.SECTION) {
      container = TeiNames.with(TeiNames.tei("div"), "type", "section");
      record.appendChild(container);
    }
    if (begun && heading.level() != Block.Level.SECTION) {
      return paragraph(heading.span(), heading.content());
    }
    begun |= heading.level() == Block.Level.SECTION;
    Element head = TeiNames.tei("head");
    if (heading.level() == Block.Level.SUB) {
      TeiNames.with(head, "type", "sub");
    }
    return block(container, head, heading.span(), heading.content());
  }

  @Override
  public Void headerLine(Block.HeaderLine line) {
    if (begun) {
      return paragraph(line.span(), line.content());
    }
    if (opener == null) {
      opener = TeiNames.tei("opener");
      encoding.pageMatter().attach(opener);
      container.appendChild(opener);
    }
    return block(opener, lineElement(line), line.span(), line.content());
  }

  private static Element lineElement(Block.HeaderLine line) {
    boolean plain = line.content().stream().allMatch(Inline.Words.class::isInstance);
    return switch (line.kind()) {
      case DATELINE -> TeiNames.tei("dateline");
      case DOCUMENT_NUMBER ->
          plain ? TeiNames.with(TeiNames.tei("idno"), "type", "document") : line("document");
      case ISSUER -> TeiNames.with(TeiNames.tei("orgName"), "type", "issuer");
      case CLASSIFICATION -> line("classification");
      case PARTICIPANTS -> line("participants");
      case PARTICIPANT -> line("participant");
      case SUBJECT -> line("subject");
      case PLACE -> line("place");
      case NOTE -> line("note");
    };
  }

  private static Element line(String type) {
    return TeiNames.with(TeiNames.tei("seg"), "type", type);
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    return paragraph(paragraph.span(), paragraph.content());
  }

  /** What TEI allows only at the head of a division is a paragraph once its text has begun. */
  private Void paragraph(TextSpan span, List<Inline> content) {
    opener = null;
    begun = true;
    Element p = TeiNames.identified(TeiNames.tei("p"), id("p", span));
    return block(container, p, span, content);
  }

  private String id(String prefix, TextSpan span) {
    return ids.of(prefix, SPACE.matcher(encoding.text(span)).replaceAll(" "));
  }

  @Override
  public Void turn(Block.Turn turn) {
    opener = null;
    begun = true;
    Element outer = container;
    Element sp = TeiNames.identified(TeiNames.tei("sp"), id("t", turn.span()));
    if (!turn.speakers().isEmpty()) {
      TeiNames.with(sp, "who", "#" + String.join(" #", turn.speakers()));
    }
    encoding.pageMatter().attach(sp);
    outer.appendChild(sp);
    container = sp;
    block(sp, TeiNames.tei("speaker"), turn.label().span(), turn.label().content());
    turn.parts().forEach(part -> part.accept(this));
    if (sp.getChildElements().size() == 1) {
      sp.appendChild(TeiNames.tei("p"));
    }
    container = outer;
    return null;
  }

  /** A piece that a turn cannot hold by itself stands there in a paragraph. */
  @Override
  public Void standing(Block.Standing standing) {
    boolean inTurn = container.getLocalName().equals("sp");
    if (standing.piece() instanceof Inline.PageBreak pageBreak) {
      opener = null;
      container.appendChild(InlineEncoder.pageBreak(encoding, pageBreak));
      return null;
    }
    opener = null;
    if (standing.piece() instanceof Inline.Note note) {
      return place(InlineEncoder.standing(encoding, note));
    }
    Inline.Marked marked = (Inline.Marked) standing.piece();
    if (!mayStand(marked.kind(), inTurn)) {
      begun = true;
      Element p = TeiNames.identified(TeiNames.tei("p"), id("p", marked.span()));
      return block(container, p, marked.span(), List.of(marked));
    }
    begun |= marked.kind() == Inline.Kind.STAGE || marked.kind() == Inline.Kind.INTERJECTION;
    return place(InlineEncoder.standing(encoding, marked));
  }

  private Void place(Element piece) {
    encoding.pageMatter().attach(piece);
    container.appendChild(piece);
    return null;
  }

  /** What a turn, and what a div, may hold by itself. */
  private static boolean mayStand(Inline.Kind kind, boolean inTurn) {
    return switch (kind) {
      case STAGE, INTERJECTION -> true;
      case OMISSION, INAUDIBLE -> !inTurn;
      default -> false;
    };
  }

  @Override
  public Void note(Block.Note note) {
    opener = null;
    container = record;
    return block(record, encoding.note(note.mark(), "end"), note.span(), note.content());
  }

  @Override
  public Void closing(Block.Closing closing) {
    if (!begun) {
      return paragraph(closing.span(), closing.content());
    }
    container = record;
    Element closer = TeiNames.tei("closer");
    record.appendChild(closer);
    if (!closing.signature()) {
      encoding.pageMatter().attach(closer);
      InlineEncoder.fill(encoding, closer, closing.span(), closing.content());
      return null;
    }
    return block(closer, TeiNames.tei("signed"), closing.span(), closing.content());
  }

  @Override
  public Void pageMatter(Block.PageMatter matter) {
    opener = null;
    encoding.pageMatter().add(matter);
    return null;
  }

  private Void block(Element parent, Element block, TextSpan span, List<Inline> content) {
    encoding.pageMatter().attach(block);
    parent.appendChild(block);
    InlineEncoder.fill(encoding, block, span, content);
    return null;
  }
}
