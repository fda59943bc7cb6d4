package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.Rapporteur;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.tei.EditionDescription;
import org.rapporteur.tei.EditionFolder;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Finds the Rapporteur for a file: that of the description named on the command line, or else of
 * the edition whose folder the file lies in, or else of no edition.
 */
final class Editions {

  private final Optional<Path> named;
  private final Map<Optional<Path>, Rapporteur> known = new HashMap<>();

  Editions(Optional<Path> named) {
    this.named = named;
  }

  /** Returns the description that holds for a file. */
  Optional<Path> descriptionFor(Path file) {
    return named.or(() -> EditionFolder.descriptionFor(file));
  }

  /** Returns the Rapporteur for a file. */
  Rapporteur of(Path file) throws CommandFailure {
    return of(descriptionFor(file));
  }

  /** Returns the Rapporteur of a description. */
  Rapporteur of(Optional<Path> description) throws CommandFailure {
    Rapporteur rapporteur = known.get(description);
    if (rapporteur == null) {
      rapporteur = description.isEmpty() ? Rapporteur.create() : read(description.get());
      known.put(description, rapporteur);
    }
    return rapporteur;
  }

  private static Rapporteur read(Path description) throws CommandFailure {
    try {
      return Rapporteur.of(EditionDescription.read(description));
    } catch (IOException e) {
      throw new CommandFailure(FileTrouble.reading(description, e));
    } catch (UnreadableTeiException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()));
    }
  }
}
