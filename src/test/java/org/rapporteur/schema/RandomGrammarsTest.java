package org.rapporteur.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The verdict on small grammars made at random, held against all their short documents one by one.
 */
class RandomGrammarsTest {

  private static final int PAIRS = 400;
  private static final int LONGEST = 6;
  private static final List<String> CHILDREN = List.of("x", "y", "z");

  /** What an element may be: a document is its attributes and, after a colon, its children. */
  private record Language(String compact, Set<String> documents) {

    Language or(Language other) {
      Set<String> all = new TreeSet<>(documents);
      all.addAll(other.documents);
      return new Language("(" + compact + " | " + other.compact + ")", all);
    }

    Language then(Language other) {
      Set<String> all = new TreeSet<>();
      for (String one : documents) {
        for (String two : other.documents) {
          String joined = attributes(one) + attributes(two) + ":" + children(one) + children(two);
          if (children(joined).length() <= LONGEST) {
            all.add(joined);
          }
        }
      }
      return new Language("(" + compact + ", " + other.compact + ")", all);
    }

    Language mixedWith(Language other) {
      Set<String> all = new HashSet<>();
      for (String one : documents) {
        for (String two : other.documents) {
          merge(children(one), children(two), "", all);
        }
      }
      all.removeIf(document -> children(document).length() > LONGEST);
      return new Language("(" + compact + " & " + other.compact + ")", all);
    }

    private static void merge(String one, String two, String before, Set<String> all) {
      if (one.isEmpty() || two.isEmpty()) {
        all.add(":" + before + one + two);
      } else {
        merge(one.substring(1), two, before + one.charAt(0), all);
        merge(one, two.substring(1), before + two.charAt(0), all);
      }
    }

    Language onceOrMore() {
      Language more = this;
      for (int i = 1; i < LONGEST; i++) {
        Set<String> longer = new TreeSet<>(more.then(this).documents);
        longer.addAll(documents);
        more = new Language("", longer);
      }
      return new Language(compact + "+", more.documents);
    }

    private static String attributes(String document) {
      return document.substring(0, document.indexOf(':'));
    }

    private static String children(String document) {
      return document.substring(document.indexOf(':') + 1);
    }
  }

  private static final Language NOTHING = new Language("empty", Set.of(":"));

  private static Language content(Random random, int leaves) {
    if (leaves == 1) {
      String name = CHILDREN.get(random.nextInt(CHILDREN.size()));
      Language child = new Language("element " + name + " { empty }", Set.of(":" + name));
      return switch (random.nextInt(4)) {
        case 0 -> child.onceOrMore();
        case 1 -> child.or(NOTHING);
        default -> child;
      };
    }
    int left = 1 + random.nextInt(leaves - 1);
    Language one = content(random, left);
    Language other = content(random, leaves - left);
    return switch (random.nextInt(6)) {
      case 0, 1 -> one.then(other);
      case 2, 3 -> one.or(other);
      case 4 -> one.or(other).onceOrMore();
      default -> leaves == 2 && apart(one, other) ? one.mixedWith(other) : one.then(other);
    };
  }

  /** RELAX NG wants the names on both sides of an interleave to differ. */
  private static boolean apart(Language one, Language other) {
    return CHILDREN.stream()
        .noneMatch(
            name ->
                one.compact().contains("element " + name)
                    && other.compact().contains("element " + name));
  }

  private static Language attribute(Random random, String name) {
    List<String> values = new ArrayList<>(List.of("1", "2", "3"));
    values.remove(random.nextInt(3));
    if (random.nextBoolean()) {
      values.remove(random.nextInt(2));
    }
    Set<String> documents = new TreeSet<>();
    values.forEach(value -> documents.add(name + value + ":"));
    String compact = "attribute " + name + " { \"" + String.join("\" | \"", values) + "\" }";
    Language attribute = new Language(compact, documents);
    return random.nextInt(3) > 0 ? attribute.or(NOTHING) : attribute;
  }

  private static Language element(Random random) {
    Language a = attribute(random, "a");
    Language b = attribute(random, "b");
    Language content = content(random, 1 + random.nextInt(4));
    return switch (random.nextInt(5)) {
      case 0 -> a.then(content);
      case 1 -> a.then(b).then(content);
      case 2 -> a.or(b).then(content);
      case 3 -> a.then(content).or(b.then(content(random, 2)));
      default -> a.or(content).then(b);
    };
  }

  @Test
  void verdictIsThatOfAllShortDocuments() throws IOException {
    Random random = new Random(4);
    int included = 0;
    for (int i = 0; i < PAIRS; i++) {
      Language ours = element(random);
      Language theirs = random.nextInt(3) > 0 ? ours.or(element(random)) : element(random);
      Set<String> beyond = new TreeSet<>(ours.documents());
      beyond.removeAll(theirs.documents());
      var found = SchemaInclusion.violations(grammar(ours), grammar(theirs));
      assertEquals(
          beyond.isEmpty(),
          found.isEmpty(),
          () -> ours.compact() + "\n" + theirs.compact() + "\n" + found + "\n" + beyond);
      included += beyond.isEmpty() ? 1 : 0;
    }
    int share = included;
    assertTrue(share > PAIRS / 3 && share < PAIRS * 9 / 10, () -> share + " were included");
  }

  private static Grammar grammar(Language language) throws IOException {
    String start = "start = element e { " + language.compact() + " }\n";
    StringBuilder children = new StringBuilder();
    CHILDREN.forEach(name -> children.append(name + " = element " + name + " { empty }\n"));
    return Grammar.compact(start.replaceAll("element ([xyz]) \\{ empty }", "$1") + children);
  }
}
