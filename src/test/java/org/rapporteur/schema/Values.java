package org.rapporteur.schema;

import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.schema.Pattern.Choice;
import org.rapporteur.schema.Pattern.Data;
import org.rapporteur.schema.Pattern.Value;
import org.rapporteur.schema.Pattern.Words;

/**
 * Whether all values that a pattern of ours takes are taken by patterns of theirs. Values that are
 * told one by one are tried; datatypes are compared by their texts ({@link Lexical}); lists word by
 * word. Where it cannot be known the answer is no.
 */
final class Values {

  private final Lexical lexical = new Lexical();
  private final Samples samples = new Samples(lexical);
  private final Map<List<Object>, Optional<String>> known = new HashMap<>();

  /** Returns the texts, datatypes and lists of which a pattern of values is a choice. */
  static List<Pattern> atoms(Pattern values) {
    return values.shape() instanceof Choice choice ? choice.parts() : List.of(values);
  }

  /** Returns a value of ours that theirs do not take, or empty if they take all. */
  Optional<String> refused(Pattern ours, Collection<Pattern> theirs) {
    List<Pattern> atoms = theirs.stream().flatMap(some -> atoms(some).stream()).toList();
    return atoms(ours).stream()
        .map(atom -> refusedOf(atom, atoms))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Returns a value of ours: if there is one that theirs refuse, such a one. */
  String shown(Pattern ours, Collection<Pattern> theirs) {
    return refused(ours, theirs).orElseGet(() -> samples.of(ours).get(0));
  }

  private Optional<String> refusedOf(Pattern atom, List<Pattern> theirs) {
    List<Object> question = List.of(atom, theirs);
    Optional<String> answer = known.get(question);
    if (answer == null) {
      answer = isIncluded(atom, theirs) ? Optional.empty() : Optional.of(example(atom, theirs));
      known.put(question, answer);
    }
    return answer;
  }

  private boolean isIncluded(Pattern ours, List<Pattern> theirs) {
    if (theirs.stream().anyMatch(Values::isUnlimited)) {
      return true;
    } else if (ours.shape() instanceof Value value) {
      return variants(value).stream().allMatch(text -> accepts(theirs, text));
    } else if (ours.shape() instanceof Data data) {
      return theirs.stream().anyMatch(some -> takes(some, ours, data)) || isTold(data, theirs);
    } else if (ours.shape() instanceof Words words) {
      return isIncluded(words, theirs);
    }
    return ours.shape() instanceof Pattern.Empty && accepts(theirs, "") && accepts(theirs, " \n");
  }

  private static boolean isUnlimited(Pattern theirs) {
    return theirs.shape() instanceof Pattern.Text
        || (theirs.shape() instanceof Data data && Lexical.isUnlimited(data.type()));
  }

  /** A token may have space around it. */
  private static List<String> variants(Value value) {
    return value.type().name().equals("string")
        ? List.of(value.text())
        : List.of(value.text(), " " + value.text() + "\n");
  }

  private boolean takes(Pattern theirs, Pattern atom, Data ours) {
    if (theirs.shape() instanceof Data data) {
      return data.type().equals(ours.type())
          || (Lexical.isBase(data.type(), ours.type())
              && lexical.keepsPatterns(ours.type(), data.type()));
    }
    return theirs.shape() instanceof Words words
        && lexical.isOneWord(ours.type())
        && Walk.words(atom, words.words(), this).isEmpty();
  }

  /** Returns whether all texts of a type are among those of types that can be told exactly. */
  private boolean isTold(Data ours, List<Pattern> theirs) {
    return !ours.type().name().equals("string") && missing(ours, theirs).isEmpty();
  }

  private Automaton missing(Data ours, List<Pattern> theirs) {
    Automaton missing = lexical.wide(ours.type());
    for (Pattern some : theirs) {
      if (some.shape() instanceof Data data) {
        missing = missing.minus(lexical.narrow(data.type()));
      } else if (some.shape() instanceof Value value) {
        missing = missing.minus(Automaton.makeString(value.text()));
      }
    }
    return missing;
  }

  private boolean isIncluded(Words ours, List<Pattern> theirs) {
    return theirs.stream()
        .anyMatch(
            some ->
                some.shape() instanceof Words words
                    && Walk.words(ours.words(), words.words(), this).isEmpty());
  }

  /** Returns whether some pattern takes the text. */
  static boolean accepts(Collection<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> accepts(pattern, text));
  }

  private static boolean accepts(Pattern pattern, String text) {
    if (pattern.shape() instanceof Value value) {
      return value.accepts(text);
    } else if (pattern.shape() instanceof Data data) {
      return data.type().accepts(text);
    } else if (pattern.shape() instanceof Words words) {
      return acceptsWords(words.words(), text);
    } else if (pattern.shape() instanceof Choice choice) {
      return accepts(choice.parts(), text);
    }
    return pattern.shape() instanceof Pattern.Text
        || (pattern.shape() instanceof Pattern.Empty && text.isBlank());
  }

  private static boolean acceptsWords(Pattern words, String text) {
    Patterns patterns = new Patterns();
    Pattern left = words;
    for (String word : Arrays.asList(text.strip().split("[ \\t\\n\\r]+"))) {
      if (!word.isEmpty()) {
        left =
            patterns.after(
                left, leaf -> accepts(leaf, word) ? patterns.empty() : patterns.notAllowed());
      }
    }
    return left.nullable();
  }

  /** Returns a value of ours that theirs refuse, as short as can be found, or what it would be. */
  private String example(Pattern ours, List<Pattern> theirs) {
    List<String> candidates = new ArrayList<>(samples.of(ours));
    if (ours.shape() instanceof Value value) {
      candidates.addAll(variants(value));
    } else if (ours.shape() instanceof Data data) {
      Optional.ofNullable(missing(data, theirs).getShortestExample(true))
          .ifPresent(candidates::add);
    } else if (ours.shape() instanceof Words words) {
      for (Pattern some : theirs) {
        if (some.shape() instanceof Words other) {
          Walk.words(words.words(), other.words(), this).ifPresent(candidates::add);
        }
      }
    }
    return candidates.stream()
        .filter(text -> accepts(ours, text) && !accepts(theirs, text))
        .min(Comparator.comparingInt(String::length))
        .orElse("(some value of " + ours + ")");
  }
}
