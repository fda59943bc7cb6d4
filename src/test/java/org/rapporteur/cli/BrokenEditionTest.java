package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample edition, damaged in one place at a time as editions are damaged by hand and by
 * scripts: the damage is found, at its line, and nothing else is.
 */
class BrokenEditionTest {

  private static final String HALL = "records/1962-03-04-reception-hall.xml";
  private static final String CASTLE = "records/1962-03-19-staatskanzlei.xml";
  private static final String MINUTES = "records/1962-04-02-joint-commission.xml";
  private static final String REGISTER = "edition.xml";

  /** What is missing is told where it is missed: at the element around, or the next one. */
  private static final int NEAR = 3;

  /** One replacement in one file, and the rules that must find it, in the order of the file. */
  private record Damage(String name, String file, String from, String to, String... rules) {}

  private static final List<Damage> DAMAGES =
      List.of(
          new Damage("a closing tag is lost", HALL, "</speaker>", "", "xml-not-well-formed"),
          new Damage(
              "a label in the wrong element",
              HALL,
              "<p xml:id=\"p60cakl\">The harbour",
              "<p xml:id=\"p60cakl\"><speaker>Orlan</speaker>The harbour",
              "relaxng-element-not-allowed"),
          new Damage(
              "a date in words",
              HALL,
              "<date when=\"1962-03-04T17:00:00\">4 March",
              "<date when=\"4 March 1962\">4 March",
              "relaxng-attribute-value"),
          new Damage(
              "a pointer to nobody",
              HALL,
              "who=\"#mira-tavi\"",
              "who=\"#mira-tavy\"",
              "link-target-missing"),
          new Damage(
              "a pointer without its #",
              HALL,
              "who=\"#mira-tavi\"",
              "who=\"mira-tavi\"",
              "link-hash-missing"),
          new Damage(
              "a pointer to an entry that is not there",
              HALL,
              "ref=\"../edition.xml#port-vess\"",
              "ref=\"../edition.xml#port-vest\"",
              "link-register-entry-missing"),
          new Damage(
              "an id used twice",
              HALL,
              "xml:id=\"p9htsu6\"",
              "xml:id=\"p60cakl\"",
              "relaxng-id-duplicate"),
          new Damage(
              "a speaker who is a place",
              HALL,
              "who=\"#anders-orlan\"",
              "who=\"#pb-2\"",
              "link-target-kind"),
          new Damage(
              "a turn of the register but not of the participants",
              HALL,
              "who=\"#anders-orlan\"",
              "who=\"../edition.xml#jasper-tolley\"",
              "link-who-not-participant"),
          new Damage(
              "an entry of the register twice",
              REGISTER,
              "<person xml:id=\"lionel-dace\">",
              "<person xml:id=\"tavi-m\"><persName>Tavi, Mira</persName></person>"
                  + "<person xml:id=\"lionel-dace\">",
              "link-register-entries-alike",
              "link-register-entry-unused"),
          new Damage(
              "the terms of use are lost",
              HALL,
              "<availability status=\"free\">\n"
                  + "          <licence target=\"https://creativecommons.org/licenses/by/4.0/\">CC BY 4.0</licence>\n"
                  + "        </availability>",
              "",
              "rule-availability-missing"),
          new Damage(
              "the words of a turn are lost",
              HALL,
              "The harbour master is ill.",
              "",
              "rule-turn-empty"),
          new Damage(
              "a label swallowed into the turn before",
              HALL,
              "The harbour master is ill.</p>\n        </sp>\n",
              "The harbour master is ill.</p>\n          <p>Ambassador Tavi: Indeed?</p>\n        </sp>\n",
              "rule-label-in-turn"),
          new Damage(
              "a day exchanged in a date",
              CASTLE,
              "<date when=\"1962-03-19\">19. März 1962</date></dateline>",
              "<date when=\"1962-03-18\">19. März 1962</date></dateline>",
              "rule-record-date-disagrees",
              "rule-date-contradicts-words"),
          new Damage(
              "an hour exchanged in a time",
              HALL,
              "<time when=\"18:10:00\">6:10 p.m.",
              "<time when=\"06:10:00\">6:10 p.m.",
              "rule-date-contradicts-words"),
          new Damage(
              "pages in the wrong order",
              HALL,
              "<pb n=\"3\"",
              "<pb n=\"1\"",
              "rule-page-out-of-order"),
          new Damage(
              "a language that nobody declared",
              HALL,
              "<p xml:id=\"p60cakl\">",
              "<p xml:id=\"p60cakl\" xml:lang=\"pl\">",
              "rule-language-undeclared"),
          new Damage(
              "a word written twice",
              HALL,
              "is the matter with him",
              "is the the matter with him",
              "rule-slip-doubled-word"),
          new Damage(
              "two words run together",
              HALL,
              "May one ask what",
              "May oneAsk what",
              "rule-slip-run-together"),
          new Damage(
              "two records of one id",
              MINUTES,
              "<TEI xml:id=\"r1962-04-02-joint-commission\"",
              "<TEI xml:id=\"r1962-03-19-staatskanzlei\"",
              "link-id-across-edition"));

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> damageIsFoundAtItsLineAndNothingElseIs() {
    return DAMAGES.stream()
        .map(damage -> DynamicTest.dynamicTest(damage.name(), () -> find(damage)));
  }

  private void find(Damage damage) throws IOException {
    Path edition = copy(damage.name().replaceAll("\\W+", "-"));
    List<Seen> known = findings(edition);
    Path file = edition.resolve(damage.file());
    String before = Files.readString(file);
    int place = before.indexOf(damage.from());
    assertTrue(place >= 0, "the sample edition has changed: " + damage.from());
    String start = before.substring(0, place) + damage.to();
    Files.writeString(file, start + before.substring(place + damage.from().length()));
    List<Seen> found = new ArrayList<>(findings(edition));
    found.removeIf(each -> known.stream().anyMatch(each::isLike));
    assertEquals(List.of(damage.rules()), found.stream().map(Seen::rule).toList(), found::toString);
    int first = lines(before.substring(0, place));
    Seen seen = found.get(0);
    assertTrue(seen.file().endsWith(damage.file()), seen::toString);
    assertTrue(first - NEAR <= seen.line() && seen.line() <= lines(start) + NEAR, seen::toString);
  }

  private static int lines(String text) {
    return 1 + (int) text.chars().filter(c -> c == '\n').count();
  }

  @Test
  void sampleEditionHasNoErrorToBeginWith() throws IOException {
    assertEquals(0, Run.of("validate", copy("whole")).exitCode());
  }

  private Path copy(String name) throws IOException {
    Path source = Path.of("tei");
    Path edition = folder.resolve(name);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = edition.resolve(source.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return edition;
  }

  private static List<Seen> findings(Path edition) {
    List<Seen> findings = new ArrayList<>();
    String json = Run.of("validate", edition, "--format", "json").out();
    for (JsonElement each :
        JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("findings")) {
      JsonObject finding = each.getAsJsonObject();
      findings.add(
          new Seen(
              finding.get("rule").getAsString(),
              finding.get("file").getAsString().replace('\\', '/'),
              finding.get("line").getAsInt(),
              finding.get("message").getAsString()));
    }
    return findings;
  }

  /** A finding as a program reads it. */
  private record Seen(String rule, String file, int line, String message) {

    /** Returns whether it is the same but for its line, which the damage may have moved. */
    boolean isLike(Seen other) {
      return rule.equals(other.rule) && file.equals(other.file) && message.equals(other.message);
    }
  }
}
