package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.report.Words;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.Ledger;
import org.rapporteur.transcript.Reading;
import org.rapporteur.transcript.Role;

/**
 * The ledger of a transcript as a table for people: each line of the source that is not blank with
 * its number, how sure its reading is, its roles, its words, and the reasons. Words are shortened
 * so that a row fits 100 columns wherever its reason lets it.
 */
final class LedgerTable {

  private static final int WIDTH = 100;
  private static final int NARROWEST_WORDS = 30;
  private static final int WIDEST_ROLES = 24;
  private static final int WIDEST_REASONS = 40;
  private static final String GAP = "  ";

  /** A row: a line of the source as it was read. */
  private record Row(
      String number, Certainty certainty, String roles, String words, String reasons) {

    private static final Set<Role> PIECES = Set.of(Role.SUPPLIED, Role.OMISSION, Role.UNCLEAR);

    static Row of(SourceText source, int line, List<Reading> all) {
      List<Reading> readings = principalFirst(all);
      return new Row(
          Integer.toString(line),
          readings.stream()
              .map(Reading::certainty)
              .max(Comparator.naturalOrder())
              .orElse(Certainty.LOW),
          distinct(readings.stream().map(reading -> reading.role().label()), " + "),
          Words.visible(source.text(source.line(line)).strip().replaceAll("\\s+", " ")),
          distinct(told(readings).map(Reading::reason), "; "));
    }

    /** What a line is comes before the pieces in it. */
    private static List<Reading> principalFirst(List<Reading> readings) {
      return readings.stream()
          .sorted(Comparator.comparing((Reading reading) -> PIECES.contains(reading.role())))
          .toList();
    }

    /** Where the label stands in the line, nobody need be told that its speech follows it. */
    private static Stream<Reading> told(List<Reading> readings) {
      boolean labelled =
          readings.stream().anyMatch(reading -> reading.role() == Role.SPEAKER_LABEL);
      return readings.stream().filter(reading -> !(labelled && reading.role() == Role.SPEECH));
    }

    private static String distinct(Stream<String> values, String separator) {
      return values
          .filter(value -> !value.isEmpty())
          .distinct()
          .collect(Collectors.joining(separator));
    }
  }

  private final List<Row> rows;
  private final int numberWidth;
  private final int roleWidth;
  private final int wordsWidth;

  private LedgerTable(List<Row> rows) {
    this.rows = rows;
    this.numberWidth = widest(rows.stream().map(Row::number), "line");
    this.roleWidth = Math.min(WIDEST_ROLES, widest(rows.stream().map(Row::roles), "read as"));
    int fixed = numberWidth + "medium".length() + roleWidth + 4 * GAP.length();
    int reasons = Math.min(WIDEST_REASONS, widest(rows.stream().map(Row::reasons), "because"));
    this.wordsWidth = Math.max(NARROWEST_WORDS, WIDTH - fixed - reasons);
  }

  static String of(SourceText source, Ledger ledger) {
    return new LedgerTable(rows(source, ledger.entries())).text(source.name());
  }

  /** Passes over lines and entries at once: both follow the source. */
  private static List<Row> rows(SourceText source, List<Ledger.Entry> entries) {
    List<Row> rows = new ArrayList<>();
    int first = 0;
    for (int line = 1; line <= source.lineCount(); line++) {
      TextSpan span = source.line(line);
      while (first < entries.size() && entries.get(first).span().end() <= span.start()) {
        first++;
      }
      if (!source.text(span).isBlank()) {
        rows.add(Row.of(source, line, readings(source, span, entries, first)));
      }
    }
    return rows;
  }

  private static List<Reading> readings(
      SourceText source, TextSpan line, List<Ledger.Entry> entries, int first) {
    List<Reading> readings = new ArrayList<>();
    for (int i = first; i < entries.size(); i++) {
      TextSpan span = entries.get(i).span();
      if (span.start() >= line.end()) {
        break;
      }
      TextSpan shared =
          new TextSpan(Math.max(span.start(), line.start()), Math.min(span.end(), line.end()));
      if (!source.text(shared).isBlank()) {
        readings.add(entries.get(i).reading());
      }
    }
    return readings;
  }

  private String text(String name) {
    StringBuilder text = new StringBuilder(name).append('\n');
    append(text, "line", "sure", "read as", "words", "because");
    for (Row row : rows) {
      append(text, row.number(), row.certainty().cert(), row.roles(), row.words(), row.reasons());
    }
    return text.append(summary()).append("\n\n").toString();
  }

  private void append(
      StringBuilder text, String number, String sure, String roles, String words, String reasons) {
    String row =
        " ".repeat(numberWidth - number.length())
            + number
            + GAP
            + padded(sure, "medium".length())
            + GAP
            + padded(shortened(roles, roleWidth), roleWidth)
            + GAP
            + padded(shortened(words, wordsWidth), wordsWidth)
            + GAP
            + reasons;
    text.append(row.stripTrailing()).append('\n');
  }

  private String summary() {
    return Words.number(rows.size(), "line")
        + ": "
        + count(Certainty.HIGH)
        + " read with high certainty, "
        + count(Certainty.MEDIUM)
        + " with medium, "
        + count(Certainty.LOW)
        + " with low";
  }

  private long count(Certainty certainty) {
    return rows.stream().filter(row -> row.certainty() == certainty).count();
  }

  private static String shortened(String text, int width) {
    return text.codePointCount(0, text.length()) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)).stripTrailing() + "…";
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
  }

  private static int widest(Stream<String> values, String heading) {
    return Math.max(
        heading.length(),
        values.mapToInt(value -> value.codePointCount(0, value.length())).max().orElse(0));
  }
}
