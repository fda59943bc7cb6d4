package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotation.Rehearsal.Refused;
import org.rapporteur.annotation.Steps.Kind;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.Grammar.Walk;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;

/**
 * One pass over a document with pieces among its events. Where something goes wrong that is right
 * in the document as it is, the piece to blame is found, and the pass goes on from before that
 * piece, without it: a piece that may not start goes at once, one that may not hold what it holds
 * goes for it, and so does the last piece before what no longer fits. A piece blamed for what comes
 * after its start is not tried again, so that the pass ends; what it costs to go back is bounded
 * too: beyond that, all pieces of a container that is in trouble go together.
 */
final class Trial {

  /** How many times the length of the document may be gone over again. */
  private static final int PATIENCE = 4;

  /** How many pieces before what no longer fits are looked at. */
  private static final int SUSPECTS = 16;

  private final List<TeiEvent> events;
  private final TeiIndex index;
  private final Steps steps;
  private final Grammar grammar;
  private final List<Piece> pieces;
  private final @Nullable String[] reasons;
  private final boolean[] blamed;
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<Refusal, String> refusals = new HashMap<>();
  private long patience;
  private @Nullable Flaws flaws;

  private int event;
  private int offset;
  private int next;
  private Frame top = new Frame(null, null, null, -1);
  private @Nullable Mark latest;
  private @Nullable Trouble trouble;

  Trial(TeiIndex index, Steps steps, Grammar grammar, List<Piece> pieces) {
    this.index = index;
    this.events = index.events();
    this.steps = steps;
    this.grammar = grammar;
    this.pieces = pieces;
    this.reasons = new String[pieces.size()];
    this.blamed = new boolean[pieces.size()];
    this.patience = (long) PATIENCE * (events.size() + pieces.size());
  }

  /** Leads a walk through the document; returns the pieces that had to be left out. */
  List<Refused> refused(Walk beginning) {
    Walk walk = beginning;
    while (event < events.size()) {
      TeiEvent here = events.get(event);
      int at = Math.max(offset, here.start());
      if (here.start() == here.end()) {
        walk = pass(walk, at); // The end of an empty-element tag belongs to the tag.
      } else if (endOfTop() <= at) {
        walk = leave(walk);
      } else if (startOfNext() <= at) {
        walk = enter(walk);
      } else {
        walk = pass(walk, at);
      }
    }
    List<Refused> refused = new ArrayList<>();
    for (int i = 0; i < reasons.length; i++) {
      String reason = reasons[i];
      if (reason != null) {
        refused.add(new Refused(i, reason));
      }
    }
    return refused;
  }

  private int endOfTop() {
    Mark mark = top.mark();
    return mark == null ? Integer.MAX_VALUE : pieces.get(mark.piece()).end();
  }

  private int startOfNext() {
    return next < pieces.size() ? pieces.get(next).start() : Integer.MAX_VALUE;
  }

  private Walk enter(Walk walk) {
    int number = next++;
    if (blamed[number]) {
      return walk;
    }
    Walk before = walk.copy();
    Piece piece = pieces.get(number);
    Refusal known = new Refusal(before, container(), piece.element(), piece.attributes());
    String reason = refusals.isEmpty() ? null : refusals.get(known);
    if (reason == null) {
      reason = reasonAtStart(piece, number, walk);
    }
    reasons[number] = reason;
    if (reason != null) {
      if (id(piece).isEmpty()) {
        refusals.put(known, reason);
      }
      return before.copy();
    }
    latest = new Mark(before, event, offset, number, top, latest);
    top = new Frame(top, latest, null, top.event());
    return walk;
  }

  private String container() {
    Mark mark = top.mark();
    return mark == null
        ? events.get(top.event()).element().name()
        : pieces.get(mark.piece()).element();
  }

  private @Nullable String reasonAtStart(Piece piece, int number, Walk walk) {
    if (walk.isLost()) {
      return "the schema has no element '"
          + piece.container().name()
          + "', so what may stand in it is not known";
    }
    String id = id(piece);
    if (!id.isEmpty() && isTaken(id, number)) {
      return "xml:id '" + id + "' is already used";
    }
    if (!Steps.enter(piece.element(), piece.attributes(), walk)) {
      return walk.why();
    }
    if (!id.isEmpty()) {
      ids.put(id, number);
    }
    return null;
  }

  private static String id(Piece piece) {
    for (Map.Entry<String, String> attribute : piece.attributes()) {
      if (attribute.getKey().equals("xml:id")) {
        return attribute.getValue().strip();
      }
    }
    return "";
  }

  /** By the document, or by a piece before this one that is still in. */
  private boolean isTaken(String id, int number) {
    Integer owner = ids.get(id);
    boolean given = owner != null && owner < number && reasons[owner] == null;
    return given || index.byId(id).isPresent();
  }

  private Walk leave(Walk walk) {
    Mark mark = Objects.requireNonNull(top.mark(), "only pieces are left here");
    if (!walk.end()) {
      return without(mark, walk.why());
    }
    Frame outer = mark.frame();
    top = walk.equals(mark.walk()) ? outer : outer.after(mark);
    return walk;
  }

  private Walk pass(Walk walk, int at) {
    TeiEvent here = events.get(event);
    trouble = null;
    switch (here.kind()) {
      case TEXT, CDATA -> {
        int end = Math.min(here.end(), Math.min(endOfTop(), startOfNext()));
        steps.text(here, new TextSpan(at, end), walk, this::object);
        if (trouble == null) {
          offset = end;
          event += end == here.end() ? 1 : 0;
        }
      }
      default -> {
        steps.over(here, walk, this::object);
        if (trouble == null) {
          follow(here);
          event++;
        }
      }
    }
    return trouble == null ? walk : withoutGuilty(trouble);
  }

  private void follow(TeiEvent here) {
    if (here.kind() == TeiEvent.Kind.START) {
      top = new Frame(top, null, null, event);
    } else if (here.kind() == TeiEvent.Kind.END) {
      top = Objects.requireNonNull(top.parent(), "tags nest");
    }
  }

  private void object(Walk walk, Kind kind, String detail) {
    if (trouble == null && latest != null && !flaws().has(event, kind)) {
      trouble = new Trouble(kind, walk.why());
    }
  }

  private Flaws flaws() {
    Flaws known = flaws;
    if (known == null) {
      known = Flaws.of(events, steps, grammar);
      flaws = known;
    }
    return known;
  }

  /** Goes back to before the piece that is to blame for what is wrong at this event. */
  private Walk withoutGuilty(Trouble found) {
    for (Frame frame = top; frame != null; frame = frame.parent()) {
      Mark before = found.kind() == Kind.PLACE ? barrier(frame) : frame.last();
      if (before != null) {
        return without(before, "with it, " + found.why());
      }
      Mark around = frame.mark();
      if (around != null) {
        return without(around, found.why());
      }
      if (frame.last() != null) {
        return without(frame.last(), "with it, " + found.why());
      }
    }
    return without(Objects.requireNonNull(latest, "some piece is in"), "with it, " + found.why());
  }

  /** Returns the last piece in an element before which this event would still have been allowed. */
  private @Nullable Mark barrier(Frame frame) {
    Mark mark = frame.last();
    for (int i = 0; i < SUSPECTS && mark != null; i++) {
      if (isAllowed(mark.walk().copy())) {
        return mark;
      }
      mark = mark.frame().last();
    }
    return null;
  }

  private boolean isAllowed(Walk walk) {
    boolean[] allowed = {true};
    steps.over(events.get(event), walk, (w, kind, detail) -> allowed[0] &= kind != Kind.PLACE);
    return allowed[0];
  }

  private Walk without(Mark guilty, String reason) {
    patience -= event - guilty.event() + next - guilty.piece();
    blame(guilty, reason);
    return backTo(patience < 0 ? firstOfContainer(guilty, reason) : guilty);
  }

  private void blame(Mark guilty, String reason) {
    blamed[guilty.piece()] = true;
    reasons[guilty.piece()] = reason;
  }

  /** Blames all pieces that are in the element of the document in which the pass is. */
  private Mark firstOfContainer(Mark guilty, String reason) {
    Mark first = guilty;
    for (Mark mark = latest; mark != null && mark.event() > top.event(); mark = mark.before()) {
      blame(mark, reason);
      first = mark.piece() < first.piece() ? mark : first;
    }
    return first;
  }

  private Walk backTo(Mark mark) {
    event = mark.event();
    offset = mark.offset();
    next = mark.piece() + 1;
    top = mark.frame();
    latest = mark.before();
    return mark.walk();
  }

  /** A piece that may not start in a place, to be known again where the same is tried there. */
  private record Refusal(
      Walk before, String container, String element, List<Map.Entry<String, String>> attributes) {}

  /** What is wrong at this event, and was not without the pieces. */
  private record Trouble(Kind kind, String why) {}

  /**
   * Where a piece was let in.
   *
   * @param walk the walk before it
   * @param event the event that comes next
   * @param offset where in the source text it is
   * @param piece its number
   * @param frame the element that it stands in
   * @param before the piece let in before it
   */
  private record Mark(
      Walk walk, int event, int offset, int piece, Frame frame, @Nullable Mark before) {}

  /**
   * An element in which the pass is.
   *
   * @param parent the one around it, or null for the document
   * @param mark the piece that it is, or null for an element of the document
   * @param last the last piece directly in it that made a difference to what may follow, or null
   * @param event the START of the innermost element of the document here
   */
  private record Frame(
      @Nullable Frame parent, @Nullable Mark mark, @Nullable Mark last, int event) {

    Frame after(Mark piece) {
      return new Frame(parent, mark, piece, event);
    }
  }
}
