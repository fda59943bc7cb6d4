package org.rapporteur.annotation.exchange;

import java.util.List;
import java.util.OptionalInt;
import org.rapporteur.annotation.exchange.Selector.Quote;
import org.rapporteur.annotation.exchange.Statement.Draft;
import org.rapporteur.source.TextSpan;

/**
 * A text that a file brings with it, and whose offsets its annotations use: the whole text, a
 * paragraph, a sentence. Where it stands in the document the offsets hold there; otherwise the
 * words are looked for one by one, with those around them.
 */
final class OwnText {

  /** The annotations use the offsets of the document's text. */
  static final OwnText NONE = new OwnText("", OptionalInt.empty(), OffsetUnit.UTF16);

  private final String text;
  private final OptionalInt place;
  private final Offsets offsets;
  private final Surroundings surroundings;

  /**
   * Makes it of a text.
   *
   * @param place where it stands in the document, if it does so letter for letter and only once
   */
  OwnText(String text, OptionalInt place, OffsetUnit unit) {
    this.text = text;
    this.place = place;
    this.offsets = Offsets.of(text, unit);
    this.surroundings = new Surroundings(text);
  }

  /** Adds a draft about a stretch of this text. */
  void place(Draft draft, OptionalInt start, OptionalInt end, Intake intake) {
    if (this == NONE) {
      draft.targets.add(List.of(WebSelectors.position(start, end)));
      intake.add(draft);
      return;
    }
    OptionalInt from = start.isPresent() ? offsets.toUtf16(start.getAsInt()) : start;
    OptionalInt to = end.isPresent() ? offsets.toUtf16(end.getAsInt()) : end;
    if (from.isEmpty() || to.isEmpty() || from.getAsInt() > to.getAsInt()) {
      intake.refuse(draft.at, "The offsets lie outside the text that the file gives.");
      return;
    }
    TextSpan span = new TextSpan(from.getAsInt(), to.getAsInt());
    draft.targets.add(
        List.of(place.isPresent() ? intake.position(span.shift(place.getAsInt())) : quote(span)));
    intake.add(draft);
  }

  private Quote quote(TextSpan span) {
    Quote quote = surroundings.quote(span);
    return text.length() == span.length() ? Quote.of(quote.exact()) : quote;
  }
}
