package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Report;
import org.rapporteur.report.Severities;
import org.rapporteur.report.Words;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiFile;
import org.rapporteur.validation.EditionValidator;
import org.rapporteur.validation.Fixes;
import org.rapporteur.validation.SeverityFiles;
import org.rapporteur.validation.Validator;

/** Makes the fixes that the findings about files offer, where that is wanted. */
final class Fixer {

  private final Session session;
  private final SeverityFiles severities;
  private final Mode mode;
  private final List<Finding> left = new ArrayList<>();
  private int fixed;
  private int files;

  Fixer(Session session, SeverityFiles severities, Mode mode) {
    this.session = session;
    this.severities = severities;
    this.mode = mode;
  }

  /** What is done with fixes. */
  enum Mode {
    /** Nothing. */
    OFF,
    /** They are shown as a diff. */
    SHOW,
    /** They are made in the file. */
    WRITE
  }

  /**
   * Fixes the files of an inspection, but for findings of rules that do not matter to them.
   *
   * @param inspection what was found, not yet graded
   * @param validator what found it
   * @return the inspection of what the files are now
   */
  Inspection fix(Inspection inspection, EditionValidator validator) throws IOException {
    if (mode == Mode.OFF) {
      return inspection;
    }
    boolean written = false;
    Validator single = validator.oneByOne();
    for (Path file : fixable(inspection)) {
      Optional<TeiFile> opened = session.read(file, TeiFile::open);
      written |= opened.isPresent() && fix(opened.get(), single);
    }
    String verb = mode == Mode.SHOW ? "to be fixed: " : "fixed: ";
    session
        .console()
        .say(verb + Words.number(fixed, "finding") + " in " + Words.number(files, "file"));
    return written ? again(inspection, validator) : inspection;
  }

  private static List<Path> fixable(Inspection inspection) {
    return inspection.report().findings().stream()
        .filter(finding -> !finding.fix().isEmpty())
        .map(finding -> Path.of(finding.location().file()))
        .distinct()
        .toList();
  }

  /** Returns whether the file was changed. */
  private boolean fix(TeiFile file, Validator validator) throws IOException {
    TeiDocument document = file.document();
    Severities graded = severities.of(file.path());
    Report before = graded.apply(validator.validate(document));
    Fixes fixes = Fixes.of(document, before);
    if (fixes.made().isEmpty()) {
      return false;
    }
    if (!fixes.areProven(before, graded.apply(validator.validate(fixes.document())))) {
      String reason = "': it would not have been more valid after";
      session.console().say("nothing was fixed in '" + file.path() + reason);
      return false;
    }
    if (mode == Mode.SHOW) {
      session.showDiff(fixes.diff());
      count(fixes);
      return false;
    }
    return write(file, fixes);
  }

  private boolean write(TeiFile file, Fixes fixes) {
    if (session.save(file, fixes.document()).isEmpty()) {
      return false;
    }
    left.addAll(fixes.left().findings());
    count(fixes);
    return true;
  }

  private Inspection again(Inspection inspection, EditionValidator validator) {
    List<Path> examined = inspection.files().stream().map(Path::of).toList();
    Inspection after = validator.validate(examined, new EditionValidator.Listener() {});
    return after.with(withLeft(after));
  }

  /** Returns what was found and what was left out, each file's in the order of the file. */
  private Report withLeft(Inspection after) {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    after.files().forEach(file -> byFile.put(file, new ArrayList<>()));
    for (Finding finding : after.report().and(new Report(left)).findings()) {
      byFile.computeIfAbsent(finding.location().file(), file -> new ArrayList<>()).add(finding);
    }
    byFile.values().forEach(findings -> findings.sort(Comparator.comparing(Finding::location)));
    return new Report(byFile.values().stream().flatMap(List::stream).toList());
  }

  private void count(Fixes fixes) {
    fixed += fixes.made().size();
    files++;
  }
}
