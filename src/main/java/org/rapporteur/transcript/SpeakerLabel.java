package org.rapporteur.transcript;

import java.util.List;
import org.rapporteur.source.TextSpan;

/**
 * The words that name the speaker of a turn.
 *
 * @param span the label and what separates it from the speech, such as a colon
 * @param content the words of the label, the separator left out
 * @param reading how it was read, and why
 */
public record SpeakerLabel(TextSpan span, List<Inline> content, Reading reading) {

  /** Copies the list. */
  public SpeakerLabel {
    content = List.copyOf(content);
  }
}
