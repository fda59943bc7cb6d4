package org.rapporteur.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Something done to the text of a document that a reader would not see.
 *
 * @param kind what was done
 * @param document the damaged document
 * @param places where, in the damaged document
 */
record Damage(Kind kind, TeiDocument document, List<TextSpan> places) {

  /** What can be done to a text. */
  enum Kind {
    WORD_CHANGED,
    WORD_DROPPED,
    WORD_ADDED,
    DIGIT_CHANGED,
    NAME_CHANGED,
    NEGATION_DROPPED,
    SENTENCE_DROPPED,
    SENTENCE_DUPLICATED,
    SENTENCES_EXCHANGED,
    PARAGRAPH_LOST
  }

  private static final Set<String> NOT_TEXT =
      Set.of(
          "supplied",
          "ex",
          "del",
          "fw",
          "surplus",
          "expan",
          "reg",
          "corr",
          "gap",
          "listPerson",
          "teiHeader",
          "figDesc",
          "choice",
          "idno");
  private static final Set<String> PARAGRAPHS = Set.of("p", "seg", "l");
  private static final Pattern WORD = Pattern.compile("(?<=\\s)\\p{L}{3,}(?=\\s)");
  private static final Pattern DIGITS = Pattern.compile("(?<=\\s)[1-9]\\d*(?=\\s)");
  private static final Pattern NAME = Pattern.compile("(?<=\\s)\\p{Lu}\\p{Ll}{3,}(?=\\s)");
  private static final Pattern NEGATION =
      Pattern.compile("(?<=\\s)(not|no|never|nicht|kein|keine|nie|non|nunca)(?=\\s)");
  private static final Pattern SENTENCE =
      Pattern.compile("(?<=[.?!]\\s)\\s*\\p{Lu}[^.?!<>]{24,}[.?!]\\s");

  /** Does something to a document; gives nothing where it offers no occasion. */
  static List<Damage> of(Kind kind, TeiDocument document, Random random)
      throws UnreadableTeiException {
    Damager damager = new Damager(document, random);
    return switch (kind) {
      case WORD_CHANGED -> damager.replace(kind, WORD, damager::another);
      case WORD_DROPPED -> damager.replace(kind, WORD, word -> "");
      case WORD_ADDED -> damager.replace(kind, WORD, word -> word + " " + damager.another(word));
      case DIGIT_CHANGED -> damager.replace(kind, DIGITS, Damage::nextDigit);
      case NAME_CHANGED -> damager.replace(kind, NAME, Damage::otherLetter);
      case NEGATION_DROPPED -> damager.replace(kind, NEGATION, word -> "");
      case SENTENCE_DROPPED -> damager.replace(kind, SENTENCE, sentence -> "");
      case SENTENCE_DUPLICATED -> damager.replace(kind, SENTENCE, sentence -> sentence + sentence);
      case SENTENCES_EXCHANGED -> damager.exchange();
      case PARAGRAPH_LOST -> damager.loseParagraph();
    };
  }

  private static String nextDigit(String digits) {
    char last = digits.charAt(digits.length() - 1);
    return digits.substring(0, digits.length() - 1) + (char) ('0' + (last - '0' + 1) % 10);
  }

  private static String otherLetter(String name) {
    String letter = name.charAt(2) == 'e' ? "a" : "e";
    return name.substring(0, 2) + letter + name.substring(3);
  }

  /** Finds occasions in one document and uses one of them. */
  private static final class Damager {

    private final TeiDocument document;
    private final Random random;
    private final List<TextSpan> texts = new ArrayList<>();
    private final List<TeiElement> paragraphs;

    Damager(TeiDocument document, Random random) throws UnreadableTeiException {
      this.document = document;
      this.random = random;
      TeiIndex index = document.index();
      for (TeiEvent event : index.events()) {
        if (event.kind() == TeiEvent.Kind.TEXT && isOfText(event.element())) {
          texts.add(event.span());
        }
      }
      paragraphs =
          index.elements().stream()
              .filter(e -> PARAGRAPHS.contains(e.name()) && isOfText(e) && e.children().isEmpty())
              .filter(e -> index.words(e).split(" ", -1).length > 5)
              .toList();
    }

    private static boolean isOfText(TeiElement element) {
      List<String> names = element.path().stream().map(TeiElement::name).toList();
      return names.contains("text") && names.stream().noneMatch(NOT_TEXT::contains);
    }

    private List<TextSpan> all(Pattern pattern) {
      List<TextSpan> found = new ArrayList<>();
      for (TextSpan text : texts) {
        for (MatchResult match : pattern.matcher(text.of(document.text())).results().toList()) {
          found.add(new TextSpan(match.start(), match.end()).shift(text.start()));
        }
      }
      return found;
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    private String another(String word) {
      List<TextSpan> words = all(WORD);
      for (int i = 0; i < 50; i++) {
        String other = any(words).of(document.text());
        if (!other.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
          return other;
        }
      }
      return word + "x";
    }

    private List<Damage> replace(
        Kind kind, Pattern pattern, java.util.function.UnaryOperator<String> by) {
      List<TextSpan> found = all(pattern);
      if (found.isEmpty()) {
        return List.of();
      }
      TextSpan span = any(found);
      String other = by.apply(span.of(document.text()));
      TextSpan now = new TextSpan(span.start(), span.start() + other.length());
      TeiDocument damaged = document.with(List.of(new Splice(span, other)));
      return List.of(new Damage(kind, damaged, List.of(now)));
    }

    private List<Damage> exchange() {
      List<TextSpan> found = all(SENTENCE);
      for (int i = 0; i < 20 && found.size() > 1; i++) {
        int at = random.nextInt(found.size() - 1);
        TextSpan one = found.get(at);
        TextSpan other = found.get(at + 1);
        String first = one.of(document.text());
        String second = other.of(document.text());
        if (one.end() <= other.start() && !first.strip().equals(second.strip())) {
          TeiDocument damaged =
              document.with(List.of(new Splice(one, second), new Splice(other, first)));
          return List.of(
              new Damage(
                  Kind.SENTENCES_EXCHANGED,
                  damaged,
                  List.of(new TextSpan(one.start(), other.end()))));
        }
      }
      return List.of();
    }

    private List<Damage> loseParagraph() {
      if (paragraphs.isEmpty()) {
        return List.of();
      }
      TextSpan span = any(paragraphs).span();
      TeiDocument damaged = document.with(List.of(new Splice(span, "")));
      TextSpan place = new TextSpan(span.start(), span.start());
      return List.of(new Damage(Kind.PARAGRAPH_LOST, damaged, List.of(place)));
    }
  }
}
