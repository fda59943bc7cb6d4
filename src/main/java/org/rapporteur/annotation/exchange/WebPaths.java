package org.rapporteur.annotation.exchange;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.rapporteur.annotation.TextView;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiElement;

/** Writes places as ranges between two paths through the elements of a document. */
final class WebPaths {

  private final TextView view;
  private final StringValues values;
  private final ElementPaths paths;
  private final Offsets offsets;

  WebPaths(TextView view, OffsetUnit unit) {
    this.view = view;
    this.values = new StringValues(view.document(), view.index());
    this.paths = new ElementPaths(view.index(), view.element(), values);
    this.offsets = Offsets.of(values.all(), unit);
  }

  /** Writes the selector of a place in the view. */
  void write(TextSpan span, JsonWriter json) throws IOException {
    TextSpan source = view.map().toSource(span);
    int last = span.isEmpty() ? source.start() : source.end() - 1;
    json.beginObject().name("type").value("RangeSelector");
    json.name("startSelector");
    end(source.start(), source.start(), json);
    json.name("endSelector");
    end(last, source.end(), json);
    json.endObject();
  }

  private void end(int character, int place, JsonWriter json) throws IOException {
    TeiElement element = view.index().elementAt(character).orElse(view.element());
    int inside = values.offsetIn(element, place).orElse(0);
    int before = values.of(element).start();
    int units = offsets.fromUtf16(before + inside) - offsets.fromUtf16(before);
    json.beginObject().name("type").value("XPathSelector").name("value").value(paths.of(element));
    json.name("refinedBy").beginObject().name("type").value("TextPositionSelector");
    json.name("start").value(units).name("end").value(units).endObject().endObject();
  }
}
