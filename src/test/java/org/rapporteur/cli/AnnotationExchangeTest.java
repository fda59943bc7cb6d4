package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotations come from files and go to them; what cannot be written is told. */
class AnnotationExchangeTest {

  private static final String LETTER =
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0">
        <text><body>
          <p xml:id='p1'>On <date when="1962-03-04">4 March 1962</date> <hi rend="b">Ilva <persName
           ref='https://example.org/marr'>Marr</persName></hi> &amp; others came.</p>
          <p xml:id='p2'>The ferry <hi>did not</hi> sail.</p>
        </body></text>
      </TEI>
      """;
  private static final String PLAIN = LETTER.replaceAll("(?s)</?(date|persName)\\b[^>]*>", "");

  @TempDir private Path folder;
  private Path letter;

  @BeforeEach
  void aLetter() throws IOException {
    letter = Files.writeString(folder.resolve("letter.xml"), LETTER);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @CsvSource({"web,a.json", "json,a.json", "csv,a.csv"})
  void whatIsExportedAndStrippedIsWrittenAgain(String form, String name) throws IOException {
    Path given = folder.resolve(name);
    assertEquals(0, Run.of("annotate", letter, "--export", form, "-o", given).exitCode());
    Run strip = Run.of("annotate", letter, "--strip", "date,persName");
    assertTrue(strip.err().endsWith(": 1 'date' taken out, 1 'persName' taken out\n"), strip.err());
    assertEquals(PLAIN, Files.readString(letter));
    Run from = Run.of("annotate", letter, "--from", given);
    assertEquals(letter + ": 1 date, 1 name\n", from.err());
    String written =
        LETTER.replaceAll(
            "persName\\s+ref='https://example.org/marr'",
            "persName ref=\"https://example.org/marr\"");
    assertEquals(written, Files.readString(letter));
  }

  @ParameterizedTest
  @CsvSource({
    "copy.txt,%s",
    "copy.xml,<p>%s</p>",
    "copy.xml,<p>%s",
    "copy.xml,<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>%s</p></body></text></TEI>"
  })
  void tagsOfACopyAreCarriedOver(String name, String form) throws IOException {
    String words =
        "On the 4 March 1962 Ilva Marr and others came. The <term>ferry</term> did sail.";
    Path copy = file(name, form.formatted(words));
    Run run = Run.of("annotate", letter, "--from", copy);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(LETTER.replace("ferry", "<term>ferry</term>"), Files.readString(letter));
  }

  @Test
  void whatHasNoPlaceIsToldAndTheRestWritten() throws IOException {
    Path table = file("a.csv", "quote,element\nferry,term\nCaptain Orlan,persName\n");
    Run all = Run.of("annotate", letter, "--from", table, "--not-allowed", "refuse-all");
    assertEquals(1, all.exitCode(), all.err());
    assertTrue(all.err().contains("error: 'persName' on"), all.err());
    assertEquals(LETTER, Files.readString(letter));
    Run run = Run.of("annotate", letter, "--from", table);
    assertEquals(0, run.exitCode());
    assertTrue(run.err().contains("[annotation-words-missing]"), run.err());
    assertEquals(LETTER.replace("ferry", "<term>ferry</term>"), Files.readString(letter));
  }

  @Test
  void allIsRefusedWhereThatIsAskedFor() throws IOException {
    Path table = file("a.csv", "quote,element\nferry,term\nsail,p\n");
    Run run = Run.of("annotate", letter, "--from", table, "--not-allowed", "refuse-all");
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("[annotation-changes-text]"), run.err());
    assertTrue(run.err().endsWith("nothing new; 2 refused\n"), run.err());
    assertEquals(LETTER, Files.readString(letter));
  }

  @Test
  void whatStandsBesideTheTextAlreadyIsNotWrittenAgain() throws IOException {
    Path given =
        file(
            "a.json",
            "[{'quote': 'ferry did', 'element': 'seg', 'note': 'So.'}]".replace('\'', '"'));
    Run first = Run.of("annotate", letter, "--from", given, "--overlap", "stand-off");
    assertEquals(letter + ": 1 stand-off annotation\n", first.err());
    String once = Files.readString(letter);
    Run second = Run.of("annotate", letter, "--from", given, "--overlap", "stand-off");
    assertEquals(letter + ": nothing new\n", second.err());
    assertEquals(once, Files.readString(letter));
  }

  @Test
  void exportTellsWhichAnnotationsHaveLostTheirWords() throws IOException {
    String beside =
        "<standOff><listAnnotation><annotation target='#string-range(p2,4,4)'>"
            + "<note type='quotation'>boat</note></annotation></listAnnotation></standOff></TEI>";
    Files.writeString(letter, LETTER.replace("</TEI>", beside));
    Run run = Run.of("annotate", letter, "--export", "csv");
    assertEquals(0, run.exitCode());
    assertTrue(run.err().contains("[annotation-words-missing]"), run.err());
  }

  @Test
  void brokenFileOfAnnotationsIsTold() throws IOException {
    Run run = Run.of("annotate", letter, "--from", file("a.json", "[{\"start\": 1"));
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("a.json:1:"), run.err());
    assertEquals(LETTER, Files.readString(letter));
  }

  @Test
  void whatIsPointedToIsNotStripped() throws IOException {
    String pointed =
        LETTER
            .replace("The ferry", "The <term xml:id='t'>ferry</term>")
            .replace("sail", "<ref target='#t'>sail</ref>");
    Files.writeString(letter, pointed);
    Run run = Run.of("annotate", letter, "--strip", "term,date");
    assertTrue(run.err().contains("[annotation-pointed-to]"), run.err());
    assertEquals(pointed, Files.readString(letter));
    assertEquals(0, Run.of("annotate", letter, "--strip", "term,ref").exitCode());
    assertEquals(LETTER, Files.readString(letter));
  }
}
