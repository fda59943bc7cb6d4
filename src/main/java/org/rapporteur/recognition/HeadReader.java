package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Reads what stands before the talk, line by line: a site's page matter, headings, fields, the list
 * of those present, datelines.
 *
 * <p>It ends at the first turn, or at the first paragraph of prose.
 */
final class HeadReader {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:No|Nr|N°|Nº|Doc(?:ument)?|Dok|Dokument)\\.?\\s*(?:No\\.?\\s*)?[\\p{L}]{0,4}[-/ ]?\\d[\\w/. -]*");
  private static final Pattern FRAME =
      Pattern.compile("^[—–-]+\\s*(.+?)\\s*[—–-]+$", Pattern.DOTALL);
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\d{1,2}(?:[:.]\\d\\d| ?h ?\\d{0,2})? ?(?i:a\\.?m\\.?|p\\.?m\\.?|uhr|heures|h\\b|hours)?");
  private static final int LONGEST_HEADING = 40;

  private final SourceText source;
  private final List<Chunk> chunks;
  private final ParticipantLists lists;
  private final DateReader dates;
  private final InlineReader inlines;
  private final Lexicon lexicon = Lexicon.standard();

  private final List<Block> blocks = new ArrayList<>();
  private final List<HeaderFact> facts = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private int matterEnd;
  private boolean titled;
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
  }

  /** The head, and where it ends. */
  record Head(RecordHead head, int end) {}

  /**
   * Reads the head of a text whose first turn begins at an index, or at the end where there is
   * none.
   */
  Head read(int firstTurn) {
    int at = 0;
    while (at < firstTurn && !beginsBody(at)) {
      breaks(chunks.get(at));
      line(at);
      at++;
    }
    setApartPageTitle();
    return new Head(new RecordHead(blocks, facts, lists.persons(), headings), at);
  }

  private void breaks(Chunk chunk) {
    chunk.before().forEach(cut -> blocks.add(Blocks.standing(cut)));
  }

  /** The body begins with prose or with a numbered heading. */
  private boolean beginsBody(int at) {
    String text = chunks.get(at).text(source);
    if (lists.contains(at) || !openField.isEmpty() || isMatter(at)) {
      return false;
    }
    boolean prose = Sentence.wordCount(text) >= 12 && Sentence.isComplete(text);
    boolean field = HeaderField.in(source, chunks.get(at)).isPresent();
    boolean agenda = titled && Headings.isNumbered(text);
    return !field && (agenda || (prose && !FRAME.matcher(text).find() && !text.startsWith("**")));
  }

  private boolean isMatter(int at) {
    String text = chunks.get(at).text(source);
    return HeaderField.ofMetadata(source, chunks.get(at)).isPresent()
        || CitationReader.isCredits(text)
        || CitationReader.isCitation(text);
  }

  private void line(int at) {
    Chunk chunk = chunks.get(at);
    String text = Facts.plain(chunk.text(source));
    Optional<HeaderField> metadata = HeaderField.ofMetadata(source, chunk);
    if (lexicon.has("navigation", text)) {
      matter(chunk, Reading.sure(Role.NAVIGATION, "a site's navigation"));
    } else if (openField.startsWith("meta.")) {
      metadataValue(openField.substring(5), chunk.span());
    } else if (lists.contains(at)) {
      participants(at, chunk);
    } else if (metadata.isPresent()) {
      metadata(metadata.get(), chunk);
    } else if (CitationReader.isCredits(text)) {
      metadataValue("credits", chunk.span());
    } else if (!openField.isEmpty()) {
      fieldValue(openField, chunk.span(), chunk);
    } else {
      documentLine(chunk, text);
    }
  }

  // ---- page matter

  private void matter(Chunk chunk, Reading reading) {
    blocks.add(new Block.PageMatter(chunk.span(), reading));
    matterEnd = reading.role() == Role.NAVIGATION ? matterEnd : blocks.size();
  }

  private void metadata(HeaderField field, Chunk chunk) {
    if (field.value().isEmpty()) {
      matter(chunk, Reading.sure(Role.METADATA, "a heading of a site's metadata"));
      openField = field.name().equals("heading") ? "" : "meta." + field.name();
    } else {
      matter(chunk, Reading.sure(Role.METADATA, "a site's metadata: " + field.name()));
      facts.addAll(Metadata.facts(source, field.name(), field.value(), dates));
    }
  }

  private void metadataValue(String name, TextSpan span) {
    blocks.add(
        new Block.PageMatter(span, Reading.sure(Role.METADATA, "a site's metadata: " + name)));
    matterEnd = blocks.size();
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
    if (headingBelow) {
      giveTitleToFirstHeading();
    }
  }

  /**
   * The first heading of the document itself is its title, beside the one that the site gives it.
   */
  private void giveTitleToFirstHeading() {
    for (int i = matterEnd; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading heading) {
        Reading reading = Reading.likely(Role.TITLE, "the document's own heading");
        blocks.set(i, new Block.Heading(heading.span(), Level.MAIN, heading.content(), reading));
        facts.replaceAll(fact -> isSubtitleAt(fact, heading.span()) ? alternative(fact) : fact);
        return;
      }
    }
  }

  private static boolean isSubtitleAt(HeaderFact fact, TextSpan span) {
    return fact.kind() == Kind.SUBTITLE && fact.span().equals(span);
  }

  private static HeaderFact alternative(HeaderFact fact) {
    return new HeaderFact(
        Kind.ALTERNATIVE_TITLE,
        fact.value(),
        fact.normal(),
        fact.span(),
        fact.certainty(),
        "the document's own heading");
  }

  // ---- the document's own lines

  private void participants(int at, Chunk chunk) {
    HeaderLineKind kind =
        lists.introduces(at) ? HeaderLineKind.PARTICIPANTS : HeaderLineKind.PARTICIPANT;
    headerLine(kind, chunk.span(), chunk, "in the list of those present");
  }

  private void documentLine(Chunk chunk, String text) {
    Optional<HeaderField> field = HeaderField.in(source, chunk);
    if (field.isPresent()) {
      field(field.get(), chunk);
    } else if (lexicon.has("classification", text)) {
      fact(Kind.CLASSIFICATION, chunk.span(), "", "a level of confidentiality");
      headerLine(HeaderLineKind.CLASSIFICATION, chunk.span(), chunk, "a level of confidentiality");
    } else if (NUMBER.matcher(text).matches()) {
      fact(Kind.DOCUMENT_NUMBER, chunk.span(), "", "a number by itself");
      headerLine(HeaderLineKind.DOCUMENT_NUMBER, chunk.span(), chunk, "a number by itself");
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
    headerLine(HeaderLineKind.ISSUER, chunk.span(), chunk, "names an office");
  }

  /** A line is a dateline when little but a place stands beside its date. */
  private boolean isDateline(String text) {
    List<DateReader.FoundDate> found = dates.dates(text);
    return found.stream().anyMatch(DateReader.FoundDate::hasDay)
        && Sentence.wordCount(text) <= 14
        && !lexicon.occurs("title.words", text);
  }

  private void dateline(Chunk chunk) {
    List<DateReader.FoundDate> found = dates.dates(source.text(chunk.span()));
    TextSpan place =
        Line.strip(
            source.text(),
            new TextSpan(chunk.span().start(), chunk.span().start() + found.get(0).span().start()));
    place = Facts.withoutEnd(source, place, ",*");
    boolean isPlace =
        !place.isEmpty() && Character.isUpperCase(source.text().codePointAt(place.start()));
    if (isPlace && Sentence.wordCount(source.text(place)) <= 6) {
      fact(Kind.PLACE, place, "", "stands before the date");
      dateFacts(chunk.span(), "a line with a date");
      blocks.add(
          Blocks.dateline(chunk.span(), withPlace(chunk, place), "a line with place and date"));
    } else {
      dateFacts(chunk.span(), "a line with a date");
      headerLine(HeaderLineKind.DATELINE, chunk.span(), chunk, "a line with a date");
    }
  }

  private void other(Chunk chunk, String text) {
    List<Inline> pieces = inlines.read(chunk, List.of());
    if (pieces.size() == 1
        && pieces.get(0) instanceof Inline.Marked marked
        && !isEmphasis(marked)) {
      blocks.add(new Block.Standing(marked));
    } else if (Sentence.wordCount(text) <= LONGEST_HEADING) {
      heading(
          chunk,
          titled ? Level.SUB : Level.MAIN,
          titled ? "a line below the title" : "the first line that is no field");
    } else {
      headerLine(HeaderLineKind.NOTE, chunk.span(), chunk, "a line before the talk");
    }
  }

  private static boolean isEmphasis(Inline.Marked marked) {
    return marked.kind() == Inline.Kind.EMPHASIS;
  }

  private void heading(Chunk chunk, Level level, String reason) {
    Role role = level == Level.MAIN ? Role.TITLE : Role.HEADING;
    blocks.add(
        new Block.Heading(chunk.span(), level, unwrapped(chunk), Reading.likely(role, reason)));
    headings.add(source.text(chunk.span()).replace("*", ""));
    if (reason.startsWith("a remark")) {
      return;
    }
    dateFacts(chunk.span(), "the title");
    boolean framed = FRAME.matcher(source.text(chunk.span())).find();
    if (framed) {
      TextSpan words = Facts.withoutEnds(source, chunk.span(), "—–-");
      fact(Kind.SUBJECT, words, "", "a line between dashes below the title");
    } else {
      fact(level == Level.MAIN ? Kind.TITLE : Kind.SUBTITLE, chunk.span(), "", reason);
    }
    titled = true;
    genre(chunk.span());
  }

  /** Asterisks round a whole heading are absorbed by the heading. */
  private List<Inline> unwrapped(Chunk chunk) {
    List<Inline> pieces = inlines.read(chunk, List.of());
    boolean whole =
        pieces.size() == 1 && pieces.get(0) instanceof Inline.Marked marked && isEmphasis(marked);
    return whole ? ((Inline.Marked) pieces.get(0)).content() : pieces;
  }

  private void genre(TextSpan heading) {
    String text = Facts.plain(source.text(heading));
    lexicon
        .longestStart("genre", text)
        .ifPresent(
            genre -> {
              int start = source.text(heading).toLowerCase(java.util.Locale.ROOT).indexOf(genre);
              if (start >= 0) {
                TextSpan span =
                    new TextSpan(heading.start() + start, heading.start() + start + genre.length());
                fact(Kind.GENRE, span, "", "how the title begins");
              }
            });
  }

  // ---- fields

  private void field(HeaderField field, Chunk chunk) {
    if (field.value().isEmpty()) {
      headerLine(kindOf(field.name()), chunk.span(), chunk, "the name of a field: " + field.name());
      openField = field.name().equals("other") ? "" : field.name();
    } else {
      fieldValue(field.name(), field.value(), chunk);
    }
  }

  private void fieldValue(String name, TextSpan value, Chunk chunk) {
    openField = "";
    String reason = "the field '" + name + "'";
    switch (name) {
      case "date", "time", "end" -> dateFacts(value, name.equals("end") ? "" : reason);
      case "place" -> place(value, chunk, reason);
      case "subject" -> fact(Kind.SUBJECT, value, "", reason);
      case "classification" -> fact(Kind.CLASSIFICATION, value, "", reason);
      case "number" -> fact(Kind.DOCUMENT_NUMBER, chunk.span(), "", reason);
      case "translator" -> fact(Kind.TRANSLATOR, value, "", reason);
      default -> {}
    }
    if (!name.equals("place")) {
      headerLine(kindOf(name), chunk.span(), chunk, reason);
    }
  }

  private void place(TextSpan value, Chunk chunk, String reason) {
    dateFacts(value, reason);
    List<DateReader.FoundDate> found = dates.dates(source.text(value));
    int end = found.isEmpty() ? value.end() : value.start() + found.get(0).span().start();
    TextSpan place = Facts.withoutEnd(source, new TextSpan(value.start(), end), ",.;* ");
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
    pieces.add(
        new Inline.Marked(
            place,
            Inline.Kind.PLACE,
            inlines.read(place),
            List.of(),
            Reading.sure(Role.HEADER_LINE, "the place")));
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

  private void headerLine(HeaderLineKind kind, TextSpan span, Chunk chunk, String reason) {
    blocks.add(
        new Block.HeaderLine(
            span, kind, inlines.read(chunk, List.of()), Reading.sure(Role.HEADER_LINE, reason)));
  }

  private void dateFacts(TextSpan span, String reason) {
    String text = source.text(span);
    for (DateReader.FoundDate date : dates.dates(text)) {
      TextSpan place = date.span().shift(span.start());
      if (date.hasDay() && !reason.isEmpty()) {
        facts.add(Facts.fact(source, Kind.DATE, place, date.when(), Certainty.MEDIUM, reason));
      }
      if (!date.time().isEmpty() && !reason.isEmpty()) {
        fact(Kind.TIME, Facts.clock(source, place, CLOCK), date.time(), reason);
      }
    }
  }

  private void fact(Kind kind, TextSpan span, String normal, String reason) {
    facts.add(Facts.fact(source, kind, span, normal, Certainty.HIGH, reason));
  }
}
