package org.rapporteur.annotation.exchange;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Remark;
import org.rapporteur.annotation.exchange.Selector.Quote;
import org.rapporteur.internal.file.Digest;
import org.rapporteur.source.TextSpan;

/** Writes annotations as the simple JSON: one on each line. */
final class JsonWriting {

  private final AnnotationSet set;
  private final OffsetUnit unit;
  private final Offsets offsets;
  private final Surroundings surroundings;

  JsonWriting(AnnotationSet set, OffsetUnit unit) {
    this.set = set;
    this.unit = unit;
    this.offsets = Offsets.of(set.view().text(), unit);
    this.surroundings = new Surroundings(set.view().text());
  }

  String written() {
    String text = set.view().text();
    String address = new Sources(set.view().document().name()).address();
    String lines =
        set.annotations().stream()
            .map(annotation -> "\n    " + object(json -> annotation(annotation, json)))
            .collect(Collectors.joining(","));
    return "{\n  \"document\": "
        + string(address)
        + ",\n  \"unit\": "
        + string(unit.word())
        + ",\n  \"length\": "
        + offsets.length()
        + ",\n  \"sha256\": "
        + string(Digest.hex(text))
        + ",\n  \"text\": "
        + string(text)
        + ",\n  \"annotations\": ["
        + lines
        + (lines.isEmpty() ? "" : "\n  ")
        + "]\n}\n";
  }

  private interface Content {
    void write(JsonWriter json) throws IOException;
  }

  private static String written(Content content) {
    StringWriter out = new StringWriter();
    try (JsonWriter json = new JsonWriter(out)) {
      json.setHtmlSafe(false);
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return out.toString();
  }

  private static String string(String value) {
    return written(json -> json.value(value));
  }

  private static String object(Content content) {
    return written(
        json -> {
          json.beginObject();
          content.write(json);
          json.endObject();
        });
  }

  private void annotation(Annotation annotation, JsonWriter json) throws IOException {
    TextSpan span = surroundings.whole(annotation.span());
    Quote quote = surroundings.quote(span);
    given("id", annotation.id(), json);
    json.name("start").value(offsets.fromUtf16(span.start()));
    json.name("end").value(offsets.fromUtf16(span.end()));
    json.name("quote").value(quote.exact());
    given("element", element(annotation), json);
    if (!annotation.attributes().isEmpty()) {
      json.name("attributes").beginObject();
      for (Map.Entry<String, String> attribute : annotation.attributes().entrySet()) {
        json.name(attribute.getKey()).value(attribute.getValue());
      }
      json.endObject();
    }
    given("resp", annotation.claim().resp(), json);
    given("cert", annotation.claim().cert(), json);
    given("evidence", annotation.claim().evidence(), json);
    if (!annotation.remarks().isEmpty()) {
      json.name("remarks");
      remarks(annotation.remarks(), json);
    }
    spans(annotation, json);
    given("prefix", quote.prefix(), json);
    given("suffix", quote.suffix(), json);
  }

  private void spans(Annotation annotation, JsonWriter json) throws IOException {
    if (annotation.spans().size() > 1) {
      json.name("spans").beginArray();
      for (TextSpan span : annotation.spans()) {
        TextSpan part = surroundings.whole(span);
        json.beginArray().value(offsets.fromUtf16(part.start()));
        json.value(offsets.fromUtf16(part.end())).endArray();
      }
      json.endArray();
    }
  }

  /** Returns the name of the element so that it is read as that element. */
  static String element(Annotation annotation) {
    return annotation.tag().map(t -> TagLabels.standard().labelOf(t.element())).orElse("");
  }

  private static void given(String name, String value, JsonWriter json) throws IOException {
    if (!value.isEmpty()) {
      json.name(name).value(value);
    }
  }

  /** Returns remarks as an array of JSON. */
  static String remarks(List<Remark> remarks) {
    return written(json -> remarks(remarks, json));
  }

  private static void remarks(List<Remark> remarks, JsonWriter json) throws IOException {
    json.beginArray();
    for (Remark remark : remarks) {
      json.beginObject();
      given("purpose", remark.purpose(), json);
      given("text", remark.text(), json);
      given("source", remark.source(), json);
      given("format", remark.format(), json);
      given("language", remark.language(), json);
      json.endObject();
    }
    json.endArray();
  }
}
