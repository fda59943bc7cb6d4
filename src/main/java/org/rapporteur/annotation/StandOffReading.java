package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.annotation.PointerReader.Place;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Words;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiIndex;

/** What stands off the text of a document, and where it points; to be seen in one or more views. */
final class StandOffReading {

  private final TeiDocument document;
  private final TeiIndex index;
  private final PointerReader pointers;
  private final List<Entry> entries = new ArrayList<>();

  private StandOffReading(TeiDocument document, TeiIndex index) {
    this.document = document;
    this.index = index;
    TextStream stream = TextStream.of(index, document.text());
    this.pointers = new PointerReader(index, document.text(), stream);
  }

  /**
   * An annotation beside the text.
   *
   * @param element the element that it is
   * @param notes what it says
   * @param places where it points; none where nothing of it leads anywhere
   * @param lost the pointers that lead nowhere
   */
  record Entry(TeiElement element, StandOffNotes notes, List<Place> places, List<String> lost) {}

  /** Reads a document. */
  static StandOffReading of(TeiDocument document, TeiIndex index) {
    StandOffReading reading = new StandOffReading(document, index);
    Set<String> interpretations =
        reading
            .index
            .elements("interp")
            .flatMap(interp -> interp.attribute("xml:id").stream())
            .collect(Collectors.toSet());
    for (TeiElement element : reading.index.elements()) {
      if (element.is("annotation") || (element.is("span") && isAnnotation(element))) {
        reading.entries.add(reading.entry(element));
      } else if (!interpretations.isEmpty()) {
        reading.interpretation(element, interpretations);
      }
    }
    return reading;
  }

  private static boolean isAnnotation(TeiElement span) {
    return span.attribute("from").isPresent() || span.attribute("target").isPresent();
  }

  /** Returns all annotations, in the order of the document. */
  List<Entry> entries() {
    return entries;
  }

  PointerReader pointers() {
    return pointers;
  }

  private Entry entry(TeiElement element) {
    List<Place> places = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    for (String pointer : PointerList.of(element.attribute("target").orElse(""))) {
      follow(pointer, places, lost);
    }
    element.attribute("from").ifPresent(from -> fromTo(element, from, places, lost));
    return new Entry(element, notes(element), places, lost);
  }

  private StandOffNotes notes(TeiElement element) {
    return new StandOffNotes(element, index, document.text());
  }

  private void follow(String pointer, List<Place> places, List<String> lost) {
    int hash = pointer.indexOf('#');
    if (hash == 0) {
      List<Place> found = pointers.follow(pointer.substring(1));
      places.addAll(found);
      if (found.isEmpty()) {
        lost.add(pointer);
      }
    } else if (hash < 0) {
      index.byId(pointer).map(PointerReader::place).ifPresent(places::add);
    }
  }

  private void fromTo(TeiElement span, String from, List<Place> places, List<String> lost) {
    List<Place> starts = new ArrayList<>();
    List<Place> ends = new ArrayList<>();
    follow(from.strip(), starts, lost);
    follow(span.attribute("to").orElse(from).strip(), ends, lost);
    if (!starts.isEmpty() && !ends.isEmpty()) {
      Place last = ends.get(ends.size() - 1);
      PointerReader.between(starts.get(0), last).ifPresentOrElse(places::add, () -> lost.add(from));
    }
  }

  /** What an element of the text says of itself by pointing to an interpretation. */
  private void interpretation(TeiElement element, Set<String> interpretations) {
    for (String pointer : PointerList.of(element.attribute("ana").orElse(""))) {
      if (pointer.startsWith("#") && interpretations.contains(pointer.substring(1))) {
        index
            .byId(pointer.substring(1))
            .map(this::notes)
            .map(n -> new Entry(element, n, List.of(PointerReader.place(element)), List.of()))
            .ifPresent(entries::add);
      }
    }
  }

  /** Returns those that are about a view. */
  AnnotationSet in(TextView view) {
    StandOffPlaces seen = new StandOffPlaces(view);
    List<Annotation> annotations = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Entry entry : entries) {
      in(entry, view, seen, findings).ifPresent(annotations::add);
    }
    return new AnnotationSet(view, annotations, new Report(findings));
  }

  /** Returns an annotation as it is about a view, or empty where it is about something else. */
  Optional<Annotation> in(Entry entry, TextView view, StandOffPlaces seen, List<Finding> findings) {
    if (!entry.lost().isEmpty()) {
      return again(entry, seen, findings);
    }
    List<TextSpan> spans = seen.spans(entry.places());
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    String quotation = entry.notes().quotation();
    if (quotation.isEmpty() || seen.says(spans, entry.places(), quotation)) {
      return Optional.of(entry.notes().on(spans));
    }
    Optional<List<TextSpan>> moved = seen.near(spans, quotation);
    String words = "“" + Words.quoted(quotation) + "”";
    if (moved.isPresent()) {
      findings.add(
          finding(Rule.ANNOTATION_WORDS_MOVED, entry, words + " stands elsewhere than it says"));
    } else {
      findings.add(
          finding(
              Rule.ANNOTATION_WORDS_MISSING,
              entry,
              words + " is no longer where it points, nor near"));
    }
    return moved.map(entry.notes()::on);
  }

  /** Looks for the words of an annotation in the element from which it counts too far. */
  private Optional<Annotation> again(Entry entry, StandOffPlaces seen, List<Finding> findings) {
    String pointer = entry.lost().get(0);
    String quotation = entry.notes().quotation();
    Optional<TeiElement> around =
        entry.places().isEmpty() && entry.lost().size() == 1
            ? pointers.base(pointer.substring(1))
            : Optional.empty();
    Optional<List<TextSpan>> found = around.flatMap(element -> seen.within(element, quotation));
    if (found.isPresent()) {
      String words = "“" + Words.quoted(quotation) + "”";
      findings.add(
          finding(Rule.ANNOTATION_WORDS_MOVED, entry, words + " stands elsewhere than it says"));
    } else {
      findings.add(
          finding(Rule.ANNOTATION_TARGET_UNKNOWN, entry, "'" + pointer + "' leads to no text"));
    }
    return found.map(entry.notes()::on);
  }

  private Finding finding(Rule rule, Entry entry, String reason) {
    String id = entry.element().attribute("xml:id").map(known -> " '" + known + "'").orElse("");
    return Finding.of(
        rule,
        document.source(),
        entry.element().startTag(),
        "'" + entry.element().name() + "'" + id + ": " + reason + ".");
  }
}
