package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Block;
import org.rapporteur.transcript.HeaderFact;
import org.rapporteur.transcript.Reading;
import org.rapporteur.transcript.Role;

/**
 * Reads what stands before the talk, line by line: a site's page matter, the list of those present,
 * and the document's own lines.
 *
 * <p>It ends at the first turn, or at the first prose or numbered heading after which no line of a
 * head comes.
 */
final class HeadReader {

  private static final int LONGEST_HEADING = 500;
  private static final int MOST_PROSE = 3;

  private final SourceText source;
  private final List<Chunk> chunks;
  private final ParticipantLists lists;
  private final DateReader dates;
  private final HeadLines lines;
  private final InlineReader inlines;
  private final Lexicon lexicon = Lexicon.standard();

  private final List<Block> blocks = new ArrayList<>();
  private final List<HeaderFact> facts = new ArrayList<>();
  private int matterEnd;
  private String openField = "";

  HeadReader(
      SourceText source,
      List<Chunk> chunks,
      ParticipantLists lists,
      DateReader dates,
      InlineReader inlines) {
    this.source = source;
    this.chunks = chunks;
    this.lists = lists;
    this.dates = dates;
    this.inlines = inlines;
    this.lines = new HeadLines(source, dates, inlines, blocks, facts);
  }

  /** The head, and the index of the chunk after it. */
  record Head(RecordHead head, int end) {}

  /**
   * Reads the head of a text whose first turn begins at an index, or at the end where there is
   * none.
   */
  Head read(int firstTurn) {
    int last = lastLineOfHead(firstTurn);
    int at = 0;
    while (at < firstTurn && (at <= last || !beginsBody(at))) {
      closeField(chunks.get(at));
      Chunk.Builder open = new Chunk.Builder(chunks.get(at));
      while (at + 1 < firstTurn && continues(open.chunk(), chunks.get(at + 1))) {
        at++;
        open.join(chunks.get(at));
      }
      Chunk chunk = open.chunk();
      chunk.before().forEach(cut -> blocks.add(Blocks.standing(cut, inlines)));
      line(at, chunk);
      at++;
    }
    setApartPageTitle();
    Titles titles = new Titles(source, dates, inlines, blocks, facts, matterEnd);
    titles.decide();
    return new Head(new RecordHead(blocks, facts, lists.persons(), titles.headings()), at);
  }

  /** A heading goes on where the next line begins in lower case. */
  private boolean continues(Chunk chunk, Chunk next) {
    String text = chunk.text(source);
    return text.length() < LONGEST_HEADING
        && !next.afterBlank()
        && next.before().isEmpty()
        && Sentence.beginsInLowerCase(next.text(source))
        && !Sentence.isComplete(text)
        && openField.isEmpty()
        && HeaderField.in(source, chunk).isEmpty();
  }

  /**
   * Returns the index of the last chunk before the first turn that only a head can hold, or -1;
   * after a few paragraphs of prose nothing is a head's any more.
   */
  private int lastLineOfHead(int firstTurn) {
    int last = -1;
    int prose = 0;
    for (int i = 0; i < firstTurn && prose < MOST_PROSE; i++) {
      if (isHeads(i)) {
        last = i;
      } else if (isProse(chunks.get(i).text(source))) {
        prose++;
      }
    }
    return last;
  }

  private boolean isHeads(int at) {
    Chunk chunk = chunks.get(at);
    String text = chunk.text(source);
    return lists.contains(at)
        || HeaderField.in(source, chunk).isPresent()
        || HeaderField.ofMetadata(source, chunk).isPresent()
        || CitationReader.isCredits(text)
        || lexicon.has("classification", text)
        || (text.length() < LONGEST_HEADING && lines.isDateline(text));
  }

  private static boolean isProse(String text) {
    return Sentence.wordCount(text) >= 20 && Sentence.isComplete(text);
  }

  private boolean beginsBody(int at) {
    Chunk chunk = chunks.get(at);
    closeField(chunk);
    return openField.isEmpty()
        && (isProse(chunk) || (lines.isTitled() && Headings.isNumbered(chunk.text(source))));
  }

  private boolean isProse(Chunk chunk) {
    String text = chunk.text(source);
    return Sentence.wordCount(text) >= 6
        && Sentence.isComplete(text)
        && Character.isLetterOrDigit(text.codePointAt(text.length() - 2))
        && !text.startsWith("**");
  }

  /**
   * A paragraph of prose apart from the name of a field is not its value, save in a site's
   * metadata.
   */
  private void closeField(Chunk chunk) {
    boolean document = !openField.isEmpty() && !openField.startsWith("meta.");
    if (document && chunk.afterBlank() && isProse(chunk)) {
      openField = "";
    }
  }

  private void line(int at, Chunk chunk) {
    String text = Facts.plain(chunk.text(source));
    Optional<HeaderField> metadata = HeaderField.ofMetadata(source, chunk);
    if (lexicon.has("navigation", text)) {
      matter(chunk.span(), Reading.sure(Role.NAVIGATION, "a site's navigation"));
    } else if (openField.startsWith("meta.")) {
      metadataValue(openField.substring(5), chunk.span());
    } else if (lists.contains(at)) {
      lines.participant(chunk, lists.introduces(at));
    } else if (metadata.isPresent()) {
      metadata(metadata.get(), chunk);
    } else if (CitationReader.isCredits(text)) {
      metadataValue("credits", chunk.span());
    } else if (!openField.isEmpty()) {
      lines.fieldValue(openField, chunk.span(), chunk);
      openField = "";
    } else {
      openField = lines.line(chunk, text);
    }
  }

  // ---- page matter

  private void matter(TextSpan span, Reading reading) {
    blocks.add(new Block.PageMatter(span, reading));
    matterEnd = reading.role() == Role.NAVIGATION ? matterEnd : blocks.size();
  }

  private void metadata(HeaderField field, Chunk chunk) {
    if (field.value().isEmpty()) {
      matter(chunk.span(), Reading.sure(Role.METADATA, "a heading of a site's metadata"));
      openField = field.name().equals("heading") ? "" : "meta." + field.name();
    } else {
      matter(chunk.span(), Reading.sure(Role.METADATA, "a site's metadata: " + field.name()));
      facts.addAll(Metadata.facts(source, field.name(), field.value(), dates));
    }
  }

  private void metadataValue(String name, TextSpan span) {
    matter(span, Reading.sure(Role.METADATA, "a site's metadata: " + name));
    facts.addAll(Metadata.facts(source, name, span, dates));
    openField = "";
  }

  /**
   * Headings and dates above a site's metadata are the site's own title, when the document has a
   * heading of its own below.
   */
  private void setApartPageTitle() {
    boolean headingBelow =
        blocks.subList(matterEnd, blocks.size()).stream().anyMatch(Block.Heading.class::isInstance);
    for (int i = 0; headingBelow && i < matterEnd; i++) {
      Block block = blocks.get(i);
      if (block instanceof Block.Heading || block instanceof Block.HeaderLine) {
        Reading reading = Reading.sure(Role.PAGE_TITLE, "stands above a site's metadata");
        blocks.set(i, new Block.PageMatter(block.span(), reading));
      }
    }
  }
}
