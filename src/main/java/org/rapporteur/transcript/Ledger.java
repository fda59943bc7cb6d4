package org.rapporteur.transcript;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/**
 * The account of a transcript: every character that is not white space has a role, and the role a
 * reason.
 *
 * @param entries the entries, in the order of the source
 */
public record Ledger(List<Entry> entries) {

  /** Copies the entries. */
  public Ledger {
    entries = List.copyOf(entries);
  }

  /**
   * One stretch of the source and how it was read.
   *
   * @param span the stretch
   * @param reading how it was read, and why
   */
  public record Entry(TextSpan span, Reading reading) {}

  static Ledger of(SourceText source) {
    List<Entry> entries = new ArrayList<>();
    for (int line = 1; line <= source.lineCount(); line++) {
      TextSpan span = source.line(line);
      if (!source.text(span).isBlank()) {
        entries.add(new Entry(span, Reading.sure(Role.SPEECH, "stub")));
      }
    }
    return new Ledger(entries);
  }
}
