package org.rapporteur.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.rapporteur.source.Position;
import org.rapporteur.source.SourceText;
import org.rapporteur.transcript.Ledger;

/** The ledger of a transcript for programs: an array with an object for each stretch. */
final class LedgerJson {

  private LedgerJson() {}

  static String of(SourceText source, Ledger ledger) {
    StringWriter out = new StringWriter();
    try (JsonWriter json = new JsonWriter(out)) {
      json.setIndent("  ");
      json.beginArray();
      for (Ledger.Entry entry : ledger.entries()) {
        write(json, source, entry);
      }
      json.endArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return out.append('\n').toString();
  }

  private static void write(JsonWriter json, SourceText source, Ledger.Entry entry)
      throws IOException {
    Position place = source.positionAt(entry.span().start());
    json.beginObject();
    json.name("file").value(source.name());
    json.name("line").value(place.line());
    json.name("column").value(place.column());
    json.name("start").value(entry.span().start());
    json.name("end").value(entry.span().end());
    json.name("role").value(entry.reading().role().label());
    json.name("certainty").value(entry.reading().certainty().cert());
    json.name("reason").value(entry.reading().reason());
    json.name("text").value(source.text(entry.span()));
    json.endObject();
  }
}
