package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.EditionValidator;
import org.rapporteur.validation.SeverityFiles;
import org.rapporteur.validation.Validation;
import org.rapporteur.validation.Validator;
import picocli.CommandLine.Help.Ansi;

/** With fixes that no rule would offer. */
class FixerTest {

  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();
  private Session session;
  private Path file;
  private TeiDocument document;

  @BeforeEach
  void aDocument() throws IOException {
    PrintWriter printer = new PrintWriter(err);
    session = new Session(new Console(printer, printer, Ansi.OFF));
    file = Files.writeString(folder.resolve("a.xml"), "<TEI/>");
    document = TeiDocument.read(file);
  }

  private static Finding fixing(TeiDocument any, Splice... splices) {
    return Finding.of(Rule.RULE_TURN_EMPTY, any.source(), new TextSpan(0, 1), "m")
        .withFix(List.of(splices));
  }

  /** Returns what is found in the file after it was, perhaps, fixed. */
  private Report fixed(Validator validator, Fixer.Mode mode) throws CommandFailure, IOException {
    EditionValidator edition = EditionValidator.of(Validation.of(validator));
    SeverityFiles severities = SeverityFiles.ofEditions();
    return new Fixer(session, severities, mode)
        .fix(edition.validate(List.of(file)), edition)
        .report();
  }

  @Test
  void fixThatDoesNotHelpIsNotWritten() throws CommandFailure, IOException {
    Validator never = any -> Report.of(fixing(any, Splice.insert(1, "a")));
    Report report = fixed(never, Fixer.Mode.WRITE);
    assertEquals("<TEI/>", Files.readString(file));
    assertEquals(never.validate(document), report);
    assertTrue(err.toString().contains("nothing was fixed in '" + file), err.toString());
  }

  @Test
  void fixThatWasLeftOutIsTold() throws CommandFailure, IOException {
    Validator two =
        any ->
            any.text().contains("a")
                ? Report.of(
                    Finding.of(
                        Rule.RULE_DATE_RANGE_REVERSED, any.source(), new TextSpan(4, 5), "m"))
                : Report.of(
                    fixing(any, Splice.insert(1, "a")),
                    Finding.of(Rule.RULE_TITLE_EMPTY, any.source(), new TextSpan(0, 1), "m")
                        .withFix(List.of(Splice.insert(1, "b"))));
    Report report = fixed(two, Fixer.Mode.WRITE);
    assertEquals("<aTEI/>", Files.readString(file));
    assertEquals(
        List.of(Rule.VALIDATION_FIX_OVERLAPPING, Rule.RULE_DATE_RANGE_REVERSED),
        report.findings().stream().map(Finding::rule).toList());
  }

  @Test
  void withoutTheWishNothingIsFixed() throws CommandFailure, IOException {
    Validator wrong = any -> Report.of(fixing(any, Splice.insert(1, "a")));
    assertEquals(wrong.validate(document), fixed(wrong, Fixer.Mode.OFF));
    assertEquals("<TEI/>", Files.readString(file));
    assertEquals("", err.toString());
  }
}
