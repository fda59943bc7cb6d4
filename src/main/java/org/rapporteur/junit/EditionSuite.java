package org.rapporteur.junit;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestReporter;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.report.Check;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Report;
import org.rapporteur.report.ReportFormat;
import org.rapporteur.report.Severity;
import org.rapporteur.tei.EditionFolder;
import org.rapporteur.validation.EditionValidator;
import org.rapporteur.validation.SeverityFiles;

/** The files of an edition, and what each of their tests has to say. */
final class EditionSuite {

  private final Path folder;
  private final Severity failing;
  private final List<Check> checks;
  private final Map<String, List<Finding>> findings = new LinkedHashMap<>();
  private final Map<String, String> troubles;

  private EditionSuite(
      Path folder, Severity failing, List<Path> files, Inspection found, Troubles troubles) {
    this.folder = folder;
    this.failing = failing;
    this.checks = found.checks();
    this.troubles = troubles.byFile;
    files.forEach(file -> of(file.toString()));
    this.troubles.keySet().forEach(this::of);
    found.report().findings().forEach(finding -> of(finding.location().file()).add(finding));
  }

  /**
   * Examines an edition, its findings graded as its {@value SeverityFiles#NAME} says; one without a
   * file to examine is a failure.
   */
  static EditionSuite examine(Path folder, EditionValidator validator, Severity failing)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      fail("there is no folder '" + folder + "'; let edition() return the folder of the edition");
    }
    List<Path> files = new EditionFolder(folder).documents();
    if (files.isEmpty()) {
      fail("the folder '" + folder + "' holds no *.xml, so there is nothing to check");
    }
    Troubles troubles = new Troubles();
    Inspection found = validator.within(List.of(folder)).validate(files, troubles);
    Inspection graded = SeverityFiles.ofEditions().grade(found);
    return new EditionSuite(folder, failing, files, graded, troubles);
  }

  private List<Finding> of(String file) {
    return findings.computeIfAbsent(file, name -> new ArrayList<>());
  }

  /** Returns a test for each file: those of the folder, then others that a finding names. */
  Stream<DynamicTest> tests(TestReporter reporter) {
    return findings.keySet().stream().map(file -> test(file, reporter));
  }

  private DynamicTest test(String file, TestReporter reporter) {
    Path path = Path.of(file).toAbsolutePath().normalize();
    String name = folder.toAbsolutePath().normalize().relativize(path).toString();
    return DynamicTest.dynamicTest(
        name.replace('\\', '/'), path.toUri(), () -> judge(file, reporter));
  }

  private void judge(String file, TestReporter reporter) {
    List<Finding> found = Objects.requireNonNull(findings.get(file));
    if (found.isEmpty()) {
      if (troubles.containsKey(file)) {
        fail(troubles.get(file));
      }
      return;
    }
    String told =
        ReportFormat.text().format(new Inspection(List.of(file), checks, new Report(found)));
    if (found.stream().anyMatch(finding -> finding.severity().compareTo(failing) >= 0)) {
      fail("\n" + told);
    }
    reporter.publishEntry(file, told);
  }

  /** Why files cannot be read. */
  private static final class Troubles implements EditionValidator.Listener {
    private final Map<String, String> byFile = new HashMap<>();

    @Override
    public void unreadable(Path file, IOException cause) {
      byFile.put(file.toString(), FileTrouble.reading(file, cause));
    }
  }
}
