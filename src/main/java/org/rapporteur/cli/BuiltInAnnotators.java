package org.rapporteur.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Annotator;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotators.DateAnnotator;
import org.rapporteur.annotators.RegisterAnnotator;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.tei.EditionDescription;
import org.rapporteur.tei.EditionFolder;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/** The annotators of the library, with the register of the edition that a document belongs to. */
final class BuiltInAnnotators {

  /** What they look for. */
  enum Kind {
    /** Dates and times. */
    DATES,
    /** The names of the register. */
    NAMES
  }

  private final Set<Kind> kinds;
  private final Optional<Path> named;
  private final Map<String, RegisterAnnotator> known = new HashMap<>();

  /**
   * Makes the annotators.
   *
   * @param named the description of the edition, if one was named; otherwise it is found
   */
  BuiltInAnnotators(Set<Kind> kinds, Optional<Path> named) {
    this.kinds = kinds;
    this.named = named;
  }

  /**
   * Returns what they see in a document.
   *
   * @param place the file that pointers to the register start from
   */
  List<AnnotationSet> annotate(TeiDocument document, Path place)
      throws CommandFailure, UnreadableTeiException {
    List<Annotator> annotators = new ArrayList<>();
    if (kinds.contains(Kind.DATES)) {
      annotators.add(DateAnnotator.forRecord(document));
    }
    Optional<Path> description = description(Path.of(document.name()));
    if (kinds.contains(Kind.NAMES) && description.isPresent()) {
      annotators.add(names(description.get(), place));
    }
    List<AnnotationSet> sets = new ArrayList<>();
    for (TextView view : TextView.all(document)) {
      annotators.forEach(annotator -> sets.add(annotator.annotate(view)));
    }
    return sets;
  }

  private Optional<Path> description(Path file) {
    return named.or(() -> EditionFolder.descriptionFor(file));
  }

  private RegisterAnnotator names(Path description, Path place) throws CommandFailure {
    String uri = uri(description, place);
    String key = description + " " + uri;
    RegisterAnnotator annotator = known.get(key);
    if (annotator == null) {
      annotator = read(description).in(uri);
      known.put(key, annotator);
    }
    return annotator;
  }

  private static RegisterAnnotator read(Path description) throws CommandFailure {
    try {
      return RegisterAnnotator.of(EditionDescription.read(description).register());
    } catch (IOException e) {
      throw new CommandFailure(FileTrouble.reading(description, e));
    } catch (UnreadableTeiException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()));
    }
  }

  /** Returns the address of a description, as it is seen from a file. */
  private static String uri(Path description, Path place) {
    Path folder = place.toAbsolutePath().normalize().resolveSibling("");
    String path = folder.relativize(description.toAbsolutePath().normalize()).toString();
    try {
      return new URI(null, null, path.replace('\\', '/'), null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path is always a relative address", e);
    }
  }
}
