package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.annotation.Rehearsal.Refused;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;

/** The table has a body with pieces in each line, and below it what is refused and why. */
class RehearsalTest {

  private static final Path TABLE = Path.of("src/test/resources/fixtures/annotation/rehearsal.txt");
  private static final Grammar GRAMMAR = RelaxNgValidator.rapporteur().grammar();

  private static String told(String body) throws UnreadableTeiException {
    Attempt attempt = Attempt.of(body);
    StringBuilder told = new StringBuilder(body).append('\n');
    for (Refused refused : attempt.refused(GRAMMAR)) {
      String element = attempt.pieces().get(refused.number()).element();
      told.append("  ").append(element).append(": ").append(refused.reason()).append('\n');
    }
    noWorse(attempt);
    return told.toString();
  }

  /** Each goes only when the list at its end is reached, the innermost first. */
  @Test
  @Timeout(20)
  void thousandsThatMayNotHoldTheSameAreRefusedWithoutGoingBackForEach()
      throws UnreadableTeiException {
    int count = 3_000;
    String body =
        "{date|".repeat(count)
            + "<hi>A</hi>".repeat(count)
            + "<list><item>B</item></list>"
            + "}".repeat(count);
    Attempt attempt = Attempt.of("<div><p>{hi|A} " + body + "</p><p>{date|C}</p></div>");
    List<Refused> refused = attempt.refused(GRAMMAR);
    assertTrue(refused.size() >= count, () -> refused.size() + " refused");
    assertFalse(refused.stream().anyMatch(r -> r.number() == count + 1), "another container");
    noWorse(attempt);
  }

  private static void noWorse(Attempt attempt) {
    List<Integer> refused = attempt.refused(GRAMMAR).stream().map(Refused::number).toList();
    List<Integer> through =
        IntStream.range(0, attempt.pieces().size())
            .filter(i -> !refused.contains(i))
            .boxed()
            .toList();
    assertEquals(rules(attempt.document()), rules(attempt.written(through)));
  }

  private static List<Rule> rules(TeiDocument document) {
    return RelaxNgValidator.rapporteur().validate(document).findings().stream()
        .map(Finding::rule)
        .sorted()
        .toList();
  }

  @Test
  void everyRefusalOfTheTableIsMadeAndNoOther() throws IOException, UnreadableTeiException {
    StringBuilder told = new StringBuilder();
    for (String line : Files.readAllLines(TABLE)) {
      if (!line.startsWith(" ")) {
        told.append(told(line));
      }
    }
    assertEquals(Files.readString(TABLE), told.toString());
  }

  private static List<String> objections(String before, String after) {
    Rehearsal rehearsal = Rehearsal.of(TeiDocument.of("t.xml", Attempt.BEFORE), GRAMMAR);
    return rehearsal.objections(document(before), document(after)).stream()
        .map(Finding::message)
        .toList();
  }

  private static TeiDocument document(String body) {
    return TeiDocument.of("t.xml", Attempt.BEFORE + body + Attempt.AFTER);
  }

  @Test
  void aChangeIsBlamedForWhatWasRightBefore() {
    String before = "<div><p>A <hi bar='1'><speaker>B</speaker></hi></p></div>";
    assertEquals(List.of(), objections(before, before));
    assertEquals(List.of(), objections(before, "<div><p>A <speaker>B</speaker></p></div>"));
    assertEquals(
        List.of("element 'idno' is not allowed in 'div'"),
        objections(before, before.replace("<p>", "<idno/><p>")).stream()
            .map(message -> message.split(";")[0])
            .toList());
    assertEquals(
        List.of("xml:id 'a' is already used."),
        objections(before, "<div xml:id='a'><p>A <speaker xml:id='a'>B</speaker></p></div>"));
  }

  @Test
  void anObjectionKnowsItsPlace() {
    TeiDocument after = document("<div><p><date when='soon'>A</date></p></div>");
    Finding finding =
        Rehearsal.of(after, GRAMMAR).objections(document("<div><p>A</p></div>"), after).get(0);
    assertEquals(Rule.ANNOTATION_NOT_ALLOWED, finding.rule());
    assertEquals(after.text().indexOf("<date"), finding.location().position().column() - 1);
  }

  @Test
  void whatCouldNotBeReadIsToldAtOnce() {
    TeiDocument broken = TeiDocument.of("t.xml", "<TEI>");
    assertThrows(IllegalArgumentException.class, () -> objections("<p>", "<p/>"));
    assertEquals(List.of(), Rehearsal.of(broken, GRAMMAR).refused(List.of()));
  }
}
