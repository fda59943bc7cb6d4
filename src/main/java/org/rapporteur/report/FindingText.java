package org.rapporteur.report;

/**
 * A finding in words for people: {@code file:line:column: severity: message [rule]}, the words
 * concerned in their line with a caret under them, the remedy, and other places.
 *
 * <p>Characters that a terminal would obey are shown by their numbers.
 */
public final class FindingText {

  private static final int AROUND = 30;
  private static final int WORDS = 60;

  private final Palette palette;

  private FindingText(Palette palette) {
    this.palette = palette;
  }

  /** Colours for a terminal. */
  @FunctionalInterface
  public interface Palette {

    /** Returns words that tell of a severity in its colour. */
    String paint(Severity severity, String words);
  }

  /** Returns the words without colours. */
  public static FindingText plain() {
    return new FindingText((severity, words) -> words);
  }

  /** Returns the words in colours. */
  public static FindingText coloured(Palette palette) {
    return new FindingText(palette);
  }

  /** Returns place, severity, message and rule, on one line without a line end. */
  public String line(Finding finding) {
    return Words.visible(finding.location().toString())
        + ": "
        + palette.paint(finding.severity(), finding.severity().word())
        + ": "
        + Words.visible(finding.message())
        + " ["
        + finding.rule().id()
        + "]";
  }

  /** Returns the remedy, on a line of its own without a line end. */
  public String remedy(Finding finding) {
    return "  " + Words.visible(finding.remedy());
  }

  /** Returns everything that is to be said, each line with its line end. */
  public String full(Finding finding) {
    StringBuilder text = new StringBuilder(line(finding)).append('\n');
    text.append(marked(finding)).append(remedy(finding)).append('\n');
    for (Location place : finding.related()) {
      text.append("  see ").append(Words.visible(place.toString())).append('\n');
    }
    return text.toString();
  }

  /** Returns the line with carets under the words, or nothing where there is no line to show. */
  private String marked(Finding finding) {
    Excerpt excerpt = finding.excerpt();
    if (excerpt.line().isBlank()) {
      return "";
    }
    Excerpt shown = excerpt.shortened(AROUND, WORDS);
    String before = Words.inLine(shown.before());
    String words = Words.inLine(shown.words());
    String after = Words.inLine(shown.after());
    String carets = "^".repeat(Math.max(1, Words.columns(words)));
    return "    "
        + before
        + words
        + after
        + "\n    "
        + " ".repeat(Words.columns(before))
        + palette.paint(finding.severity(), carets)
        + "\n";
  }
}
