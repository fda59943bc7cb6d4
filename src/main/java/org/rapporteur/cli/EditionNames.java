package org.rapporteur.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapporteur.publication.Edition;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of the editions on the command line, which are also those of their folders. */
final class EditionNames implements ITypeConverter<Edition> {

  @Override
  public Edition convert(String value) {
    String wanted = value.trim();
    return Arrays.stream(Edition.values())
        .filter(edition -> name(edition).equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no edition '" + wanted + "'; choose from " + all()));
  }

  /** Returns the name of an edition, in lower case. */
  static String name(Edition edition) {
    return edition.name().toLowerCase(Locale.ROOT);
  }

  private static String all() {
    return Arrays.stream(Edition.values())
        .map(EditionNames::name)
        .collect(Collectors.joining(", "));
  }
}
