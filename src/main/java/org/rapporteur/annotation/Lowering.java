package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotation.PointerReader.Place;
import org.rapporteur.annotation.StandOffReading.Entry;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Words;
import org.rapporteur.source.Splice;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiIndex;
import org.rapporteur.tei.UnreadableTeiException;

/** Moves annotations from beside the text into it. */
final class Lowering {

  private final TeiDocument document;
  private final TeiIndex index;
  private final StandOffReading reading;
  private final Map<TeiElement, Seen> seen = new HashMap<>();
  private final List<Written.Refusal> refused = new ArrayList<>();
  private final List<Annotation> known = new ArrayList<>();
  private final List<Annotation> made = new ArrayList<>();
  private final List<Annotation> aside = new ArrayList<>();
  private final List<TeiElement> gone = new ArrayList<>();

  private Lowering(TeiDocument document) throws UnreadableTeiException {
    this.document = document;
    this.index = document.index();
    this.reading = StandOffReading.of(document, index);
  }

  /**
   * A text of the document.
   *
   * @param view the text
   * @param places where places of the document are in it
   */
  private record Seen(TextView view, StandOffPlaces places) {}

  /**
   * An annotation to be lowered.
   *
   * @param entry what it is beside the text
   * @param annotation what it is in its view
   */
  private record Found(Entry entry, Annotation annotation) {}

  /** Returns what came of lowering the elements of the given names, or all. */
  static Written of(TeiDocument document, InlineMarkup writer, Set<String> names)
      throws UnreadableTeiException {
    return new Lowering(document).lower(writer, names);
  }

  private Written lower(InlineMarkup writer, Set<String> names) throws UnreadableTeiException {
    List<Entry> wanted =
        reading.entries().stream()
            .filter(e -> e.notes().tag().filter(tag -> isWanted(tag, names)).isPresent())
            .toList();
    Restoration restoration = Restoration.of(document, index, reading.pointers(), wanted);
    Set<Entry> restored = restoration.entries();
    Map<TeiElement, List<Found>> others = new LinkedHashMap<>();
    for (Entry entry : wanted) {
      Seen here = seen(entry);
      Optional<Annotation> annotation =
          reading.in(entry, here.view(), here.places(), new ArrayList<>());
      if (restored.contains(entry)) {
        gone.add(entry.element());
        annotation.ifPresent(made::add);
      } else if (annotation.isPresent() && isSayable(entry, annotation.get(), here.view())) {
        others
            .computeIfAbsent(here.view().element(), element -> new ArrayList<>())
            .add(new Found(entry, annotation.get()));
      }
    }
    List<Splice> all = new ArrayList<>(written(writer, others, restoration.splices()));
    all.addAll(StandOffRemoval.of(gone, index, document.text()));
    Edit edit = Edit.of("move annotations of " + document.name() + " inline", document, all);
    return new Written(edit, document.with(all), made, known, refused, aside);
  }

  private static boolean isWanted(Tag tag, Set<String> names) {
    return names.isEmpty() || names.contains(tag.element());
  }

  /** The text in which the words of an annotation are: the main one, or that of a note. */
  private Seen seen(Entry entry) throws UnreadableTeiException {
    TeiElement here = index.root();
    if (!entry.places().isEmpty()) {
      Place first = entry.places().get(0);
      TeiElement around =
          first.isPoint() ? first.around() : Pointers.holder(index, first.span().start());
      while (!around.is("note") && around.parent().isPresent()) {
        around = around.parent().get();
      }
      here = around;
    }
    Seen known = seen.get(here);
    if (known == null) {
      TextView view = TextView.of(document, here, Reading.SOURCE);
      known = new Seen(view, new StandOffPlaces(view));
      seen.put(here, known);
    }
    return known;
  }

  /** Refuses what says more than an element can. */
  private boolean isSayable(Entry entry, Annotation annotation, TextView view) {
    if (annotation.remarks().isEmpty() && annotation.claim().evidence().isEmpty()) {
      return true;
    }
    String message =
        "'"
            + annotation.element()
            + "' was not moved to “"
            + Words.quoted(view.text(annotation.span()))
            + "”: its remarks have no place in the text.";
    Finding finding =
        Finding.of(
            Rule.ANNOTATION_NOT_ALLOWED, document.source(), entry.element().startTag(), message);
    refused.add(new Written.Refusal(annotation, finding));
    return false;
  }

  /** Returns all insertions: tags that go back, and what the writer writes after them. */
  private List<Splice> written(
      InlineMarkup writer, Map<TeiElement, List<Found>> others, List<Splice> tags)
      throws UnreadableTeiException {
    if (others.isEmpty()) {
      return tags;
    }
    TeiDocument restored = document.with(tags);
    Map<TeiElement, TeiElement> after = notes(restored.index());
    List<AnnotationSet> sets = new ArrayList<>();
    for (Map.Entry<TeiElement, List<Found>> view : others.entrySet()) {
      TeiElement element = after.getOrDefault(view.getKey(), restored.index().root());
      TextView there = TextView.of(restored, element, Reading.SOURCE);
      sets.add(AnnotationSet.of(there, view.getValue().stream().map(Found::annotation).toList()));
    }
    Written written = writer.standOffBy(Lowering::asItStands).write(restored, sets);
    refused.addAll(written.refused());
    known.addAll(written.known());
    made.addAll(written.made());
    aside.addAll(written.standOff());
    Set<Annotation> stay = Collections.newSetFromMap(new IdentityHashMap<>());
    stay.addAll(written.known());
    stay.addAll(written.standOff());
    written.refused().forEach(refusal -> stay.add(refusal.annotation()));
    others.values().stream()
        .flatMap(List::stream)
        .filter(found -> !stay.contains(found.annotation()))
        .forEach(found -> gone.add(found.entry().element()));
    return Splice.then(
        tags, written.edit().changes().stream().flatMap(c -> c.splices().stream()).toList());
  }

  /** What the writer would write apart from its words stays where it stands already. */
  private static Edit asItStands(TeiDocument document, List<AnnotationSet> sets) {
    return Edit.of("leave " + sets.size() + " sets beside the text", document, List.of());
  }

  /** The notes of this document and of the same with more tags. */
  private Map<TeiElement, TeiElement> notes(TeiIndex after) {
    List<TeiElement> one = index.elements("note").toList();
    List<TeiElement> other = after.elements("note").toList();
    Map<TeiElement, TeiElement> notes = new HashMap<>();
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      notes.put(one.get(i), other.get(i));
    }
    return notes;
  }
}
