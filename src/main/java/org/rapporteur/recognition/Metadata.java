package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.HeaderFact;
import org.rapporteur.transcript.HeaderFact.Kind;

/** Reads the facts that an archive's site states about a document under its own headings. */
final class Metadata {

  private Metadata() {}

  /** Returns the facts that a value under a heading states. */
  static List<HeaderFact> facts(SourceText source, String name, TextSpan value, DateReader dates) {
    return switch (name) {
      case "citation", "source" -> CitationReader.facts(source, value, dates);
      case "credits" -> CitationReader.credits(source, value);
      case "original-language" -> language(source, Kind.ORIGINAL_LANGUAGE, value);
      case "contents" -> contents(source, value);
      case "rights" -> List.of(fact(source, Kind.RIGHTS, value, "", "under the heading 'rights'"));
      case "abstract" ->
          List.of(fact(source, Kind.ABSTRACT, value, "", "under the heading 'summary'"));
      default -> List.of();
    };
  }

  private static List<HeaderFact> contents(SourceText source, TextSpan value) {
    List<HeaderFact> facts = new ArrayList<>();
    facts.add(fact(source, Kind.CONTENTS, value, "", "under the heading 'contents'"));
    String text = source.text(value);
    int start = text.lastIndexOf(' ') + 1;
    facts.addAll(language(source, Kind.LANGUAGE, new TextSpan(value.start() + start, value.end())));
    return facts;
  }

  private static List<HeaderFact> language(SourceText source, Kind kind, TextSpan value) {
    return code(source.text(value))
        .map(code -> List.of(fact(source, kind, value, code, "names a language")))
        .orElse(List.of());
  }

  private static Optional<String> code(String language) {
    return Lexicon.standard().forms("language.name").stream()
        .filter(
            form ->
                Lexicon.fold(form.substring(0, form.indexOf('='))).equals(Lexicon.fold(language)))
        .map(form -> form.substring(form.indexOf('=') + 1))
        .findFirst();
  }

  private static HeaderFact fact(
      SourceText source, Kind kind, TextSpan span, String normal, String reason) {
    return Facts.fact(source, kind, span, normal, Certainty.HIGH, reason);
  }
}
