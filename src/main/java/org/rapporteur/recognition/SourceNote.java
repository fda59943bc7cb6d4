package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.HeaderFact;
import org.rapporteur.transcript.HeaderFact.Kind;

/**
 * Reads the note with which printed editions tell where they took a document from: "Source: State
 * Archive, Papers of X, Box 3. Secret; Eyes Only. Drafted by Y."
 */
final class SourceNote {

  private static final Pattern BEGINNING =
      Pattern.compile("^(?:Source|Quelle|Fuente)\\s?:\\s+(?=\\p{Lu})");
  private static final Pattern FULL_STOP = Pattern.compile("\\.\\s+(?=\\p{Lu})|\\.$");

  private SourceNote() {}

  /** Returns the facts that a note states, none when it is no note on the source. */
  static List<HeaderFact> facts(SourceText source, TextSpan note) {
    String text = source.text(note);
    Matcher beginning = BEGINNING.matcher(text);
    List<HeaderFact> facts = new ArrayList<>();
    if (!beginning.find()) {
      return facts;
    }
    TextSpan secrecy = secrecy(text, beginning.end());
    int end = secrecy.isEmpty() ? firstSentence(text, beginning.end()) : secrecy.start();
    TextSpan archive = Facts.withoutEnd(text, new TextSpan(beginning.end(), end), ".");
    add(facts, source, Kind.REFERENCE, archive.shift(note.start()), "the note on the source");
    int comma = archive.of(text).indexOf(',');
    if (comma > 0) {
      TextSpan first = new TextSpan(archive.start(), archive.start() + comma);
      add(
          facts,
          source,
          Kind.REPOSITORY,
          first.shift(note.start()),
          "begins the note on the source");
    }
    if (!secrecy.isEmpty()) {
      add(
          facts,
          source,
          Kind.CLASSIFICATION,
          secrecy.shift(note.start()),
          "the note on the source");
    }
    return facts;
  }

  /**
   * Returns the sentence that tells how secret the document is, or an empty span; what is before it
   * is the archive, whose name may have full stops in it.
   */
  private static TextSpan secrecy(String text, int from) {
    Lexicon lexicon = Lexicon.standard();
    Matcher stop = FULL_STOP.matcher(text);
    int at = from;
    while (stop.find(at)) {
      int end = stop.find(stop.end()) ? stop.start() : text.length();
      stop.find(at);
      TextSpan sentence = new TextSpan(stop.end(), Math.max(stop.end(), end));
      String first = sentence.of(text).split("[;.]", -1)[0].strip();
      if (lexicon.has("classification", first) || lexicon.has("unclassified", first)) {
        return Facts.withoutEnd(text, sentence, ".↩");
      }
      at = stop.end();
      if (at >= text.length()) {
        break;
      }
    }
    return new TextSpan(text.length(), text.length());
  }

  private static int firstSentence(String text, int from) {
    Matcher stop = FULL_STOP.matcher(text);
    return stop.find(from) ? stop.start() : text.length();
  }

  private static void add(
      List<HeaderFact> facts, SourceText source, Kind kind, TextSpan span, String reason) {
    facts.add(Facts.fact(source, kind, span, "", Certainty.HIGH, reason));
  }
}
