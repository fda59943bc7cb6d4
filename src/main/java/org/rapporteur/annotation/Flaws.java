package org.rapporteur.annotation;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.annotation.Steps.Kind;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.Grammar.Walk;
import org.rapporteur.tei.TeiEvent;

/** What a grammar objects to in a document as it is, so that nothing new is blamed for it. */
final class Flaws {

  private final Map<Kind, BitSet> events = new EnumMap<>(Kind.class);

  /** Returns the flaws of a document. */
  static Flaws of(List<TeiEvent> events, Steps steps, Grammar grammar) {
    Flaws flaws = new Flaws();
    try (Walk walk = grammar.begin()) {
      for (int i = 0; i < events.size(); i++) {
        int event = i;
        steps.over(events.get(i), walk, (w, kind, detail) -> flaws.add(event, kind));
      }
    }
    return flaws;
  }

  /** Notes that an event has a flaw of a kind. */
  void add(int event, Kind kind) {
    events.computeIfAbsent(kind, k -> new BitSet()).set(event);
  }

  /** Returns whether an event has a flaw of a kind. */
  boolean has(int event, Kind kind) {
    BitSet flawed = events.get(kind);
    return flawed != null && flawed.get(event);
  }
}
