package org.rapporteur.recognition;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.report.Finding;
import org.rapporteur.source.SourceText;
import org.rapporteur.transcript.Block;
import org.rapporteur.transcript.HeaderFact;
import org.rapporteur.transcript.Inline;
import org.rapporteur.transcript.Ledger;
import org.rapporteur.transcript.Participant;
import org.rapporteur.transcript.Transcript;

/**
 * How a transcript was recognised, as text that people can read and compare: language, facts,
 * participants, turns, findings, and the ledger line by line.
 */
final class RecognitionAccount {

  private final Transcript transcript;
  private final SourceText source;
  private final StringBuilder out = new StringBuilder();

  private RecognitionAccount(Transcript transcript) {
    this.transcript = transcript;
    this.source = transcript.source();
  }

  /** Returns the account of a transcript. */
  static String of(Transcript transcript) {
    RecognitionAccount account = new RecognitionAccount(transcript);
    account.write();
    return account.out.toString();
  }

  private void write() {
    out.append("language ").append(transcript.language()).append('\n');
    section("facts", transcript.facts().stream().map(RecognitionAccount::fact));
    section("participants", transcript.participants().stream().map(RecognitionAccount::person));
    section("turns", transcript.turns().stream().map(this::turn));
    section("findings", transcript.findings().findings().stream().map(RecognitionAccount::finding));
    section("ledger", transcript.ledger().entries().stream().map(this::entry));
  }

  private void section(String name, Stream<String> lines) {
    out.append(name).append('\n');
    lines.forEach(line -> out.append("  ").append(line).append('\n'));
  }

  private static String row(String... cells) {
    return Stream.of(cells).map(RecognitionAccount::shown).collect(Collectors.joining(" | "));
  }

  /** White space as one space each, what cannot be seen by its number. */
  private static String shown(String words) {
    StringBuilder shown = new StringBuilder();
    words
        .replaceAll("\\s+", " ")
        .strip()
        .codePoints()
        .forEach(c -> shown.append(isVisible(c) ? Character.toString(c) : "{%04X}".formatted(c)));
    return shown.toString();
  }

  private static boolean isVisible(int c) {
    return c == ' ' || !(Character.isISOControl(c) || Character.isSpaceChar(c));
  }

  private static String fact(HeaderFact fact) {
    return row(
        fact.kind().name().toLowerCase(java.util.Locale.ROOT),
        fact.certainty().cert(),
        fact.normal().isEmpty() ? fact.value() : fact.value() + " = " + fact.normal(),
        fact.reason());
  }

  private static String person(Participant person) {
    String entry = person.registerId().isEmpty() ? "" : " (register: " + person.registerId() + ")";
    return row(
        "#" + person.id() + entry,
        person.certainty().cert(),
        person.name(),
        "labels: " + String.join("; ", person.labels()),
        "offices: " + String.join("; ", person.offices()),
        person.reason());
  }

  private String turn(Block.Turn turn) {
    String ids = turn.speakers().stream().map(id -> "#" + id).collect(Collectors.joining(" "));
    String parts = turn.parts().stream().map(this::part).collect(Collectors.joining(" ¶ "));
    return row(ids, pieces(turn.label().content()), parts);
  }

  private String part(Block part) {
    if (part instanceof Block.Paragraph paragraph) {
      return pieces(paragraph.content());
    }
    return part instanceof Block.Standing standing
        ? piece(standing.piece())
        : source.text(part.span());
  }

  private String pieces(List<Inline> pieces) {
    return pieces.stream().map(this::piece).collect(Collectors.joining());
  }

  private String piece(Inline piece) {
    if (piece instanceof Inline.Marked marked) {
      String who = marked.who().stream().map(id -> " #" + id).collect(Collectors.joining());
      String kind = marked.kind().name().toLowerCase(java.util.Locale.ROOT);
      return "{" + kind + who + ": " + pieces(marked.content()) + "}";
    }
    if (piece instanceof Inline.PageBreak pageBreak) {
      return "{page" + (pageBreak.number().isEmpty() ? "" : " " + pageBreak.number()) + "}";
    }
    return piece instanceof Inline.LineEndHyphen ? "{hyphen}" : source.text(piece.span());
  }

  private static String finding(Finding finding) {
    return row(finding.location().position().toString(), finding.rule().id(), finding.message());
  }

  private String entry(Ledger.Entry entry) {
    return row(
        Integer.toString(source.positionAt(entry.span().start()).line()),
        entry.reading().role().label(),
        entry.reading().certainty().cert(),
        source.text(entry.span()),
        entry.reading().reason());
  }
}
