package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.tei.RecordSeal;
import org.rapporteur.tei.TeiDocument;
import picocli.CommandLine.Help.Ansi;

/** Files are marked up where they lie, in their encoding, and never for the worse. */
class AnnotateCommandTest {

  private static final String LETTER =
      """
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
        <teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt>
          <publicationStmt><publisher>Nobody</publisher></publicationStmt>
          <sourceDesc><p>Invented.</p></sourceDesc></fileDesc></teiHeader>
        <text><body>
          <p>On 4 March 1962 Anders Orlan was seen at the caf\u00e9.</p>
        </body></text>
      </TEI>
      """;
  private static final String DATE = "<date when=\"1962-03-04\">4 March 1962</date>";

  @TempDir private Path folder;
  private Path letter;

  @BeforeEach
  void anEdition() throws IOException {
    Files.copy(Path.of("tei/edition.xml"), folder.resolve("edition.xml"));
    letter = folder.resolve("letters/letter.xml");
    Files.createDirectories(folder.resolve("letters"));
    Files.writeString(letter, LETTER, StandardCharsets.ISO_8859_1);
  }

  private static String name(String edition) {
    return "<persName ref=\"" + edition + "#anders-orlan\">Anders Orlan</persName>";
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static String marked(String edition) {
    return LETTER.replace("4 March 1962", DATE).replace("Anders Orlan", name(edition));
  }

  @Test
  void fileIsMarkedUpWhereItLiesInItsEncoding() throws IOException {
    Run run = Run.of("annotate", letter);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertEquals(letter + ": 1 date, 1 name\n", run.err());
    assertEquals(marked("../edition.xml"), read(letter));
  }

  @Test
  void secondRunChangesNothing() throws IOException {
    Run.of("annotate", letter);
    Run run = Run.of("annotate", letter);
    assertEquals(letter + ": nothing new\n", run.err());
    assertEquals(marked("../edition.xml"), read(letter));
  }

  @Test
  void onlyWhatIsAskedForIsMarked() throws IOException {
    assertEquals(0, Run.of("annotate", letter, "--only", "dates").exitCode());
    assertEquals(LETTER.replace("4 March 1962", DATE), read(letter));
    assertEquals(0, Run.of("annotate", letter, "--only", "names").exitCode());
    assertEquals(marked("../edition.xml"), read(letter));
  }

  @Test
  void dryRunShowsTheDiffAndWritesNothing() throws IOException {
    Run run = Run.of("annotate", letter, "--dry-run");
    assertEquals(0, run.exitCode());
    assertTrue(run.out().startsWith("--- " + letter + "\n+++ " + letter + "\n@@ "), run.out());
    assertTrue(run.out().contains("\n+    <p>On " + DATE), run.out());
    assertEquals(letter + ": 1 date, 1 name\nnothing was written\n", run.err());
    assertEquals(LETTER, read(letter));
  }

  @Test
  void dryRunOnATerminalShowsWhatIsNewInColours() {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    Program.run(
        new Console(printer, new PrintWriter(new StringWriter()), Ansi.ON),
        "annotate",
        letter.toString(),
        "--dry-run");
    printer.flush();
    String tag = "\u001b[7m<date when=\"1962-03-04\">\u001b[0m\u001b[32m4 March 1962";
    assertTrue(out.toString().contains(tag), out.toString());
  }

  @Test
  void outputElsewhereLeavesTheFileAndPointsFromThere() throws IOException {
    Path out = folder.resolve("a b/c");
    Run run = Run.of("annotate", folder.resolve("letters"), "-o", out);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(LETTER, read(letter));
    assertEquals(marked("../../edition.xml"), read(out.resolve("letter.xml")));
    Path file = folder.resolve("one.xml");
    assertEquals(0, Run.of("annotate", letter, "-o", file).exitCode());
    assertEquals(marked("edition.xml"), read(file));
  }

  @Test
  void namedEditionIsTheOneThatIsPointedTo() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other place")).resolve("edition.xml");
    Files.move(folder.resolve("edition.xml"), other);
    assertEquals(0, Run.of("annotate", letter, "--edition", other).exitCode());
    assertEquals(marked("../other%20place/edition.xml"), read(letter));
  }

  @Test
  void withoutAnEditionDatesAreMarked() throws IOException {
    Files.delete(folder.resolve("edition.xml"));
    assertEquals(0, Run.of("annotate", letter).exitCode());
    assertEquals(LETTER.replace("4 March 1962", DATE), read(letter));
  }

  @Test
  void oneBadFileDoesNotStopTheOthers() throws IOException {
    Files.writeString(letter.resolveSibling("broken.xml"), "<TEI>");
    Run run = Run.of("annotate", folder.resolve("letters"));
    assertEquals(1, run.exitCode(), run.err());
    assertEquals(marked("../edition.xml"), read(letter));
    Files.write(letter.resolveSibling("broken.xml"), new byte[] {'<', (byte) 0xE9});
    assertEquals(3, Run.of("annotate", folder.resolve("letters")).exitCode());
  }

  @Test
  void severalFilesAreToldTogether() throws IOException {
    Files.writeString(letter.resolveSibling("more.xml"), LETTER, StandardCharsets.ISO_8859_1);
    Run run = Run.of("annotate", folder.resolve("letters"));
    assertTrue(run.err().endsWith("2 files, 2 changed: 2 dates, 2 names\n"), run.err());
    Run again = Run.of("annotate", folder.resolve("letters"), "--dry-run");
    assertTrue(again.err().endsWith("2 files, 0 would be changed: nothing new\n"), again.err());
  }

  @Test
  void whereAllAreWantedOrNoneARefusalIsAnError() throws IOException {
    Path wrong =
        Files.writeString(
            folder.resolve("a.csv"), "quote,element\n4 March 1962,date\nAnders Orlan,div\n");
    Run run = Run.of("annotate", letter, "--from", wrong, "--not-allowed", "refuse-all");
    assertEquals(1, run.exitCode(), run.err());
    assertTrue(run.err().contains("error: 'div' was not put around"), run.err());
    assertEquals(LETTER, read(letter));
  }

  /** Otherwise the next build would encode the record again, and lose what somebody put in. */
  @Test
  void whatSomebodyPutsInBreaksTheSeal() throws IOException {
    Path talk = Files.writeString(folder.resolve("a.txt"), "A Talk\n\nOrlan: Good day.\n");
    Path record = folder.resolve("a.xml");
    Run.of("encode", talk, "-o", record);
    Path terms = Files.writeString(folder.resolve("a.csv"), "quote,element\nGood day,term\n");
    Run run = Run.of("annotate", record, "--from", terms);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(read(record).contains("<term>Good day</term>"), read(record));
    assertTrue(RecordSeal.of(TeiDocument.read(record)).orElseThrow().isEdited());
    assertEquals(0, Run.of("annotate", record, "--only", "dates").exitCode());
    assertTrue(RecordSeal.of(TeiDocument.read(record)).orElseThrow().isEdited());
  }

  @Test
  void sealOfARecordIsRenewedUnlessAPersonEditedIt() throws IOException {
    Path record = Files.createDirectories(folder.resolve("records")).resolve("a.xml");
    Path talk =
        Files.writeString(
            folder.resolve("a.txt"), "A Talk\n\nOrlan: Good day, says Anders Orlan.\n");
    Path bare = Files.createDirectories(folder.resolve("x/y")).resolve("a.txt");
    Files.copy(talk, bare);
    Run.of("encode", bare, "-o", record);
    String encoded = Files.readString(record);
    assertFalse(encoded.contains("../edition.xml"), encoded);
    Run dry = Run.of("annotate", record, "--dry-run");
    assertTrue(dry.out().contains("\n+<?rapporteur source="), dry.out());
    assertEquals(0, Run.of("annotate", record).exitCode());
    TeiDocument annotated = TeiDocument.read(record);
    assertTrue(annotated.text().contains("../edition.xml#"), annotated.text());
    assertFalse(RecordSeal.of(annotated).orElseThrow().isEdited());
    Files.writeString(record, encoded.replace("Good day", "Good night"));
    assertEquals(0, Run.of("annotate", record).exitCode());
    assertTrue(RecordSeal.of(TeiDocument.read(record)).orElseThrow().isEdited());
  }

  @Test
  void whatWouldMakeADocumentInvalidIsNotWritten() throws IOException {
    Path strict =
        Files.writeString(
            folder.resolve("strict.rnc"),
            """
            default namespace = "http://www.tei-c.org/ns/1.0"
            start = any
            any = element * - date { attribute * { text }*, (text | any)* }
            """);
    Run run = Run.of("annotate", letter, "--schema", strict, "--only", "dates");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.err().contains("'date' was not put around “4 March 1962”"), run.err());
    assertEquals(LETTER, read(letter));
    assertEquals(0, Run.of("annotate", letter, "--schema", strict, "--only", "names").exitCode());
    assertEquals(LETTER.replace("Anders Orlan", name("../edition.xml")), read(letter));
  }
}
