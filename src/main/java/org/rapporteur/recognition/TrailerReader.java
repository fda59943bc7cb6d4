package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Block;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.HeaderFact;
import org.rapporteur.transcript.HeaderFact.Kind;
import org.rapporteur.transcript.Reading;
import org.rapporteur.transcript.Role;

/**
 * Reads what a site puts below a document: an abstract, headings of metadata, the archive's
 * reference, a statement of rights.
 *
 * <p>It begins at the first line, after the last turn, that only a site would print; from there to
 * the end nothing is the document's.
 */
final class TrailerReader {

  private final SourceText source;
  private final List<Chunk> chunks;
  private final DateReader dates;
  private final InlineReader inlines;
  private final Lexicon lexicon = Lexicon.standard();
  private final List<Block> blocks = new ArrayList<>();
  private final List<HeaderFact> facts = new ArrayList<>();
  private String openField = "";

  TrailerReader(SourceText source, List<Chunk> chunks, DateReader dates, InlineReader inlines) {
    this.source = source;
    this.chunks = chunks;
    this.dates = dates;
    this.inlines = inlines;
  }

  /** What stands below the document. */
  record Trailer(int start, List<Block> blocks, List<HeaderFact> facts) {}

  /**
   * Reads the trailer.
   *
   * @param after the index of the first chunk that can belong to it
   * @param names the names of those who take part
   */
  Trailer read(int after, List<String> names) {
    int start = start(after, names);
    for (int i = start; i < chunks.size(); i++) {
      chunks.get(i).before().forEach(cut -> blocks.add(Blocks.standing(cut, inlines)));
      line(chunks.get(i), i == start);
    }
    return new Trailer(start, blocks, facts);
  }

  private int start(int after, List<String> names) {
    int start = after;
    while (start < chunks.size() && !isSites(source, chunks.get(start))) {
      start++;
    }
    boolean abstractBefore =
        start < chunks.size() && start > after && isAbstract(chunks.get(start - 1), names);
    return abstractBefore ? start - 1 : start;
  }

  /** Returns whether a chunk is what only a site prints. */
  static boolean isSites(SourceText source, Chunk chunk) {
    Lexicon lexicon = Lexicon.standard();
    String text = chunk.text(source);
    return lexicon.has("navigation", text)
        || HeaderField.ofMetadata(source, chunk).isPresent()
        || CitationReader.isCredits(text)
        || (CitationReader.isCitation(text) && Sentence.wordCount(text) < 60)
        || isRights(text);
  }

  private static boolean isRights(String text) {
    return Lexicon.standard().count("rights.words", text, 2) == 2;
  }

  /** A sentence about those who talk, named in full, is the site's abstract. */
  private boolean isAbstract(Chunk chunk, List<String> names) {
    String text = chunk.text(source);
    long named = names.stream().filter(name -> name.contains(" ") && text.contains(name)).count();
    return chunk.afterBlank()
        && Sentence.wordCount(text) < 80
        && named >= Math.min(2, names.size());
  }

  private void line(Chunk chunk, boolean first) {
    String text = chunk.text(source);
    TextSpan span = chunk.span();
    if (isSites(source, chunk)) {
      sites(chunk, text);
    } else if (!openField.isEmpty()) {
      matter(span, Role.METADATA, "a site's metadata: " + openField);
      facts.addAll(Metadata.facts(source, openField, span, dates));
      openField = "";
    } else if (first) {
      matter(span, Role.METADATA, "a sentence that sums up the talk, above a site's metadata");
      facts.add(fact(Kind.ABSTRACT, span, "sums up the talk"));
    } else if (lexicon.begins("genre", text) && Sentence.wordCount(text) <= 6) {
      matter(span, Role.METADATA, "a kind of record");
      facts.add(fact(Kind.GENRE, span, "stands among a site's metadata"));
    } else {
      matter(span, Role.METADATA, "stands among a site's metadata");
    }
  }

  private void sites(Chunk chunk, String text) {
    TextSpan span = chunk.span();
    if (CitationReader.isCitation(text)) {
      matter(span, Role.METADATA, "the archive's reference");
      facts.addAll(CitationReader.facts(source, span, dates));
    } else if (CitationReader.isCredits(text)) {
      matter(span, Role.METADATA, "a sentence of thanks");
      facts.addAll(CitationReader.credits(source, span));
    } else if (isRights(text)) {
      matter(span, Role.RIGHTS, "speaks of rights");
      facts.add(fact(Kind.RIGHTS, span, "speaks of rights"));
    } else if (lexicon.has("navigation", text)) {
      matter(span, Role.NAVIGATION, "a site's navigation");
    } else {
      heading(HeaderField.ofMetadata(source, chunk).orElseThrow(), span);
    }
  }

  private void heading(HeaderField field, TextSpan span) {
    boolean empty = field.value().isEmpty();
    matter(
        span,
        empty ? Role.NAVIGATION : Role.METADATA,
        empty ? "a heading of a site's metadata" : "a site's metadata: " + field.name());
    if (!empty) {
      facts.addAll(Metadata.facts(source, field.name(), field.value(), dates));
    }
    openField = empty && !field.name().equals("heading") ? field.name() : "";
  }

  private void matter(TextSpan span, Role role, String reason) {
    blocks.add(new Block.PageMatter(span, Reading.sure(role, reason)));
  }

  private HeaderFact fact(Kind kind, TextSpan span, String reason) {
    return Facts.fact(source, kind, span, "", Certainty.HIGH, reason);
  }
}
