package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.TeiDocument;

class ValidationTest {

  private static final TeiDocument BROKEN = TeiDocument.of("a.xml", "<TEI>");
  private static final TeiDocument SOUND = TeiDocument.of("a.xml", "<TEI>\n<p/>\n</TEI>");

  @Test
  void findingsStandInTheOrderOfTheText() {
    Validator late = document -> Report.of(finding(2), finding(1));
    Report report = Validation.of(late, RelaxNgValidator.rapporteur()).validate(SOUND);
    assertEquals(
        """
        relaxng-element-not-allowed 1 1
        schematron-assertion 1 1
        schematron-assertion 2 1
        """,
        Fixtures.places(report));
  }

  @Test
  void unreadableDocumentIsSaidOnceAndNotReadAgain() {
    AtomicInteger asked = new AtomicInteger();
    Validator other =
        document -> {
          asked.incrementAndGet();
          return Report.empty();
        };
    Validation all = Validation.of(LinkValidator.withinFile(), RecordValidator.create(), other);
    assertEquals("xml-not-well-formed 1 6\n", Fixtures.places(all.validate(BROKEN)));
    assertEquals(0, asked.get());
  }

  @Test
  void withoutValidatorsWellFormednessIsChecked() {
    assertTrue(Validation.of().validate(SOUND).isEmpty());
    assertTrue(Validation.of().validate(BROKEN).hasErrors());
    assertTrue(Validation.of().validate(TeiDocument.of("a.xml", "")).hasErrors());
  }

  @Test
  void checkThatFailsLeavesTheDocumentInvalid() {
    EventValidator failing =
        () ->
            sightings -> {
              throw new IllegalStateException("planted");
            };
    EventValidator exhausted =
        () ->
            sightings -> {
              throw new StackOverflowError();
            };
    for (EventValidator validator : new EventValidator[] {failing, exhausted}) {
      Report report = Validation.of(validator).validate(SOUND);
      assertEquals(Rule.VALIDATION_FAILED, report.findings().get(0).rule());
      assertTrue(report.hasErrors());
    }
  }

  private static Finding finding(int line) {
    return Finding.of(Rule.SCHEMATRON_ASSERTION, Location.of("a.xml", line, 1), "planted");
  }
}
