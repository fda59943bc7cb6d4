package org.rapporteur.annotation.exchange;

import java.util.OptionalInt;
import org.rapporteur.source.TextUnits;

/** Offsets of a text in one unit, as UTF-16 offsets and back. A look-up costs a logarithm. */
final class Offsets {

  private final TextUnits units;

  private Offsets(TextUnits units) {
    this.units = units;
  }

  /** Returns the offsets of a text in a unit. */
  static Offsets of(String text, OffsetUnit unit) {
    return new Offsets(
        switch (unit) {
          case UTF16 -> TextUnits.codeUnits(text);
          case CODE_POINT -> TextUnits.codePoints(text);
          case GRAPHEME -> TextUnits.graphemes(text);
        });
  }

  /** Returns how many units the text has. */
  int length() {
    return units.count();
  }

  /** Returns the UTF-16 offset of the unit of that number, or empty beyond the text. */
  OptionalInt toUtf16(int offset) {
    return offset < 0 || offset > units.count()
        ? OptionalInt.empty()
        : OptionalInt.of(units.offsetOf(offset));
  }

  /** Returns how many units begin before a UTF-16 offset. */
  int fromUtf16(int offset) {
    return offset == 0 ? 0 : units.unitAt(offset - 1) + 1;
  }
}
