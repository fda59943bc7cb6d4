package org.rapporteur.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Names that a schema allows somewhere, told to people: of many the few that they are likely to
 * look for, in the same order in every run.
 */
final class NameList {

  /** How many names are told. */
  private static final int SHOWN = 12;

  /** What editors use most, the first first; other names come after these. */
  private static final List<String> USUAL =
      List.of(
          "p",
          "div",
          "head",
          "sp",
          "speaker",
          "note",
          "ab",
          "u",
          "seg",
          "stage",
          "quote",
          "list",
          "item",
          "table",
          "lg",
          "l",
          "pb",
          "persName",
          "placeName",
          "orgName",
          "date",
          "ref",
          "hi",
          "title",
          "bibl",
          "supplied",
          "gap",
          "unclear",
          "foreign",
          "name",
          "opener",
          "closer",
          "dateline",
          "xml:id",
          "type",
          "n",
          "who",
          "when",
          "target",
          "corresp",
          "xml:lang",
          "resp",
          "cert",
          "from",
          "to",
          "key",
          "subtype",
          "rend");

  private final TreeSet<String> names;

  NameList(Collection<String> names) {
    this.names = new TreeSet<>(names);
  }

  /** Returns the names, or where they are many the most usual, and how many there are besides. */
  String shown() {
    if (names.size() <= SHOWN) {
      return String.join(", ", names);
    }
    String first =
        names.stream()
            .sorted(Comparator.comparingInt(NameList::rank))
            .limit(SHOWN)
            .sorted()
            .collect(Collectors.joining(", "));
    return first + " and " + (names.size() - SHOWN) + " more";
  }

  private static int rank(String name) {
    int place = USUAL.indexOf(name);
    return place < 0 ? USUAL.size() : place;
  }

  /** Returns the name that was probably meant by one that is not among them. */
  Optional<String> meantBy(String written) {
    return names.stream()
        .filter(name -> distance(name, written) <= tolerance(written))
        .min(
            Comparator.comparingInt((String name) -> distance(name, written))
                .thenComparingInt(NameList::rank));
  }

  /** Short names are near one another without being meant. */
  private static int tolerance(String written) {
    return written.length() < 4 ? 0 : written.length() < 6 ? 1 : 2;
  }

  /** Returns how many letters are missing, too many, wrong or exchanged; case does not count. */
  private static int distance(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 2) {
      return Integer.MAX_VALUE;
    }
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int i, int j, int[][] cost) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    best = Math.min(best, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean exchanged =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return exchanged ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
