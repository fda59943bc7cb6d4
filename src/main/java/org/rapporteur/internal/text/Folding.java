package org.rapporteur.internal.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which differences between characters do not count.
 *
 * @param letters whether case, diacritics and compatible forms do not
 * @param punctuation whether the forms of quotes and dashes do not
 * @param whiteSpace whether the kind and the length of white space do not
 */
public record Folding(boolean letters, boolean punctuation, boolean whiteSpace) {

  /** Everything counts. */
  public static final Folding NONE = new Folding(false, false, false);

  /** Letters that Unicode does not take apart. */
  private static final Map<Integer, String> LETTERS =
      of(
          "đ d", "ð d", "ł l", "ø o", "ħ h", "ŧ t", "ı i", "ŋ n", "ƀ b", "ɨ i", "ß ss", "æ ae",
          "œ oe", "þ th", "ĳ ij", "ŀ l", "ȷ j", "ƶ z", "ǥ g", "ɓ b", "ɗ d", "ƒ f");

  private static final Map<Integer, String> PUNCTUATION =
      of(
          "‘ '", "’ '", "‚ '", "‛ '", "‹ '", "› '", "′ '", "ʼ '", "` '", "´ '", "“ \"", "” \"",
          "„ \"", "‟ \"", "« \"", "» \"", "″ \"", "‐ -", "‑ -", "‒ -", "– -", "— -", "― -", "− -");

  private static Map<Integer, String> of(String... pairs) {
    Map<Integer, String> map = new HashMap<>();
    for (String pair : pairs) {
      map.put(pair.codePointAt(0), pair.substring(pair.indexOf(' ') + 1));
    }
    return Map.copyOf(map);
  }

  /** Returns whether a character is white space, of any kind and width. */
  public static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /** Returns what a character or several count as; white space that is alike is one space. */
  public String fold(String characters) {
    if (equals(NONE)) {
      return characters;
    }
    StringBuilder folded = new StringBuilder();
    characters.codePoints().forEach(c -> punctuation(c, folded));
    if (letters && !isAscii(folded)) {
      String apart = Normalizer.normalize(folded, Normalizer.Form.NFKD);
      folded.setLength(0);
      apart.codePoints().forEach(c -> letter(c, folded));
      apart = folded.toString();
      folded.setLength(0);
      apart.codePoints().forEach(c -> punctuation(c, folded));
    }
    return letters ? folded.toString().toLowerCase(Locale.ROOT) : folded.toString();
  }

  private void punctuation(int c, StringBuilder folded) {
    if (whiteSpace && isSpace(c)) {
      folded.append(' ');
    } else if (punctuation && PUNCTUATION.containsKey(c)) {
      folded.append(PUNCTUATION.get(c));
    } else {
      folded.appendCodePoint(c);
    }
  }

  private static void letter(int c, StringBuilder folded) {
    int plain = Character.toLowerCase(Character.toUpperCase(c));
    if (!isMark(c) && Character.getType(c) != Character.FORMAT) {
      folded.append(LETTERS.getOrDefault(plain, Character.toString(plain)));
    }
  }

  /** Diacritics and points; not the vowels of Indic scripts, nor the voicing of Japanese. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    UnicodeScript script = UnicodeScript.of(c);
    return mark
        && c != 0x3099
        && c != 0x309A
        && (script == UnicodeScript.INHERITED
            || script == UnicodeScript.HEBREW
            || script == UnicodeScript.CYRILLIC);
  }

  private static boolean isAscii(CharSequence characters) {
    return characters.chars().allMatch(c -> c < 0x80);
  }
}
