package org.rapporteur.internal.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.internal.text.PatientText;

/** The private prefixes that {@code prefixDef} declares, and what they stand for. */
public final class Prefixes {

  private final List<Definition> definitions = new ArrayList<>();

  /**
   * Takes what a {@code prefixDef} states; one that is not complete, or no pattern, expands
   * nothing.
   *
   * @param ident the prefix
   * @param match what stands after it, as a regular expression
   * @param replacement what pointer that stands for
   */
  public void define(@Nullable String ident, @Nullable String match, @Nullable String replacement) {
    if (ident != null && match != null && replacement != null) {
      definitions.add(new Definition(ident, match, replacement));
    }
  }

  /** Returns whether a prefix is declared. */
  public boolean declare(String prefix) {
    return definitions.stream().anyMatch(definition -> definition.ident.equals(prefix));
  }

  /** Returns what a pointer with a declared prefix stands for, or empty where nothing fits it. */
  public Optional<String> expand(String prefix, String rest) {
    return definitions.stream()
        .filter(definition -> definition.ident.equals(prefix))
        .flatMap(definition -> definition.expand(rest).stream())
        .findFirst();
  }

  private record Definition(String ident, String match, String replacement) {

    Optional<String> expand(String rest) {
      try {
        Matcher matcher = Pattern.compile(match).matcher(new PatientText(rest));
        return matcher.matches() ? Optional.of(filled(matcher)) : Optional.empty();
      } catch (PatternSyntaxException | PatientText.GivenUpException | StackOverflowError none) {
        return Optional.empty();
      }
    }

    private String filled(Matcher matcher) {
      StringBuilder filled = new StringBuilder();
      for (int i = 0; i < replacement.length(); i++) {
        char c = replacement.charAt(i);
        char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
        if (c == '$' && next >= '0' && next <= '9') {
          i++;
          String group = next - '0' <= matcher.groupCount() ? matcher.group(next - '0') : "";
          filled.append(group == null ? "" : group);
        } else {
          filled.append(c);
        }
      }
      return filled.toString();
    }
  }
}
