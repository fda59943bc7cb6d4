package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.annotation.Allowance.Choice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.Grammar.Walk;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;

/**
 * Says what may be put around a span of a text without making the document less valid: what an
 * editor's menu should offer.
 *
 * <p>Making one goes once through the document; after that a question costs little, so keep it for
 * as long as the document stays as it is. It belongs to one thread.
 */
public final class AllowedMarkup {

  /** After how many events the walk is kept, to begin from there. */
  private static final int STRIDE = 256;

  private final TextView view;
  private final List<TeiEvent> events;
  private final Steps steps;
  private final Flaws flaws = new Flaws();
  private final List<Cursor> stops = new ArrayList<>();

  private AllowedMarkup(TextView view, Grammar grammar) {
    this.view = view;
    this.events = view.index().events();
    this.steps = new Steps(view.document().text());
    Walk walk = grammar.begin();
    for (int i = 0; i < events.size(); i++) {
      int event = i;
      if (i % STRIDE == 0) {
        stops.add(new Cursor(walk.copy(), i, events.get(i).start()));
      }
      steps.over(events.get(i), walk, (w, kind, detail) -> flaws.add(event, kind));
    }
  }

  /** Returns what may be put into a text by a grammar. */
  public static AllowedMarkup of(TextView view, Grammar grammar) {
    return new AllowedMarkup(view, grammar);
  }

  /**
   * Returns the elements that may be put around a span, or that may stand empty at a point. They
   * may go where {@link InlineMarkup} puts them: also around elements that hold nothing but the
   * span.
   *
   * @throws IllegalArgumentException if the span reaches beyond the text
   */
  public Allowance at(TextSpan span) {
    if (span.end() > view.text().length()) {
      throw new IllegalArgumentException(
          span + " lies outside a text of " + view.text().length() + " characters");
    }
    SortedMap<String, Choice> choices = new TreeMap<>();
    List<Stretch> stretches =
        span.isEmpty() ? List.of(Stretch.at(view, span.start())) : Stretch.of(view, span);
    if (stretches.size() == 1) {
      stretches.get(0).places().forEach(spot -> new Question(spot).answer(choices));
    }
    Optional<TeiElement> inTheWay =
        stretches.size() > 1 ? Stretch.obstacle(view, span) : Optional.empty();
    return new Allowance(span, List.copyOf(choices.values()), inTheWay);
  }

  private Cursor cursorAt(int offset) {
    int low = 0;
    int high = stops.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (stops.get(middle).offset < offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Cursor cursor = stops.get(low).copy();
    cursor.goTo(offset);
    return cursor;
  }

  /** What may be put into one place. */
  private final class Question {

    private final Spot spot;
    private final Cursor before;
    private final Cursor after;
    private final Map<Walk, Boolean> insides = new HashMap<>();
    private final Map<Walk, Boolean> outsides = new HashMap<>();

    Question(Spot spot) {
      this.spot = spot;
      this.before = cursorAt(spot.start());
      this.after = before.copy();
      after.goTo(spot.end());
      outsides.put(after.walk, true);
    }

    void answer(SortedMap<String, Choice> choices) {
      if (before.walk.isLost()) {
        return;
      }
      for (String element : before.walk.elements()) {
        Cursor cursor = before.copy();
        if (!choices.containsKey(element) && cursor.walk.start(TeiIndex.NAMESPACE, element)) {
          Choice choice =
              new Choice(element, cursor.walk.requiredAttributes(), cursor.walk.attributes());
          cursor.walk.attributesEnd(); // What is missing is for the user to give.
          if (insides.computeIfAbsent(cursor.walk.copy(), w -> fits(cursor))) {
            choices.put(element, choice);
          }
        }
      }
    }

    /** Whether a new element may hold what it would hold, and be followed by what follows. */
    private boolean fits(Cursor cursor) {
      return cursor.goTo(spot.end())
          && cursor.walk.end()
          && outsides.computeIfAbsent(
              cursor.walk.copy(), w -> cursor.goTo(spot.container().endTag().end()));
    }
  }

  /** A walk at a place of the source text. */
  private final class Cursor {

    private final Walk walk;
    private int event;
    private int offset;
    private boolean allowed = true;

    Cursor(Walk walk, int event, int offset) {
      this.walk = walk;
      this.event = event;
      this.offset = offset;
    }

    Cursor copy() {
      return new Cursor(walk.copy(), event, offset);
    }

    /** Goes on to a place; returns false as soon as something is wrong that was right before. */
    boolean goTo(int target) {
      while (allowed && event < events.size() && isBefore(events.get(event), target)) {
        TeiEvent here = events.get(event);
        int from = Math.max(offset, here.start());
        boolean characters =
            here.kind() == TeiEvent.Kind.TEXT || here.kind() == TeiEvent.Kind.CDATA;
        offset = characters ? Math.min(here.end(), target) : here.end();
        if (characters) {
          steps.text(here, new TextSpan(from, offset), walk, this::object);
        } else {
          steps.over(here, walk, this::object);
        }
        if (offset == here.end()) {
          event++;
        } else {
          return allowed;
        }
      }
      return allowed;
    }

    /** The end of an empty-element tag belongs to the tag. */
    private static boolean isBefore(TeiEvent event, int target) {
      return event.start() < target || (event.start() == target && event.end() == target);
    }

    private void object(Walk w, Steps.Kind kind, String detail) {
      allowed &= flaws.has(event, kind);
    }
  }
}
