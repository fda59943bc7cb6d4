package org.rapporteur.recognition;

import java.util.List;
import org.rapporteur.source.SourceText;

/**
 * How the lines of a text make paragraphs: wrapped at a width, or a paragraph a line.
 *
 * @param width the column at which lines were wrapped, or 0 where they were not
 */
record Layout(int width) {

  private static final int NARROWEST = 40;
  private static final int WIDEST = 110;
  private static final int FEWEST_LINES = 6;

  /**
   * Measures a text. It is wrapped when most lines that have a next line in their paragraph end
   * where the next word would not have fitted any more.
   */
  static Layout of(SourceText source, List<Line> lines) {
    int[] widths = widthsInsideParagraphs(lines);
    if (widths.length < FEWEST_LINES) {
      return new Layout(0);
    }
    int width = widths[widths.length - 1 - widths.length / 50];
    if (width < NARROWEST || width > WIDEST) {
      return new Layout(0);
    }
    Layout layout = new Layout(width);
    long full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i + 1).afterBlank() && layout.runsOn(source, lines.get(i), lines.get(i + 1))) {
        full++;
      }
    }
    return full * 2 > widths.length ? layout : new Layout(0);
  }

  /** Returns whether lines were wrapped. */
  boolean isWrapped() {
    return width > 0;
  }

  /**
   * Returns whether {@code next} continues {@code line}: the next line's first word would not have
   * fitted on it.
   */
  boolean runsOn(SourceText source, Line line, Line next) {
    return line.width() + 1 + firstWord(source, next) > width - 2;
  }

  private static int firstWord(SourceText source, Line line) {
    int at = line.span().start();
    while (at < line.span().end() && !Line.isSpace(source.text().charAt(at))) {
      at++;
    }
    return at - line.span().start();
  }

  private static int[] widthsInsideParagraphs(List<Line> lines) {
    return java.util.stream.IntStream.range(0, Math.max(0, lines.size() - 1))
        .filter(i -> !lines.get(i + 1).afterBlank())
        .map(i -> lines.get(i).width())
        .sorted()
        .toArray();
  }
}
