package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Report;
import org.rapporteur.validation.EditionValidator;
import org.rapporteur.validation.RelaxNgValidator;
import org.rapporteur.validation.SchematronValidator;
import org.rapporteur.validation.Validation;
import org.rapporteur.validation.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks TEI. */
@Command(
    name = "validate",
    description = {
      "Checks TEI against the schema, the Schematron rules and its links.",
      "",
      "The report goes to standard output or -o; the exit code is 1 when something in it is an"
          + " error. 'rapporteur rules ID' explains a rule."
    },
    footer = {
      "  rapporteur validate tei/records",
      "  rapporteur validate tei --format sarif -o report.sarif",
      "  rapporteur validate tei --baseline tei/known-findings.txt",
      "  rapporteur validate tei --fix --dry-run",
      "  rapporteur validate letters.xml --schema tei_all.rng --schematron house.sch"
    })
final class ValidateCommand extends Task {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A document in TEI, or a folder that is searched for them (*.xml).")
  private List<String> paths = List.of();

  @Option(
      names = "--schema",
      paramLabel = "RNG",
      description = "Check against this RELAX NG schema instead of the built-in rules.")
  private String schema = "";

  @Option(
      names = "--schematron",
      paramLabel = "SCH",
      description = "Check against these Schematron rules instead of the built-in rules.")
  private String schematron = "";

  @Mixin private ReportOptions reporting = new ReportOptions();

  @Mixin private FixOptions fixing = new FixOptions();

  ValidateCommand(Console console) {
    super(console);
  }

  @Override
  void run(Session session) throws CommandFailure {
    reporting.check(this);
    fixing.check(this);
    Inputs inputs = Inputs.documents(paths);
    EditionValidator validator = EditionValidator.of(validation()).within(Inputs.folders(paths));
    SeverityFiles severities = reporting.severities(this);
    Inspection inspection =
        severities.grade(validator.validate(inputs.files(), session.troubles()));
    inspection = fixing.fixer(session, severities).fix(inspection, validator);
    if (fixing.showDiff()) {
      reporting.concludeBeside(inspection, session, this);
    } else {
      reporting.conclude(inspection, session, this);
    }
    session.console().say(summary(inspection.files(), session.found()));
  }

  /** Returns what the documents are checked against. */
  private Validation validation() throws CommandFailure {
    List<Validator> own = validators();
    return own.isEmpty() ? Validation.standard() : Validation.of(own);
  }

  private List<Validator> validators() throws CommandFailure {
    List<Validator> validators = new ArrayList<>();
    addValidator(validators, path(schema), RelaxNgValidator::of);
    addValidator(validators, path(schematron), SchematronValidator::of);
    return validators;
  }

  private static void addValidator(
      List<Validator> validators, Optional<Path> file, Session.Reader<Validator> reader)
      throws CommandFailure {
    if (file.isPresent()) {
      try {
        validators.add(reader.read(file.get()));
      } catch (IOException e) {
        throw new CommandFailure(FileTrouble.reading(file.get(), e));
      }
    }
  }

  private static String summary(List<String> files, Report report) {
    return Count.of(files.size(), "document") + ": " + Count.bySeverity(report);
  }
}
