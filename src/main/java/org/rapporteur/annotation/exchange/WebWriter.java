package org.rapporteur.annotation.exchange;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Claim;
import org.rapporteur.annotation.Remark;
import org.rapporteur.annotation.Tag;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.exchange.Selector.Quote;
import org.rapporteur.internal.file.Digest;
import org.rapporteur.source.TextSpan;

/** Writes annotations as a collection of Web Annotations. */
final class WebWriter {

  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
  private static final String NAMESPACE = "http://www.tei-c.org/ns/1.0#";
  private static final String SPECIFIC = "SpecificResource";
  private static final String TEXTUAL = "TextualBody";

  /** The purposes that say what the words are, and so what a remark is not for. */
  private static final Set<String> OF_ELEMENTS = Set.of("tagging", "identifying", "classifying");

  private final AnnotationSet set;
  private final Sources sources;
  private final Offsets offsets;
  private final Surroundings surroundings;
  private final @Nullable WebPaths paths;
  private final StringWriter out = new StringWriter();
  private final JsonWriter json = new JsonWriter(out);
  private final Map<String, Integer> ids = new HashMap<>();

  WebWriter(AnnotationSet set, OffsetUnit unit, boolean withPaths) {
    TextView view = set.view();
    this.set = set;
    this.sources = new Sources(view.document().name());
    this.offsets = Offsets.of(view.text(), unit);
    this.surroundings = new Surroundings(view.text());
    this.paths = withPaths ? new WebPaths(view, unit) : null;
    json.setIndent("  ");
    json.setHtmlSafe(false);
  }

  String written() {
    try {
      json.beginObject();
      context();
      json.name("id").value("#annotations").name("type").value("AnnotationCollection");
      json.name("total").value(set.annotations().size());
      json.name("first").beginObject();
      json.name("id").value("#annotations-1").name("type").value("AnnotationPage");
      json.name("partOf").value("#annotations").name("startIndex").value(0);
      json.name("items").beginArray();
      for (Annotation annotation : set.annotations()) {
        annotation(annotation);
      }
      json.endArray().endObject().endObject().flush();
      return out.append('\n').toString();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
  }

  private void context() throws IOException {
    json.name("@context").beginArray().value(CONTEXT);
    json.beginObject().name("tei").value(NAMESPACE);
    json.name("xml").value("http://www.w3.org/XML/1998/namespace#").endObject().endArray();
  }

  private void annotation(Annotation annotation) throws IOException {
    json.beginObject();
    json.name("id").value(id(annotation)).name("type").value("Annotation");
    json.name("motivation").value(motivation(annotation));
    claim(annotation.claim());
    if (annotation.tag().isPresent() || !annotation.remarks().isEmpty()) {
      json.name("body").beginArray();
      if (annotation.tag().isPresent()) {
        tag(annotation.tag().get());
      }
      for (Remark remark : annotation.remarks()) {
        remark(remark);
      }
      json.endArray();
    }
    json.name("target").beginArray();
    for (TextSpan span : annotation.spans()) {
      target(span);
    }
    json.endArray().endObject();
  }

  /** Its own id, or one made of what it says. */
  private String id(Annotation annotation) {
    String own = annotation.id();
    if (!own.isEmpty()) {
      return WebSelectors.isId(own) ? "#" + own : own;
    }
    String tag = annotation.element() + new TreeMap<>(annotation.attributes());
    String words = annotation.spans() + tag + annotation.remarks();
    String digest = Digest.hex(sources.address() + words + annotation.claim()).substring(0, 20);
    int number = ids.merge(digest, 1, Integer::sum);
    return WebAnnotations.OWN_IDS + digest + (number == 1 ? "" : "-" + number);
  }

  private static String motivation(Annotation annotation) {
    if (annotation.tag().isPresent()) {
      return "tagging";
    }
    return annotation.remarks().stream()
        .map(Remark::purpose)
        .filter(Remark.MOTIVATIONS::contains)
        .findFirst()
        .orElse(annotation.remarks().isEmpty() ? "highlighting" : "commenting");
  }

  private void claim(Claim claim) throws IOException {
    if (isList(claim.resp())) {
      json.name("creator").beginArray();
      for (String pointer : claim.resp().split(" ", -1)) {
        json.value(sources.addressOf(pointer));
      }
      json.endArray();
    } else {
      given(WebAnnotations.TEI + "resp", claim.resp());
    }
    given(WebAnnotations.TEI + "cert", claim.cert());
    given(WebAnnotations.EVIDENCE, claim.evidence());
  }

  /** Whether a value is a list of pointers that comes back as it was. */
  private boolean isList(String pointers) {
    return Intake.isPointer(pointers)
        && List.of(pointers.split(" ", -1)).stream()
            .allMatch(p -> sources.pointerTo(sources.addressOf(p)).equals(p));
  }

  private void given(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.name(name).value(value);
    }
  }

  private void tag(Tag tag) throws IOException {
    String ref = tag.attributes().getOrDefault("ref", "");
    json.beginObject();
    json.name("type").value(TEXTUAL).name("purpose").value("tagging");
    json.name("value").value(TagLabels.standard().labelOf(tag.element()));
    for (Map.Entry<String, String> attribute : tag.attributes().entrySet()) {
      if (!attribute.getKey().equals("ref") || !isList(ref)) {
        String name = attribute.getKey();
        json.name(name.startsWith("xml:") ? name : WebAnnotations.TEI + name);
        json.value(attribute.getValue());
      }
    }
    json.endObject();
    for (String pointer : isList(ref) ? ref.split(" ", -1) : new String[0]) {
      json.beginObject();
      json.name("type").value(SPECIFIC).name("purpose").value("identifying");
      json.name("source").value(sources.addressOf(pointer)).endObject();
    }
  }

  private void remark(Remark remark) throws IOException {
    boolean words = !remark.text().isEmpty() || remark.source().isEmpty();
    json.beginObject();
    given("id", words ? remark.source() : "");
    json.name("type").value(words ? TEXTUAL : SPECIFIC);
    given("purpose", remark.purpose());
    if (OF_ELEMENTS.contains(remark.purpose()) || remark.purpose().isEmpty()) {
      json.name(WebAnnotations.TEI + "remark").value(true);
    }
    if (words) {
      json.name("value").value(remark.text());
      given("format", remark.format());
      given("language", remark.language());
    } else {
      resource(remark);
    }
    json.endObject();
  }

  private void resource(Remark remark) throws IOException {
    if (remark.format().isEmpty() && remark.language().isEmpty()) {
      json.name("source").value(remark.source());
      return;
    }
    json.name("source").beginObject().name("id").value(remark.source());
    given("format", remark.format());
    given("language", remark.language());
    json.endObject();
  }

  private void target(TextSpan span) throws IOException {
    TextSpan whole = surroundings.whole(span);
    Quote quote = surroundings.quote(whole);
    json.beginObject();
    json.name("type").value(SPECIFIC).name("source").value(sources.address());
    json.name("selector").beginArray();
    json.beginObject().name("type").value("TextPositionSelector");
    json.name("start").value(offsets.fromUtf16(whole.start()));
    json.name("end").value(offsets.fromUtf16(whole.end())).endObject();
    json.beginObject().name("type").value("TextQuoteSelector");
    json.name("exact").value(quote.exact()).name("prefix").value(quote.prefix());
    json.name("suffix").value(quote.suffix()).endObject();
    if (paths != null) {
      paths.write(whole, json);
    }
    json.endArray().endObject();
  }
}
