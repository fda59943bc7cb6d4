package org.rapporteur.annotation.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.copy.AlteredCopy.Alteration;
import org.rapporteur.annotation.copy.AlteredCopy.Marked;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Copies altered at random, of which is known where every tag belongs; a failure names its seed.
 */
class MarkedCopyPropertiesTest {

  private static final int RUNS = 150;

  /** How many tags there were, of which kind, and what became of them. */
  private static final class Figures {
    private int tags;
    private int untouched;
    private int untouchedPlaced;
    private int findable;
    private int placed;
    private int wrong;
    private String example = "";

    void add(int seed, AlteredCopy made) throws UnreadableTeiException {
      TextView view = TextView.of(made.document());
      MarkedCopy.Carried carried = MarkedCopy.read(made.copy()).onto(view);
      List<Marked> marks = made.marks();
      assertEquals(marks.size(), carried.tags(), "seed " + seed);
      assertEquals(
          marks.size(),
          carried.set().annotations().size() + carried.report().findings().size(),
          "seed " + seed + carried.report());
      TextSpan[] places = new TextSpan[marks.size()];
      carried
          .set()
          .annotations()
          .forEach(a -> places[Integer.parseInt(a.attributes().getOrDefault("n", ""))] = a.span());
      for (int n = 0; n < places.length; n++) {
        count(seed, made, marks.get(n), places[n], view);
      }
    }

    private void count(int seed, AlteredCopy made, Marked mark, TextSpan place, TextView view) {
      TextSpan truth = made.truth(mark);
      tags++;
      findable += truth.isEmpty() ? 0 : 1;
      placed += place == null ? 0 : 1;
      untouched += made.isUntouched(mark) ? 1 : 0;
      untouchedPlaced += made.isUntouched(mark) && place != null ? 1 : 0;
      if (place != null && !place.equals(truth)) {
        wrong++;
        example +=
            "\nseed "
                + seed
                + ": "
                + mark
                + " at "
                + place
                + " and not "
                + truth
                + " "
                + view.text(place);
      }
    }

    @Override
    public String toString() {
      return String.format(
          "%,6d tags, %,6d untouched: %6.2f%% placed; %,6d findable: %6.2f%% placed; %d wrong",
          tags,
          untouched,
          100.0 * untouchedPlaced / untouched,
          findable,
          100.0 * placed / findable,
          wrong);
    }
  }

  private static Figures figures(Alteration kind, int runs) throws UnreadableTeiException {
    Figures figures = new Figures();
    for (int seed = 0; seed < runs; seed++) {
      figures.add(seed, new AlteredCopy(new Random(seed), kind));
    }
    return figures;
  }

  @ParameterizedTest
  @EnumSource
  void tagsArePlacedWhereTheyBelongOrReported(Alteration kind) throws UnreadableTeiException {
    Figures figures = figures(kind, RUNS);
    assertEquals(0, figures.wrong, figures.example);
    assertTrue(figures.untouchedPlaced >= 0.99 * figures.untouched, kind + ": " + figures);
    assertTrue(figures.untouched > 500, kind + ": " + figures);
  }

  /** Prints the figures of every kind; run by hand. */
  public static void main(String[] args) throws UnreadableTeiException {
    for (Alteration kind : Alteration.values()) {
      Figures figures = figures(kind, Integer.parseInt(args[0]));
      System.out.printf("%-20s %s%s%n", kind, figures, figures.example);
    }
  }
}
