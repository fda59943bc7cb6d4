package org.rapporteur.validation.internal.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.validation.internal.reading.Sightings;
import org.rapporteur.validation.internal.reading.Sightings.Tag;
import org.rapporteur.validation.internal.rule.LabelLines.Line;
import org.xml.sax.Attributes;

/** A turn says something, its label has words, and no other turn was swallowed by it. */
final class TurnRules implements RecordRules {

  /** A turn is much longer than the others if it has at least so many letters, so many times. */
  private static final int LONG = 600;

  private static final int TIMES_LONGER = 3;
  private static final int FEWEST = 4;

  private static final Set<String> TURNS = Set.of("sp", "u");

  /** What stands in a turn and is not said in it, or is somebody else's words. */
  private static final Set<String> ASIDE =
      Set.of(
          "speaker", "stage", "note", "quote", "q", "said", "cit", "incident", "kinesic", "desc");

  private final Sightings sightings;
  private final Set<String> printed = new HashSet<>();
  private final Set<String> labels = new HashSet<>();
  private final List<Turn> turns = new ArrayList<>();
  private boolean stopsClose;
  private final Deque<Turn> open = new ArrayDeque<>();

  TurnRules(Sightings sightings) {
    this.sightings = sightings;
  }

  /** A turn: how long it is, and the beginnings of lines in it that may be labels. */
  private static final class Turn {
    private final OpenElement element;
    private final List<Line> lines = new ArrayList<>(0);
    private int length;
    private boolean hasBlock;
    private @Nullable OpenElement aside;

    Turn(OpenElement element) {
      this.element = element;
    }

    Tag tag() {
      return element.tag();
    }
  }

  @Override
  public void opened(OpenElement element, Attributes attributes) {
    if (element.is("TEI")) {
      printed.clear();
      labels.clear();
      turns.clear();
      open.clear();
      stopsClose = false;
    } else if (TURNS.contains(element.name())) {
      open.push(new Turn(element));
    } else if (!open.isEmpty()) {
      Turn turn = open.element();
      turn.hasBlock |= element.parent() == turn.element && !element.is("speaker");
      if (turn.aside == null && ASIDE.contains(element.name())) {
        turn.aside = element;
      }
    }
  }

  @Override
  public void read(Passage passage) {
    OpenElement element = passage.element();
    if (element.is("speaker") || (element.is("note") && element.type().equals("speaker"))) {
      String words = element.words();
      stopsClose |= words.endsWith(".");
      label(words);
    } else if (!open.isEmpty() && open.element().aside == null) {
      Turn turn = open.element();
      turn.length += passage.text().length();
      LabelLines.in(passage, stopsClose, turn.lines);
    }
  }

  /** Takes a label or name of the record; of a name of several words, also the last. */
  private void label(String words) {
    if (printed.add(words)) {
      String label = LabelLines.bare(words);
      if (!label.isEmpty()) {
        labels.add(label);
      }
    }
  }

  @Override
  public void closed(OpenElement element) {
    if (element.is("speaker") && element.isIn("sp") && !element.hasWords()) {
      sightings.atTag(Rule.RULE_SPEAKER_EMPTY, element.tag(), "the speaker label is empty");
    }
    Turn turn = open.peek();
    if (turn != null && turn.aside == element) {
      turn.aside = null;
    } else if (turn != null && turn.element == element) {
      close(turn, element);
      open.pop();
    } else if (element.is("persName") && element.isIn("person")) {
      name(element);
    } else if (element.is("TEI")) {
      labelsInTurns();
    }
  }

  private void name(OpenElement element) {
    String name = element.words();
    label(name);
    String last = name.substring(name.lastIndexOf(' ') + 1);
    if (!element.type().equals("label") && last.length() >= 3) {
      label(last);
    }
  }

  private void close(Turn closed, OpenElement element) {
    if (element.is("sp") && closed.hasBlock && !element.hasWords()) {
      sightings.atTag(Rule.RULE_TURN_EMPTY, element.tag(), "the turn is empty");
    }
    turns.add(closed);
  }

  private void labelsInTurns() {
    Turn longest = longest();
    for (Turn one : turns) {
      boolean found = false;
      for (Line line : one.lines) {
        found |= isLabel(line) && report(line);
      }
      if (one == longest && !found) {
        tooLong(one);
      }
    }
  }

  private boolean isLabel(Line line) {
    return labels.contains(line.words());
  }

  private boolean report(Line line) {
    String message = "the label '" + line.words() + "' stands in the words of another turn";
    sightings.add(
        line.passage().finding(Rule.RULE_LABEL_IN_TURN, line.start(), line.end(), message));
    return true;
  }

  /** The turn that is much longer than all others, or null. */
  private @Nullable Turn longest() {
    Turn longest = null;
    int second = 0;
    for (Turn one : turns) {
      if (longest == null || one.length > longest.length) {
        second = longest == null ? 0 : longest.length;
        longest = one;
      } else {
        second = Math.max(second, one.length);
      }
    }
    boolean much =
        longest != null
            && turns.size() >= FEWEST
            && longest.length >= LONG
            && longest.length / TIMES_LONGER >= second;
    return much ? longest : null;
  }

  private void tooLong(Turn one) {
    List<Line> lines = one.lines.stream().filter(Line::isLikeLabel).toList();
    if (!lines.isEmpty()) {
      Line first = lines.get(0);
      String message =
          "the turn is at least "
              + TIMES_LONGER
              + " times as long as any other, and '"
              + first.words()
              + ":' in it looks like a label";
      List<Location> places =
          lines.stream()
              .map(
                  line ->
                      sightings.places().location(line.passage().span(line.start(), line.end())))
              .toList();
      sightings.add(sightings.tag(Rule.RULE_TURN_TOO_LONG, one.tag(), message).withRelated(places));
    }
  }
}
