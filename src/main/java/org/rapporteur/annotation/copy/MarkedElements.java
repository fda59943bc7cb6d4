package org.rapporteur.annotation.copy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.InlineReading;
import org.rapporteur.annotation.TextView;
import org.rapporteur.source.TextSpan;

/** The elements of a text that mark words of it, with what they mark. */
final class MarkedElements {

  private MarkedElements() {}

  /** Returns those of the given names; without names, those of phrase level that hold text. */
  static List<CopiedTag> of(TextView view, Set<String> names) {
    Set<String> wanted = names.isEmpty() ? PhraseNames.ALL : names;
    return InlineReading.marks(view, wanted.toArray(String[]::new)).stream()
        .filter(mark -> !names.isEmpty() || !mark.annotation().isPoint())
        .flatMap(mark -> tag(mark.annotation(), mark.elements().get(0).span()).stream())
        .toList();
  }

  private static Optional<CopiedTag> tag(Annotation annotation, TextSpan place) {
    return annotation.tag().map(tag -> new CopiedTag(annotation.spans(), tag, place));
  }
}
