package org.rapporteur.recognition;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.Inline.Kind;
import org.rapporteur.transcript.Reading;
import org.rapporteur.transcript.Role;

/** Reads what a pair of brackets is for. */
final class Brackets {

  private static final Pattern DOTS = Pattern.compile("[.…·\\s]*[.…·][.…·\\s]*|-{2,}|—+");
  private static final Pattern PAGE =
      Pattern.compile("(?i:page|p\\.|pg\\.|seite|s\\.|fol\\.|f\\.|bl\\.)\\s?(\\d{1,4}[rvab]?)");
  private static final int LONGEST = 2_000;
  private static final int MOST_WORDS_OF_STAGE = 16;
  private static final int MOST_WORDS_SUPPLIED = 8;

  private final String text;
  private final Where where;
  private final Names names;
  private final Lexicon lexicon = Lexicon.standard();

  Brackets(String text, Where where, Names names) {
    this.text = text;
    this.where = where;
    this.names = names;
  }

  /** Where brackets stand: nothing happens on a stage before the talk begins. */
  enum Where {
    /** Before the talk. */
    HEAD,
    /** In the talk. */
    TALK
  }

  /** How brackets stand to the sentences around them. */
  enum Position {
    /** They hold all of a paragraph. */
    WHOLE,
    /** They begin what is said, or a paragraph of it. */
    FIRST,
    /** A sentence ends before them, and none goes on after them. */
    BETWEEN,
    /** In a sentence. */
    INSIDE
  }

  /** Finds the participant whom words name. */
  @FunctionalInterface
  interface Names {
    /** Returns the id of the only participant whom the words can name, or empty. */
    Optional<String> idOf(String words);
  }

  /**
   * What brackets are for.
   *
   * @param kind the kind of piece
   * @param inner the span of what remains when mark-up has absorbed the brackets
   * @param who who does or says it
   * @param pageNumber the page that begins, when they state one
   * @param reading why
   */
  record Found(
      Kind kind, TextSpan inner, List<String> who, @Nullable String pageNumber, Reading reading) {}

  /**
   * Returns what a pair of brackets is for, or null when it is part of the sentence.
   *
   * @param span the brackets and what they hold
   * @param position how they stand to the sentences around them
   * @param speakers who speaks
   */
  @Nullable Found read(TextSpan span, Position position, List<String> speakers) {
    if (span.length() > LONGEST) {
      return null;
    }
    TextSpan inner = Line.strip(text, new TextSpan(span.start() + 1, span.end() - 1));
    String words = inner.of(text);
    Found either = either(inner, words, speakers);
    if (either != null || words.isEmpty()) {
      return either;
    }
    return text.charAt(span.start()) == '['
        ? square(inner, words)
        : round(inner, words, position, speakers);
  }

  private @Nullable Found either(TextSpan inner, String words, List<String> speakers) {
    if (DOTS.matcher(words).matches()) {
      return found(Kind.OMISSION, inner, Reading.sure(Role.OMISSION, "dots in brackets"));
    }
    if (lexicon.has("inaudible", words) || lexicon.begins("inaudible", words)) {
      return found(Kind.INAUDIBLE, inner, Reading.sure(Role.OMISSION, "says it was not heard"));
    }
    if (lexicon.occurs("omission.words", words)) {
      return found(Kind.OMISSION, inner, Reading.sure(Role.OMISSION, "says what is left out"));
    }
    if (where == Where.HEAD) {
      return null;
    }
    if (isShort(words) && lexicon.begins("stage.sound", words)) {
      return found(Kind.STAGE, inner, stage("a sound", Certainty.HIGH));
    }
    if (isShort(words) && lexicon.begins("stage.action", words)) {
      Reading reading = stage("an action of the one who speaks", Certainty.MEDIUM);
      return new Found(Kind.STAGE, inner, speakers, null, reading);
    }
    return null;
  }

  private static Reading stage(String reason, Certainty certainty) {
    return new Reading(Role.STAGE_DIRECTION, certainty, reason + ", in brackets");
  }

  private static Found found(Kind kind, TextSpan inner, Reading reading) {
    return new Found(kind, inner, List.of(), null, reading);
  }

  private @Nullable Found square(TextSpan inner, String words) {
    Matcher page = PAGE.matcher(words);
    if (page.matches()) {
      Reading reading = Reading.sure(Role.PAGE_BREAK, "a page number in brackets");
      return new Found(Kind.REMARK, inner, List.of(), page.group(1), reading);
    }
    if (lexicon.has("remark.words", words) || lexicon.begins("remark.words", words)) {
      return found(Kind.REMARK, inner, Reading.sure(Role.NOTE, "a remark of an editor"));
    }
    if (words.endsWith("?") && words.length() > 1 && wordCount(words) <= MOST_WORDS_SUPPLIED) {
      TextSpan reading = new TextSpan(inner.start(), inner.end() - 1);
      return found(
          Kind.UNCLEAR, Line.strip(text, reading), Reading.sure(Role.UNCLEAR, "a doubted reading"));
    }
    if (isNumber(words) && words.length() <= 3) {
      return found(Kind.NOTE_MARK, inner, Reading.sure(Role.NOTE, "a number in brackets"));
    }
    if (words.indexOf('@') >= 0 || Lexicon.fold(words).startsWith("email")) {
      return null;
    }
    if (words.endsWith(".") && wordCount(words) > 2 && startsWithCapital(words)) {
      return found(Kind.STAGE, inner, stage("a sentence by itself", Certainty.MEDIUM));
    }
    Certainty sure = wordCount(words) <= MOST_WORDS_SUPPLIED ? Certainty.HIGH : Certainty.LOW;
    return found(
        Kind.SUPPLIED, inner, new Reading(Role.SUPPLIED, sure, "words in square brackets"));
  }

  private @Nullable Found round(
      TextSpan inner, String words, Position position, List<String> speakers) {
    if (where == Where.HEAD) {
      return position == Position.WHOLE && isSentence(words)
          ? found(Kind.STAGE, inner, stage("a paragraph by itself", Certainty.MEDIUM))
          : null;
    }
    Found interjection = interjection(inner, words);
    if (interjection != null) {
      return interjection;
    }
    Optional<String> actor = position == Position.INSIDE ? none() : actor(words);
    if (actor.isPresent() && isShort(words)) {
      Reading reading = stage("a participant and what he or she does", Certainty.HIGH);
      return new Found(Kind.STAGE, inner, List.of(actor.get()), null, reading);
    }
    return switch (position) {
      case WHOLE -> found(Kind.STAGE, inner, stage("a paragraph by itself", Certainty.MEDIUM));
      case FIRST ->
          isRemark(words)
              ? new Found(
                  Kind.STAGE,
                  inner,
                  startsWithCapital(words) ? List.of() : speakers,
                  null,
                  stage("before the first words", Certainty.MEDIUM))
              : null;
      case BETWEEN ->
          isRemark(words) && isShort(words) && (wordCount(words) > 1 || words.endsWith("."))
              ? found(Kind.STAGE, inner, stage("between sentences", Certainty.MEDIUM))
              : null;
      case INSIDE -> null;
    };
  }

  /** More than the letter or number of a list, and no reference to another place. */
  private boolean isRemark(String words) {
    return words.codePoints().filter(Character::isLetter).count() > 2
        && !lexicon.begins("reference.start", words)
        && !lexicon.has("signature.words", words);
  }

  private static boolean isSentence(String words) {
    return wordCount(words) > 3 && Sentence.isComplete(words);
  }

  /** Returns the participant with whose name the words begin, when more follows. */
  private Optional<String> actor(String words) {
    int end = words.indexOf(' ');
    while (end > 0) {
      Optional<String> id = startsWithCapital(words) ? names.idOf(words.substring(0, end)) : none();
      if (id.isPresent()) {
        return id;
      }
      int next = words.indexOf(' ', end + 1);
      end = next > 0 && next < 40 ? next : -1;
    }
    return Optional.empty();
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private @Nullable Found interjection(TextSpan inner, String words) {
    int colon = words.indexOf(':');
    if (colon < 0 || colon > 80) {
      return null;
    }
    String label = words.substring(0, colon).strip();
    Optional<String> verb = interjectionVerb(label);
    String name = verb.map(found -> withoutEnd(label, found)).orElse(label);
    Optional<String> who = names.idOf(name);
    if (!startsWithCapital(label) || (verb.isEmpty() && who.isEmpty())) {
      return null;
    }
    TextSpan said =
        Line.strip(text, new TextSpan(inner.start() + words.indexOf(':') + 1, inner.end()));
    Reading reading =
        new Reading(
            Role.INTERJECTION,
            who.isPresent() ? Certainty.HIGH : Certainty.MEDIUM,
            "a label and words in brackets");
    return new Found(Kind.INTERJECTION, said, who.stream().toList(), null, reading);
  }

  private Optional<String> interjectionVerb(String label) {
    return lexicon.forms("interjection").stream()
        .filter(verb -> Lexicon.fold(label).endsWith(Lexicon.fold(verb)))
        .findFirst();
  }

  private static String withoutEnd(String label, String end) {
    return label.substring(0, label.length() - end.length()).strip();
  }

  private static boolean isShort(String words) {
    return wordCount(words) <= MOST_WORDS_OF_STAGE;
  }

  private static boolean isNumber(String words) {
    return words.chars().allMatch(Character::isDigit);
  }

  private static boolean startsWithCapital(String words) {
    return !words.isEmpty() && Character.isUpperCase(words.codePointAt(0));
  }

  private static int wordCount(String words) {
    return Sentence.wordCount(words);
  }
}
