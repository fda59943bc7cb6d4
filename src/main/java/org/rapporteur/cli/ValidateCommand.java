package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.report.Inspection;
import org.rapporteur.validation.EditionValidator;
import org.rapporteur.validation.RelaxNgValidator;
import org.rapporteur.validation.SchematronValidator;
import org.rapporteur.validation.Validation;
import org.rapporteur.validation.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks TEI. */
@Command(
    name = "validate",
    description = {
      "Checks TEI against the schema, the Schematron rules and its links.",
      "",
      "The report goes to standard output or -o; the exit code is 1 when something in it is an"
          + " error."
    },
    footer = {
      "  rapporteur validate tei/records",
      "  rapporteur validate tei --format json -o report.json",
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

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "The report's format: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private Format format = Format.text;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file for the report. Without it the report goes to standard output.")
  private String out = "";

  ValidateCommand(Console console) {
    super(console);
  }

  @Override
  void run(Session session) throws CommandFailure {
    Inputs inputs = Inputs.documents(paths);
    Inspection inspection =
        EditionValidator.of(validation())
            .within(Inputs.folders(paths))
            .validate(inputs.files(), session.troubles());
    session.count(inspection.report());
    session.write(path(out), format.write(inspection));
    session.console().say(summary(inspection));
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

  private static String summary(Inspection inspection) {
    return Count.of(inspection.files().size(), "document")
        + ": "
        + Count.bySeverity(inspection.report());
  }
}
