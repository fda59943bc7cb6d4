package org.rapporteur.cli;

import org.rapporteur.source.Position;
import org.rapporteur.source.SourceText;
import org.rapporteur.transcript.Ledger;

/** The ledger of a transcript as JSON: an object for each stretch, offsets in UTF-16 code units. */
final class LedgerJson {

  private LedgerJson() {}

  static String of(SourceText source, Ledger ledger) {
    return Json.array(ledger.entries().stream().map(entry -> object(source, entry)).toList());
  }

  private static String object(SourceText source, Ledger.Entry entry) {
    Position place = source.positionAt(entry.span().start());
    return new Json()
        .put("file", source.name())
        .put("line", place.line())
        .put("column", place.column())
        .put("start", entry.span().start())
        .put("end", entry.span().end())
        .put("role", entry.reading().role().label())
        .put("certainty", entry.reading().certainty().cert())
        .put("reason", entry.reading().reason())
        .put("text", source.text(entry.span()))
        .toString();
  }
}
