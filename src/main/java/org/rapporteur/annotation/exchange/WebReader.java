package org.rapporteur.annotation.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.annotation.exchange.Json.Items;
import org.rapporteur.annotation.exchange.Json.Members;
import org.rapporteur.annotation.exchange.Statement.Draft;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Words;
import org.rapporteur.source.SourceText;

/** Reads Web Annotations: one, several in an array, or those of a collection or a page. */
final class WebReader {

  private static final Set<String> CONTAINERS =
      Set.of(
          "AnnotationCollection", "AnnotationPage", "OrderedCollection", "OrderedCollectionPage");

  private final Intake intake;
  private final Sources sources;
  private final WebBodies bodies;
  private final Map<String, Integer> others = new TreeMap<>();

  WebReader(Intake intake) {
    this.intake = intake;
    this.sources = new Sources(intake.view().document().name());
    this.bodies = new WebBodies(intake, sources);
  }

  /** Returns whether a value of JSON is a Web Annotation, or holds some. */
  static boolean isWeb(Json value) {
    List<Members> objects = value.asObjects();
    if (value instanceof Items items && items.all().isEmpty()) {
      return true;
    }
    if (objects.isEmpty()) {
      return false;
    }
    Members first = objects.get(0);
    return first.get("@context", "target", "rows").isPresent()
        || CONTAINERS.contains(first.text("type", "@type"))
        || first.text("type", "@type").endsWith("Annotation");
  }

  void read(SourceText file, List<Json> values) {
    List<Members> annotations = new ArrayList<>();
    values.forEach(value -> collect(value, annotations));
    boolean oneForeign = isOneForeign(annotations);
    for (Members annotation : annotations) {
      read(annotation, oneForeign);
    }
    others.forEach(
        (source, count) ->
            intake.look(
                Rule.ANNOTATION_OTHER_DOCUMENT,
                Location.startOf(file.name()),
                Words.number(count, "annotation") + " of '" + source + "' left out."));
  }

  private static void collect(Json value, List<Members> annotations) {
    for (Members object : value.asObjects()) {
      Optional<Json> inner = object.get("items", "first", "rows", "annotations");
      if (inner.isPresent() && object.get("target").isEmpty()) {
        collect(inner.get(), annotations);
      } else {
        annotations.add(object);
      }
    }
  }

  /** Whether all are about one text, whose address does not say which file it is. */
  private boolean isOneForeign(List<Members> annotations) {
    Set<String> all = new HashSet<>();
    for (Members annotation : annotations) {
      for (Json target : targets(annotation)) {
        all.add(source(target));
      }
    }
    return all.size() == 1 && !Sources.namesFile(all.iterator().next());
  }

  private static List<Json> targets(Members annotation) {
    return annotation.get("target").map(Json::asList).orElse(List.of());
  }

  private static String source(Json target) {
    if (!(target instanceof Members members)) {
      return target.asText().replaceFirst("#.*$", "");
    }
    Optional<Json> source = members.get("source", "scope", "id", "@id");
    return source
        .map(s -> s instanceof Members inner ? inner.text("id", "@id") : s.asText())
        .orElse("")
        .replaceFirst("#.*$", "");
  }

  private void read(Members annotation, boolean oneForeign) {
    List<Json> targets = targets(annotation);
    if (targets.isEmpty()) {
      intake.refuse(annotation.at(), "The annotation has no target.");
      return;
    }
    Draft draft = new Draft(annotation.at());
    for (Json target : targets) {
      String source = source(target);
      if (!oneForeign && !sources.isOurs(source)) {
        others.merge(source, 1, Integer::sum);
        return;
      }
      draft.targets.add(selectors(target));
    }
    draft.id = id(annotation.text("id", "@id"));
    bodies.read(annotation, draft);
    intake.add(draft);
  }

  private static String id(String id) {
    if (id.startsWith(WebAnnotations.OWN_IDS)) {
      return "";
    }
    return id.startsWith("#") && WebSelectors.isId(id.substring(1)) ? id.substring(1) : id;
  }

  private static List<Selector> selectors(Json target) {
    if (target instanceof Members members) {
      Optional<Json> selector = members.get("selector");
      return selector.isPresent() ? WebSelectors.of(selector.get()) : fragment(members.text("id"));
    }
    return fragment(target.asText());
  }

  private static List<Selector> fragment(String address) {
    int hash = address.indexOf('#');
    return hash < 0
        ? List.of()
        : List.of(WebSelectors.fragment(address.substring(hash), Optional.empty()));
  }
}
