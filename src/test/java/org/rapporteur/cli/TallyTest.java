package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.tei.TeiDocument;

/** What an edition holds, in numbers. */
class TallyTest {

  @Test
  void sampleRecordIsCounted() throws IOException {
    TeiDocument sample =
        TeiDocument.read(Path.of("src/test/resources/fixtures/tei/sample-record.xml"));
    assertEquals("1 record: 3 turns, 2 persons, 2 dates.", Tally.of(List.of(sample)).toString());
  }

  @Test
  void personOfTheRegisterIsOnePersonInAllRecords() {
    String start = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader>";
    String end = "</teiHeader><text/></TEI>";
    String inRegister = start + "<person xml:id='a' corresp='../edition.xml#x'/>" + end;
    String onItsOwn = start + "<person xml:id='a'/>" + end;
    assertEquals(
        "4 records: 0 turns, 3 persons, 0 dates.",
        Tally.of(
                List.of(
                    TeiDocument.of("1", inRegister),
                    TeiDocument.of("2", inRegister),
                    TeiDocument.of("3", onItsOwn),
                    TeiDocument.of("4", onItsOwn)))
            .toString());
  }
}
