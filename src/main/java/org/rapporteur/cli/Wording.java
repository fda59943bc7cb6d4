package org.rapporteur.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** The names of choices on the command line: in lower case, with hyphens between words. */
final class Wording {

  private Wording() {}

  /** Returns the constant of a name, or refuses it with the names there are. */
  static <E extends Enum<E>> E read(Class<E> choices, String value) {
    String wanted = value.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(choices.getEnumConstants())
        .filter(each -> name(each).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no '" + value.strip() + "' to choose; choose from " + all(choices)));
  }

  /** Returns the name of a constant. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> String all(Class<E> choices) {
    return Arrays.stream(choices.getEnumConstants())
        .map(Wording::name)
        .collect(Collectors.joining(", "));
  }
}
