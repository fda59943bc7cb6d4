package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Block;
import org.rapporteur.transcript.Block.HeaderLineKind;
import org.rapporteur.transcript.Block.Level;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.HeaderFact;
import org.rapporteur.transcript.HeaderFact.Kind;
import org.rapporteur.transcript.Inline;
import org.rapporteur.transcript.Reading;
import org.rapporteur.transcript.Role;

/**
 * Reads the document's own lines before the talk: fields, numbers, levels of confidentiality,
 * offices, datelines, headings.
 */
final class HeadLines {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[A-Z]{1,4}[ /-]?\\d+[/-]\\d[\\w/-]*"
              + "|(?:No|Nr|N°|Nº|Doc(?:ument)?|Dok|Dokument)\\.?\\s*(?:No\\.?\\s*)?"
              + "\\p{L}{0,4}[-/ ]?\\d[\\w/-]*)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\d{1,2}(?:[:.]\\d\\d| ?h ?\\d{0,2})?"
              + " ?(?i:a\\.?m\\.?|p\\.?m\\.?|uhr|heures|h\\b|hours)?");
  private static final Pattern HELD =
      Pattern.compile(
          "(?:(?i:held (?:at|in)|at|abgehalten (?:in|im)|im|in|tenue? (?:à|au)|à)"
              + " (?:the |la |le |der |dem )?)?(\\p{Lu}.*?)(?:,? (?:on|am|le|den))?\\s*",
          Pattern.DOTALL);
  private static final int LONGEST_HEADING = 40;

  private final SourceText source;
  private final DateReader dates;
  private final InlineReader inlines;
  private final List<Block> blocks;
  private final List<HeaderFact> facts;
  private final Lexicon lexicon = Lexicon.standard();
  private boolean titled;

  HeadLines(
      SourceText source,
      DateReader dates,
      InlineReader inlines,
      List<Block> blocks,
      List<HeaderFact> facts) {
    this.source = source;
    this.dates = dates;
    this.inlines = inlines;
    this.blocks = blocks;
    this.facts = facts;
  }

  /** Returns whether a heading has been read. */
  boolean isTitled() {
    return titled;
  }

  /** Reads a line of the list of those present. */
  void participant(Chunk chunk, boolean introduces) {
    HeaderLineKind kind = introduces ? HeaderLineKind.PARTICIPANTS : HeaderLineKind.PARTICIPANT;
    headerLine(kind, chunk, "in the list of those present");
  }

  /**
   * Reads a line, and returns the name of the field whose value the next line is, or an empty
   * string.
   */
  String line(Chunk chunk, String text) {
    Optional<HeaderField> field = HeaderField.in(source, chunk);
    Matcher number = NUMBER.matcher(text);
    if (field.isPresent()) {
      return field(field.get(), chunk);
    }
    if (NumberedTitle.in(text).isPresent()) {
      numberedTitle(chunk);
    } else if (lexicon.has("classification", text)) {
      fact(Kind.CLASSIFICATION, chunk.span(), "", "a level of confidentiality");
      headerLine(HeaderLineKind.CLASSIFICATION, chunk, "a level of confidentiality");
    } else if (number.lookingAt() && endsNumber(text.substring(number.end()))) {
      number(chunk, number.end());
    } else if (isApproval(text)) {
      fact(Kind.APPROVAL, chunk.span(), "", "says whether it was approved");
      heading(chunk, Level.SUB, "a remark on approval");
    } else if (isIssuer(text)) {
      issuer(chunk);
    } else if (isDateline(text)) {
      dateline(chunk);
    } else {
      other(chunk, text);
    }
    return "";
  }

  /** A title with the number of the document before it often has place and date after it. */
  private void numberedTitle(Chunk chunk) {
    TextSpan span = inlines.withoutMark(chunk.span());
    NumberedTitle.place(source.text(span), dates)
        .ifPresent(place -> fact(Kind.PLACE, place.shift(span.start()), "", "in the title"));
    heading(chunk, Level.MAIN, "a number before it");
    titled = true;
  }

  /** A number stands alone, or a level of confidentiality follows it. */
  private boolean endsNumber(String rest) {
    String after = rest.replaceFirst("^[.,;–— -]+", "").replaceFirst("[.]$", "");
    return after.isEmpty() || lexicon.has("classification", after);
  }

  private void number(Chunk chunk, int length) {
    TextSpan span = Facts.withoutEnds(source, chunk.span(), "*");
    TextSpan number = new TextSpan(span.start(), Math.min(span.end(), span.start() + length));
    fact(Kind.DOCUMENT_NUMBER, number, "", "a number by itself");
    TextSpan rest = Facts.withoutEnds(source, new TextSpan(number.end(), span.end()), ".,;–—-");
    if (!rest.isEmpty()) {
      fact(Kind.CLASSIFICATION, rest, "", "a level of confidentiality after the number");
    }
    headerLine(HeaderLineKind.DOCUMENT_NUMBER, chunk, "a number by itself");
  }

  private boolean isApproval(String text) {
    return Sentence.wordCount(text) <= 12 && lexicon.occurs("approval.words", text);
  }

  private boolean isIssuer(String text) {
    return Sentence.wordCount(text) <= 10
        && !lexicon.occurs("title.words", text)
        && lexicon.occurs("issuer.words", text)
        && !Sentence.isComplete(text);
  }

  private void issuer(Chunk chunk) {
    String text = source.text(chunk.span());
    int cut = text.endsWith(" Document") ? text.length() - " Document".length() : text.length();
    TextSpan name = new TextSpan(chunk.span().start(), chunk.span().start() + cut);
    fact(Kind.ISSUER, name, "", "names an office");
    headerLine(HeaderLineKind.ISSUER, chunk, "names an office");
  }

  /** A line is a dateline when little but a place stands beside its date. */
  boolean isDateline(String text) {
    return dates.dates(text).stream().anyMatch(DateReader.FoundDate::hasDay)
        && Sentence.wordCount(text) <= 16
        && !lexicon.occurs("title.words", text);
  }

  private void dateline(Chunk chunk) {
    TextSpan span = chunk.span();
    int date = dates.dates(source.text(span)).get(0).span().start();
    TextSpan before = new TextSpan(span.start(), span.start() + date);
    TextSpan place = place(before);
    boolean isPlace =
        !place.isEmpty()
            && Character.isUpperCase(source.text().codePointAt(place.start()))
            && Sentence.wordCount(source.text(place)) <= 6;
    dateFacts(span, "a line with a date");
    if (isPlace) {
      fact(Kind.PLACE, place, "", "stands before the date");
      blocks.add(Blocks.dateline(span, withPlace(chunk, place), "a line with place and date"));
    } else {
      headerLine(HeaderLineKind.DATELINE, chunk, "a line with a date");
    }
  }

  /** "Held at the Reception Hall, on 4 March" names the place between the words that say so. */
  private TextSpan place(TextSpan before) {
    Matcher held = HELD.matcher(source.text(before));
    TextSpan named =
        held.matches()
            ? new TextSpan(before.start() + held.start(1), before.start() + held.end(1))
            : before;
    return Facts.withoutEnds(source, named, ",*;");
  }

  private void other(Chunk chunk, String text) {
    List<Inline> pieces = inlines.read(chunk, List.of());
    if (pieces.size() == 1 && standsAlone(pieces.get(0))) {
      blocks.add(new Block.Standing(pieces.get(0)));
    } else if (Sentence.wordCount(text) <= LONGEST_HEADING && !isSentence(text)) {
      heading(chunk, Level.MAIN, "a line that is no field");
      titled = true;
    } else {
      headerLine(HeaderLineKind.NOTE, chunk, "a sentence before the talk");
    }
  }

  /** A title may end with a full stop; another line that does is a sentence. */
  private boolean isSentence(String text) {
    boolean title = !titled && lexicon.occurs("title.words", text);
    return text.endsWith(".") && Sentence.wordCount(text) > 3 && !title;
  }

  /**
   * A stage direction, an omission or a remark may be all that a line holds; anything else in
   * brackets is a line.
   */
  private static boolean standsAlone(Inline piece) {
    return piece instanceof Inline.Marked marked
        && switch (marked.kind()) {
          case STAGE, OMISSION, INAUDIBLE, REMARK -> true;
          default -> false;
        };
  }

  private void heading(Chunk chunk, Level level, String reason) {
    blocks.add(
        new Block.Heading(
            chunk.span(),
            level,
            Blocks.unwrapped(inlines.read(chunk, List.of())),
            Reading.likely(Role.HEADING, reason)));
  }

  // ---- fields

  private String field(HeaderField field, Chunk chunk) {
    if (field.value().isEmpty()) {
      headerLine(kindOf(field.name()), chunk, "the name of a field: " + field.name());
      return field.name().equals("other") ? "" : field.name();
    }
    fieldValue(field.name(), field.value(), chunk);
    return "";
  }

  /** Reads the value of a field; {@code chunk} is the line in which it stands. */
  void fieldValue(String name, TextSpan value, Chunk chunk) {
    String reason = "the field '" + name + "'";
    switch (name) {
      case "date", "time" -> dateFacts(value, reason);
      case "place" -> place(value, chunk, reason);
      case "subject" -> fact(Kind.SUBJECT, value, "", reason);
      case "classification" -> fact(Kind.CLASSIFICATION, value, "", reason);
      case "number" -> fact(Kind.DOCUMENT_NUMBER, chunk.span(), "", reason);
      case "translator" -> fact(Kind.TRANSLATOR, value, "", reason);
      default -> {}
    }
    if (!name.equals("place")) {
      headerLine(kindOf(name), chunk, reason);
    }
  }

  private void place(TextSpan value, Chunk chunk, String reason) {
    dateFacts(value, reason);
    List<DateReader.FoundDate> found = dates.dates(source.text(value));
    int end = found.isEmpty() ? value.end() : value.start() + found.get(0).span().start();
    TextSpan place = Facts.withoutEnd(source, new TextSpan(value.start(), end), ",.;*");
    fact(Kind.PLACE, place, "", reason);
    blocks.add(
        new Block.HeaderLine(
            chunk.span(),
            HeaderLineKind.PLACE,
            withPlace(chunk, place),
            Reading.sure(Role.HEADER_LINE, reason)));
  }

  /** Returns the pieces of a line in which a place is one. */
  private List<Inline> withPlace(Chunk chunk, TextSpan place) {
    List<Inline> pieces = new ArrayList<>();
    if (chunk.span().start() < place.start()) {
      pieces.addAll(inlines.read(new TextSpan(chunk.span().start(), place.start())));
    }
    Reading reading = Reading.sure(Role.HEADER_LINE, "the place");
    pieces.add(
        new Inline.Marked(place, Inline.Kind.PLACE, inlines.read(place), List.of(), reading));
    if (place.end() < chunk.span().end()) {
      pieces.addAll(inlines.read(new TextSpan(place.end(), chunk.span().end())));
    }
    return pieces;
  }

  private static HeaderLineKind kindOf(String field) {
    return switch (field) {
      case "date", "time", "end" -> HeaderLineKind.DATELINE;
      case "place" -> HeaderLineKind.PLACE;
      case "subject" -> HeaderLineKind.SUBJECT;
      case "classification" -> HeaderLineKind.CLASSIFICATION;
      case "number" -> HeaderLineKind.DOCUMENT_NUMBER;
      default -> HeaderLineKind.NOTE;
    };
  }

  private void headerLine(HeaderLineKind kind, Chunk chunk, String reason) {
    List<Inline> pieces = inlines.read(chunk, List.of());
    Reading reading = Reading.sure(Role.HEADER_LINE, reason);
    blocks.add(new Block.HeaderLine(chunk.span(), kind, pieces, reading));
  }

  private void dateFacts(TextSpan span, String reason) {
    for (DateReader.FoundDate date : dates.dates(source.text(span))) {
      TextSpan place = date.span().shift(span.start());
      if (date.hasDay()) {
        facts.add(Facts.fact(source, Kind.DATE, place, date.when(), Certainty.MEDIUM, reason));
      }
      if (!date.time().isEmpty()) {
        TextSpan time = date.hasDay() ? Facts.clock(source, place, CLOCK) : place;
        fact(Kind.TIME, time, date.times(), reason);
      }
    }
  }

  private void fact(Kind kind, TextSpan span, String normal, String reason) {
    TextSpan bare = inlines.withoutMark(span);
    facts.add(Facts.fact(source, kind, bare, normal, Certainty.HIGH, reason));
  }
}
