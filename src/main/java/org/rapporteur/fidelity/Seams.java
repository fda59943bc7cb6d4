package org.rapporteur.fidelity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.fidelity.Word.Before;

/**
 * How the form of a text differs where its words agree: their case, the characters between them,
 * and whether they are one word or two.
 */
final class Seams {

  private final boolean exact;

  /**
   * @param exact whether the document says what its mark-up absorbed, so that every character
   *     counts
   */
  Seams(boolean exact) {
    this.exact = exact;
  }

  /** Returns in what two words differ that have the same key, or empty. */
  static Optional<String> word(Word source, Word tei) {
    String a = source.text();
    String b = tei.text();
    if (a.equals(b)) {
      return Optional.empty();
    }
    if (a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT))) {
      return Optional.of("in case");
    }
    boolean canonical = composed(a).equals(composed(b));
    return Optional.of(canonical ? "in their Unicode form" : "in the form of a character");
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Returns in what the seam before a word differs, or empty.
   *
   * @param source what stands before it in the transcript
   * @param words the words of the document from the one before the seam to the one after it; those
   *     between are optional
   */
  Optional<String> seam(Before source, List<Word> words) {
    List<Before> tei = words.stream().skip(1).map(Word::before).toList();
    StringBuilder marks = new StringBuilder();
    StringBuilder allowed = new StringBuilder();
    boolean space = false;
    for (Before before : tei) {
      marks.append(before.marks());
      allowed.append(before.marks()).append(before.perhaps());
      space |= before.space();
    }
    if (!agree(source.marks(), marks.toString(), allowed.toString())) {
      boolean quotes =
          agree(plain(source.marks()), plain(marks.toString()), plain(allowed.toString()));
      return Optional.of(quotes ? "in the form of a mark" : "in punctuation");
    }
    boolean bare = source.marks().isEmpty() && marks.isEmpty();
    bare = bare && !words.get(words.size() - 1).text().isEmpty();
    bare = bare && words.stream().noneMatch(word -> word.isOptional() || word.isDeclared());
    return bare && space != source.space()
        ? Optional.of("in being one word or two")
        : Optional.empty();
  }

  private boolean agree(String source, String tei, String allowed) {
    if (source.equals(tei)) {
      return true;
    }
    return !exact && isWithin(tei, source) && allHeld(source, allowed);
  }

  /** Returns whether the characters of one string occur in the other, in their order. */
  private static boolean isWithin(String part, String whole) {
    int at = 0;
    for (int i = 0; i < part.length(); i++) {
      at = whole.indexOf(part.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean allHeld(String source, String allowed) {
    return source.chars().allMatch(c -> allowed.indexOf(c) >= 0);
  }

  /** Returns marks with quotation marks, dashes and dots in one form. */
  static String plain(String marks) {
    return marks
        .replaceAll("[“”„‟«»\"]|''|``", "\"")
        .replaceAll("[‘’‚‛‹›`´′]", "'")
        .replaceAll("[‐‑‒–—―−]+|--+", "-")
        .replaceAll("…", "...");
  }

  /**
   * Returns whether some words of one text are those of the other, only parted in other places, and
   * a hyphen at the end of a line explains it.
   */
  static boolean isHyphenated(List<Word> words) {
    return words.size() > 1
        && words.stream()
            .skip(1)
            .allMatch(
                word -> word.before().line() && word.before().marks().matches("[-‐¬=\u00AD]"));
  }

  /** Returns whether nothing at all stands between the words. */
  static boolean isUnparted(List<Word> words) {
    return words.stream()
        .skip(1)
        .allMatch(word -> !word.before().space() && word.before().marks().isEmpty());
  }
}
