package org.rapporteur.validation.internal.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a page or leaf as it is printed: {@code 12}, {@code [12]}, {@code p. 12}, {@code
 * xii}, {@code 112r}, {@code 12a}.
 *
 * @param roman whether it is written in Roman figures
 * @param leaf whether it counts leaves, each with a front and a back
 * @param number the number
 * @param suffix what follows the figures, such as {@code r}, {@code v} or {@code bis}
 */
record PageNumber(boolean roman, boolean leaf, int number, String suffix) {

  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]()]");
  private static final Pattern ARABIC =
      Pattern.compile("(?:[Pp]{1,2}|[Ss]|[Ff]|[Ff]ol|[Bb]l)?\\.? ?(\\d{1,7})([a-z]|bis|ter|rv)?");
  private static final Pattern ROMAN =
      Pattern.compile("m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})");
  private static final String VALUES = "ivxlcdm";
  private static final int[] WORTH = {1, 5, 10, 50, 100, 500, 1000};

  /** Letters that count pages as letters more often than as numbers. */
  private static final String LETTERS = "lcdm";

  /** Returns the number that {@code @n} holds, or empty where it is of another kind. */
  static Optional<PageNumber> of(String n) {
    String bare = BRACKETS.matcher(n).replaceAll("").strip();
    Matcher arabic = ARABIC.matcher(bare);
    if (arabic.matches()) {
      String suffix = arabic.group(2) == null ? "" : arabic.group(2);
      boolean leaf = suffix.equals("r") || suffix.equals("v");
      return Optional.of(new PageNumber(false, leaf, Integer.parseInt(arabic.group(1)), suffix));
    }
    String lower = bare.toLowerCase(Locale.ROOT);
    boolean roman =
        !bare.isEmpty()
            && bare.length() <= 15
            && !(bare.length() == 1 && LETTERS.contains(lower))
            && ROMAN.matcher(lower).matches();
    return roman ? Optional.of(new PageNumber(true, false, roman(lower), "")) : Optional.empty();
  }

  private static int roman(String figures) {
    int sum = 0;
    for (int i = 0; i < figures.length(); i++) {
      int worth = WORTH[VALUES.indexOf(figures.charAt(i))];
      int next = i + 1 < figures.length() ? WORTH[VALUES.indexOf(figures.charAt(i + 1))] : 0;
      sum += worth < next ? -worth : worth;
    }
    return sum;
  }

  /** Returns whether a count begins with it. */
  boolean isFirst() {
    return number == 1;
  }

  /** Returns whether it may come after another; numbers of different kinds always may. */
  boolean follows(PageNumber other) {
    if (roman != other.roman || leaf != other.leaf) {
      return true;
    }
    return number > other.number || (number == other.number && suffix.compareTo(other.suffix) > 0);
  }
}
