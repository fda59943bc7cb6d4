package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.HeaderFact;
import org.rapporteur.transcript.HeaderFact.Kind;

/**
 * Reads the facts of a citation as archives write it: title in quotation marks, date, collection,
 * archive, file, leaves, who obtained and who translated the document, address.
 */
final class CitationReader {

  private static final int LONGEST = 1_500;
  private static final Pattern TITLE =
      Pattern.compile("^[\"“„«]\\s?(.+?)\\s?,?[\"”“»](?=[,.]|\\s|$)");
  private static final Pattern URL = Pattern.compile("<?(https?://[^\\s<>]*[^\\s<>.,;)])>?");
  private static final Pattern OBTAINED =
      credit("(?:obtained|provided|donated|contributed|acquired) by");
  private static final Pattern TRANSLATED = credit("translat(?:ed|ion) by");
  private static final Pattern FUNDED =
      Pattern.compile(
          "(?i:made possible (?:with|by|through)|with the support|supported by|funded by|with support)"
              + "(?i: (?:the )?(?:generous )?(?:support|funding|a grant|grants)?)?"
              + "(?i: ?(?:from|of|by) (?:the )?)?(\\p{Lu}.*?)[.]?$");
  private static final Pattern RECORD_NUMBER =
      Pattern.compile("/(?:document|record|item|doc)s?/(\\d+)/?$");
  private static final Pattern CODE =
      Pattern.compile("(?:(.*\\p{L}.*?) )?((?:[A-Z]{1,4}[-/ ])?\\d[\\d/.-]*[-/]\\d[\\d/.-]*\\w?)");
  private static final Pattern LEAVES =
      Pattern.compile("(?:(\\p{L}{1,8}\\.?) ?)?(\\d{1,4}[rv]?(?:\\s?[-–—]\\s?\\d{1,4}[rv]?)?)");

  private static final Set<Kind> REFERENCE =
      Set.of(Kind.REPOSITORY, Kind.FONDS, Kind.ARCHIVAL_FILE, Kind.LEAVES);

  private final SourceText source;
  private final DateReader dates;
  private final List<HeaderFact> facts = new ArrayList<>();

  private CitationReader(SourceText source, DateReader dates) {
    this.source = source;
    this.dates = dates;
  }

  /** Returns the facts that a citation states. */
  static List<HeaderFact> facts(SourceText source, TextSpan citation, DateReader dates) {
    CitationReader reader = new CitationReader(source, dates);
    reader.read(citation);
    return List.copyOf(reader.facts);
  }

  /** Returns the facts that a sentence of thanks states. */
  static List<HeaderFact> credits(SourceText source, TextSpan sentence) {
    CitationReader reader = new CitationReader(source, new DateReader("und"));
    reader.add(Kind.CREDITS, sentence, "the sentence of thanks");
    Matcher funder = FUNDED.matcher(source.text(sentence));
    if (funder.find()) {
      reader.add(Kind.FUNDER, group(sentence, funder), "named in the sentence of thanks");
    }
    return List.copyOf(reader.facts);
  }

  /** Returns whether a line is a sentence of thanks to those who paid. */
  static boolean isCredits(String line) {
    return line.length() < 300 && FUNDED.matcher(line).find() && Sentence.wordCount(line) > 4;
  }

  /** Returns whether a line is a citation or a part of one. */
  static boolean isCitation(String line) {
    return line.length() < LONGEST
        && (OBTAINED.matcher(line).find() || TRANSLATED.matcher(line).find());
  }

  private static Pattern credit(String words) {
    return Pattern.compile(
        "(?i:" + words + ") (\\p{Lu}[\\p{L}\\p{M}.'’ -]*?)(?=,? and \\p{Ll}|[.,;<]|$)");
  }

  private void read(TextSpan citation) {
    String text = source.text(citation);
    int rest = 0;
    Matcher title = TITLE.matcher(text);
    if (title.find()) {
      add(Kind.TITLE, group(citation, title), "the title in the citation");
      rest = title.end();
    }
    for (DateReader.FoundDate date : dates.dates(text)) {
      if (date.span().start() >= rest && date.hasDay()) {
        add(Kind.DATE, date.span().shift(citation.start()), date.day(), "the date in the citation");
        rest = date.span().end();
        break;
      }
    }
    credit(citation, text, OBTAINED, Kind.OBTAINED_BY, "follows 'obtained by'");
    credit(citation, text, TRANSLATED, Kind.TRANSLATOR, "follows 'translated by'");
    address(citation, text);
    units(citation, text, rest);
    reference();
  }

  private void credit(TextSpan citation, String text, Pattern pattern, Kind kind, String reason) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      add(kind, group(citation, matcher), reason);
    }
  }

  private void address(TextSpan citation, String text) {
    Matcher url = URL.matcher(text);
    if (url.find()) {
      add(Kind.URL, group(citation, url), "an address");
      Matcher number = RECORD_NUMBER.matcher(url.group(1));
      if (number.find()) {
        TextSpan span = new TextSpan(url.start(1) + number.start(1), url.start(1) + number.end(1));
        add(Kind.RECORD_ID, span.shift(citation.start()), "the number in the address");
      }
    }
  }

  /** Reads what stands between commas, from the date to the first sentence about persons. */
  private void units(TextSpan citation, String text, int from) {
    int end = text.length();
    for (Pattern pattern : List.of(OBTAINED, TRANSLATED, URL)) {
      Matcher matcher = pattern.matcher(text);
      end = matcher.find() ? Math.min(end, matcher.start()) : end;
    }
    List<TextSpan> units = new ArrayList<>();
    int start = from;
    for (int i = from; i <= end; i++) {
      if (i == end || text.charAt(i) == ',' || text.charAt(i) == ';') {
        TextSpan unit = trim(text, new TextSpan(start, i));
        if (!unit.isEmpty()) {
          units.add(unit);
        }
        start = i + 1;
      }
    }
    assign(citation, text, units);
  }

  private static TextSpan trim(String text, TextSpan span) {
    TextSpan bare = Line.strip(text, span);
    boolean stop = !bare.isEmpty() && text.charAt(bare.end() - 1) == '.';
    return stop ? new TextSpan(bare.start(), bare.end() - 1) : bare;
  }

  private void assign(TextSpan citation, String text, List<TextSpan> units) {
    int file = -1;
    for (int i = 0; i < units.size() && file < 0; i++) {
      file = CODE.matcher(units.get(i).of(text)).matches() ? i : -1;
    }
    for (int i = 0; i < units.size(); i++) {
      TextSpan span = units.get(i).shift(citation.start());
      String unit = units.get(i).of(text);
      if (i == file) {
        code(span, unit);
      } else if (isLeaves(unit) && (i > file || file < 0)) {
        leaves(span, unit);
      } else if (Lexicon.standard().occurs("archive.words", unit)) {
        boolean publishes = Lexicon.standard().occurs("publication.words", unit);
        add(
            publishes ? Kind.COLLECTION : Kind.REPOSITORY,
            span,
            publishes ? "names a publication" : "names an archive");
      }
    }
  }

  /** Adds the archive's reference in its own words: from the name of the archive to the leaves. */
  private void reference() {
    facts.stream()
        .filter(fact -> REFERENCE.contains(fact.kind()))
        .map(HeaderFact::span)
        .reduce(TextSpan::hull)
        .ifPresent(span -> add(Kind.REFERENCE, span, "archive, file and leaves together"));
  }

  /**
   * What precedes the number of the file names the archive or, where that has been named, its
   * fonds.
   */
  private void code(TextSpan span, String unit) {
    Matcher matcher = CODE.matcher(unit);
    if (!matcher.matches()) {
      return;
    }
    if (matcher.group(1) != null) {
      boolean named = facts.stream().anyMatch(fact -> fact.kind() == Kind.REPOSITORY);
      TextSpan name = new TextSpan(matcher.start(1), matcher.end(1)).shift(span.start());
      add(named ? Kind.FONDS : Kind.REPOSITORY, name, "precedes the number of the file");
    }
    TextSpan number = new TextSpan(matcher.start(2), matcher.end(2)).shift(span.start());
    add(Kind.ARCHIVAL_FILE, number, "the number of a file");
  }

  private static boolean isLeaves(String unit) {
    Matcher matcher = LEAVES.matcher(unit);
    return matcher.matches()
        && (matcher.group(1) == null || Lexicon.standard().has("leaves.words", matcher.group(1)));
  }

  private void leaves(TextSpan span, String unit) {
    Matcher matcher = LEAVES.matcher(unit);
    if (matcher.matches()) {
      add(
          Kind.LEAVES,
          new TextSpan(span.start() + matcher.start(2), span.start() + matcher.end(2)),
          "follows the file");
    }
  }

  private static TextSpan group(TextSpan within, Matcher matcher) {
    return new TextSpan(matcher.start(1), matcher.end(1)).shift(within.start());
  }

  private void add(Kind kind, TextSpan span, String reason) {
    add(kind, span, "", reason);
  }

  private void add(Kind kind, TextSpan span, String normal, String reason) {
    facts.add(Facts.fact(source, kind, span, normal, Certainty.HIGH, reason));
  }
}
