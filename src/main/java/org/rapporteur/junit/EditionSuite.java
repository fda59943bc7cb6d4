package org.rapporteur.junit;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestReporter;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Report;
import org.rapporteur.report.ReportFormat;
import org.rapporteur.report.Severity;
import org.rapporteur.tei.EditionFolder;
import org.rapporteur.validation.EditionValidator;

/** The files of an edition, and what each of their tests has to say. */
final class EditionSuite {

  private final Path folder;
  private final Severity failing;
  private final Inspection inspection;
  private final Map<String, List<Finding>> findings;

  private EditionSuite(Path folder, Severity failing, Inspection inspection) {
    this.folder = folder;
    this.failing = failing;
    this.inspection = inspection;
    this.findings =
        inspection.report().findings().stream()
            .collect(Collectors.groupingBy(finding -> finding.location().file()));
  }

  /** Examines an edition; one without a file to examine is a failure. */
  static EditionSuite examine(Path folder, EditionValidator validator, Severity failing)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      fail("there is no folder '" + folder + "'; let edition() return the folder of the edition");
    }
    List<Path> files = new EditionFolder(folder).documents();
    if (files.isEmpty()) {
      fail("the folder '" + folder + "' holds no *.xml, so there is nothing to check");
    }
    return new EditionSuite(folder, failing, validator.within(List.of(folder)).validate(files));
  }

  /** Returns a test for each file. */
  Stream<DynamicTest> tests(TestReporter reporter) {
    return inspection.files().stream().map(file -> test(file, reporter));
  }

  private DynamicTest test(String file, TestReporter reporter) {
    String name = folder.relativize(Path.of(file)).toString().replace('\\', '/');
    return DynamicTest.dynamicTest(name, Path.of(file).toUri(), () -> judge(file, reporter));
  }

  private void judge(String file, TestReporter reporter) {
    List<Finding> found = findings.getOrDefault(file, List.of());
    if (found.isEmpty()) {
      return;
    }
    String told =
        ReportFormat.text()
            .format(new Inspection(List.of(file), inspection.checks(), new Report(found)));
    if (found.stream().anyMatch(finding -> finding.severity().compareTo(failing) >= 0)) {
      fail("\n" + told);
    }
    reporter.publishEntry(file, told);
  }
}
