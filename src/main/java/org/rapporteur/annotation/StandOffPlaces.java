package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotation.PointerReader.Place;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiIndex;

/** Where places of the source text are in a view, and whether the words there are those quoted. */
final class StandOffPlaces {

  /** How far words that have moved are looked for, in characters to either side. */
  private static final int NEAR = 1_000;

  private final TextView view;
  private final String source;
  private final SpanSet leftOut;

  StandOffPlaces(TextView view) {
    this.view = view;
    this.source = view.document().text();
    this.leftOut = SpanSet.of(view.leftOut().stream().map(left -> left.element().span()).toList());
  }

  /** Returns the spans of places that are in the view, or a point; none where none is. */
  List<TextSpan> spans(List<Place> places) {
    List<TextSpan> spans = new ArrayList<>();
    List<TextSpan> points = new ArrayList<>();
    for (Place place : places) {
      if (place.isPoint()) {
        point(place).ifPresent(points::add);
      } else {
        TextSpan span = Pointers.withoutBreaks(view.map().toView(place.span()), view.text());
        if (!span.isEmpty()) {
          spans.add(span);
        }
      }
    }
    return spans.isEmpty() ? points.subList(0, Math.min(1, points.size())) : apart(spans);
  }

  /** A point belongs to the text or to the note from which it is counted. */
  private Optional<TextSpan> point(Place place) {
    TeiElement element = view.element();
    int source = place.span().start();
    int around = place.around().span().start();
    boolean here =
        element.content().start() <= source
            && source <= element.content().end()
            && (!element.is("note") || element.span().contains(place.around().span()));
    if (!here || leftOut.overlaps(new TextSpan(around, around + 1))) {
      return Optional.empty();
    }
    int point = view.map().toView(new TextSpan(0, source)).end();
    return Optional.of(new TextSpan(point, point));
  }

  /** Joins those that overlap. */
  static List<TextSpan> apart(List<TextSpan> spans) {
    List<TextSpan> apart = new ArrayList<>();
    for (TextSpan span : spans.stream().sorted().toList()) {
      int last = apart.size() - 1;
      if (last >= 0 && apart.get(last).end() > span.start()) {
        apart.set(last, apart.get(last).hull(span));
      } else {
        apart.add(span);
      }
    }
    return apart;
  }

  /**
   * Returns whether the words of spans are those quoted, in this reading of the text or another.
   */
  boolean says(List<TextSpan> spans, List<Place> places, String quotation) {
    StringBuilder words = new StringBuilder();
    for (TextSpan span : spans) {
      words.append(words.isEmpty() ? "" : StandOffBody.BETWEEN).append(span.of(view.text()));
    }
    return bare(words.toString()).equals(bare(quotation))
        || reads(places, quotation, view.index(), source);
  }

  /**
   * Returns whether the characters in places are those quoted, but for what stands there besides in
   * mark-up that is not always read: a note, a correction.
   */
  static boolean reads(List<Place> places, String quotation, TeiIndex index, String source) {
    String wanted = bare(quotation.replace(StandOffBody.BETWEEN, ""));
    int at = 0;
    int besides = 0;
    boolean tags = false;
    for (Place place : places) {
      String all = bare(XmlText.between(place.span(), index, source));
      for (int i = 0; i < all.length(); i++) {
        boolean same = at < wanted.length() && all.charAt(i) == wanted.charAt(at);
        at += same ? 1 : 0;
        besides += same ? 0 : 1;
      }
      tags |= place.span().of(source).indexOf('<') >= 0;
    }
    return at == wanted.length() && (besides == 0 || tags);
  }

  /** Returns where the quoted words are near the spans, each in one place only; else empty. */
  Optional<List<TextSpan>> near(List<TextSpan> spans, String quotation) {
    String[] words = quotation.split(StandOffBody.BETWEEN, -1);
    if (words.length != spans.size()) {
      return Optional.empty();
    }
    List<TextSpan> found = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      TextSpan span = spans.get(i);
      Optional<TextSpan> here =
          only(words[i], span.start() - NEAR, span.start() + words[i].length() + NEAR);
      if (here.isEmpty()) {
        return Optional.empty();
      }
      found.add(here.get());
    }
    List<TextSpan> apart = apart(found);
    return apart.size() == spans.size() ? Optional.of(apart) : Optional.empty();
  }

  /** Returns where the quoted words are at the end of an element, in one place only; else empty. */
  Optional<List<TextSpan>> within(TeiElement element, String quotation) {
    TextSpan span = view.map().toView(element.span());
    int from = Math.max(span.start(), span.end() - NEAR - quotation.length());
    return only(quotation, from, span.end()).map(List::of);
  }

  private Optional<TextSpan> only(String words, int from, int to) {
    int start = Math.max(0, from);
    String here = view.text().substring(start, Math.min(view.text().length(), to));
    int at = words.isBlank() ? -1 : here.indexOf(words);
    return at < 0 || here.indexOf(words, at + 1) >= 0
        ? Optional.empty()
        : Optional.of(new TextSpan(start + at, start + at + words.length()));
  }

  private static String bare(String words) {
    return words.replaceAll("[\\s\u00AD]+", "");
  }
}
