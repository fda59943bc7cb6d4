package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiAttribute;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;

/**
 * Reads the inline mark-up of a text as annotations.
 *
 * <p>An element around words is an annotation of their span, an empty one of a point. Its
 * attributes stay in their order, {@code xml:id} among them; {@code resp} and {@code cert} are its
 * {@link Claim} besides. Pieces that {@code next} and {@code prev} join are one annotation: of one
 * span where nothing or only the break between two blocks lies between them, else of several. What
 * the view leaves out is not read, nor an element that holds nothing else; nor are attributes of
 * another namespace than XML's.
 */
public final class InlineReading {

  private static final Set<String> OF_THE_CHAIN = Set.of("next", "prev", "part");

  private final TextView view;
  private final Set<String> names;
  private final Map<String, Mark> byId = new HashMap<>();
  private final Map<TeiElement, Mark> after = new HashMap<>();
  private final Map<TeiElement, Mark> before = new HashMap<>();

  private InlineReading(TextView view, Set<String> names) {
    this.view = view;
    this.names = names;
  }

  /**
   * Returns the annotations that the elements of the given names make in a view, in the order of
   * the document.
   *
   * @param elements local names of TEI elements; none for all inline elements, empty ones too, that
   *     stand inside paragraphs, headings and the like
   */
  public static AnnotationSet of(TextView view, String... elements) {
    List<Annotation> annotations = marks(view, elements).stream().map(Mark::annotation).toList();
    return AnnotationSet.of(view, annotations);
  }

  /** Returns the annotations of {@link #of}, each with the elements that make it. */
  public static List<Mark> marks(TextView view, String... elements) {
    InlineReading reading = new InlineReading(view, Set.of(elements));
    return reading.joined(reading.single());
  }

  /**
   * An annotation and the elements that make it: one, or the pieces of a chain in their order.
   *
   * @param annotation the annotation
   * @param elements the elements
   */
  public record Mark(Annotation annotation, List<TeiElement> elements) {

    /** Copies the list. */
    public Mark {
      elements = List.copyOf(elements);
    }

    TeiElement first() {
      return elements.get(0);
    }

    String attribute(String name) {
      return first().attribute(name).orElse("");
    }
  }

  private List<Mark> single() {
    List<Mark> marks = new ArrayList<>();
    Set<TeiElement> leftOut =
        view.leftOut().stream().map(TextView.LeftOut::element).collect(Collectors.toSet());
    List<TeiEvent> events = view.index().events();
    TeiElement outer = view.element();
    for (int i = outer.firstEvent() + 1; i < outer.lastEvent(); i++) {
      TeiEvent event = events.get(i);
      if (event.kind() == TeiEvent.Kind.START) {
        TeiElement element = event.element();
        if (isWanted(element)) {
          mark(element, leftOut.contains(element)).ifPresent(marks::add);
        }
        i = leftOut.contains(element) ? element.lastEvent() : i;
      }
    }
    return marks;
  }

  private boolean isWanted(TeiElement element) {
    if (!element.isTei()) {
      return false;
    }
    return names.isEmpty()
        ? Layout.of(element) != Layout.BLOCK && isInBlock(element)
        : names.contains(element.name());
  }

  /** Breaks between two paragraphs are no part of either. */
  private static boolean isInBlock(TeiElement element) {
    return element.parent().filter(parent -> !Layout.isStructure(parent)).isPresent();
  }

  private Optional<Mark> mark(TeiElement element, boolean leftOut) {
    boolean empty = element.lastEvent() == element.firstEvent() + 1;
    if (empty) {
      int point = view.map().toView(new TextSpan(0, element.span().start())).end();
      return Optional.of(mark(element, new TextSpan(point, point)));
    }
    TextSpan span = Pointers.withoutBreaks(view.map().toView(element.content()), view.text());
    return leftOut || span.isEmpty() ? Optional.empty() : Optional.of(mark(element, span));
  }

  private static Mark mark(TeiElement element, TextSpan span) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (TeiAttribute attribute : element.attributes()) {
      if (attribute.name().startsWith("xml:") || attribute.name().indexOf(':') < 0) {
        attributes.put(attribute.name(), attribute.value());
      }
    }
    attributes.remove("xmlns");
    Claim claim =
        new Claim(attributes.getOrDefault("resp", ""), attributes.getOrDefault("cert", ""), "");
    Tag tag = new Tag(element.name(), attributes);
    return new Mark(Annotation.of(List.of(span), tag).by(claim), List.of(element));
  }

  /** Joins the pieces of each chain; the chain stands where its first piece does. */
  private List<Mark> joined(List<Mark> marks) {
    marks.forEach(mark -> byId.putIfAbsent(mark.attribute("xml:id"), mark));
    for (Mark mark : marks) {
      pointed(mark, "next").ifPresent(next -> link(mark, next));
      pointed(mark, "prev").ifPresent(before -> link(before, mark));
    }
    return marks.stream()
        .filter(mark -> !before.containsKey(mark.first()))
        .map(this::chain)
        .toList();
  }

  private Optional<Mark> pointed(Mark mark, String attribute) {
    String pointer = mark.attribute(attribute);
    return pointer.length() > 1 && pointer.startsWith("#")
        ? Optional.ofNullable(byId.get(pointer.substring(1)))
        : Optional.empty();
  }

  /** Links two pieces where neither says otherwise. */
  private void link(Mark one, Mark two) {
    boolean agree =
        one.first().is(two.first().name())
            && (one.attribute("next").isEmpty() || pointed(one, "next").equals(Optional.of(two)))
            && (two.attribute("prev").isEmpty() || pointed(two, "prev").equals(Optional.of(one)))
            && !one.annotation().isPoint()
            && !two.annotation().isPoint()
            && one.annotation().span().end() <= two.annotation().span().start();
    if (agree && !after.containsKey(one.first()) && !before.containsKey(two.first())) {
      after.put(one.first(), two);
      before.put(two.first(), one);
    }
  }

  private Mark chain(Mark first) {
    Mark next = after.get(first.first());
    if (next == null) {
      return first;
    }
    List<TeiElement> elements = new ArrayList<>(first.elements());
    List<TextSpan> spans = new ArrayList<>(first.annotation().spans());
    for (; next != null; next = after.get(next.first())) {
      elements.add(next.first());
      add(spans, next.annotation().span());
    }
    Map<String, String> attributes = new LinkedHashMap<>(first.annotation().attributes());
    attributes.keySet().removeAll(OF_THE_CHAIN);
    Tag tag = new Tag(first.annotation().element(), attributes);
    return new Mark(Annotation.of(spans, tag).by(first.annotation().claim()), elements);
  }

  /** Adds the words of a piece: to those before it where they follow each other. */
  private void add(List<TextSpan> spans, TextSpan span) {
    TextSpan last = spans.get(spans.size() - 1);
    String between = view.text().substring(last.end(), span.start());
    if (between.isEmpty() || between.equals("\n")) {
      spans.set(spans.size() - 1, last.hull(span));
    } else {
      spans.add(span);
    }
  }
}
