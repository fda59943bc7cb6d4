package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.Requirements;
import org.rapporteur.validation.SchemaChoice;
import org.rapporteur.validation.Validation;
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
      "What a document is held against: the schemas given here; or else those that it names in"
          + " xml-model; or else the built-in schema, rules and links.",
      "",
      "The report goes to standard output or -o; the exit code is 1 when something in it is an"
          + " error."
    },
    footer = {
      "  rapporteur validate tei/records",
      "  rapporteur validate tei --format json -o report.json",
      "  rapporteur validate letters.xml --schema tei_all.rng --schematron house.sch",
      "  rapporteur validate letters --schema tei_all.rng --builtin"
    })
final class ValidateCommand extends Task {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A document in TEI, or a folder that is searched for them (*.xml).")
  private List<String> paths = List.of();

  @Mixin private SchemaOptions schemas = new SchemaOptions();

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
    Inputs inputs = Inputs.of(paths, ".xml");
    SchemaChoice choice = schemas.choice(this);
    Editions editions = new Editions(Optional.empty());
    Held held = new Held();
    for (Path file : inputs.files()) {
      Validation own = editions.of(file).validation();
      Path edition = editions.folderFor(file);
      session
          .read(file, TeiDocument::read)
          .ifPresent(
              document -> {
                Requirements requirements = choice.of(document, file, edition, own);
                session.count(held.note(requirements, requirements.validate(document)));
              });
    }
    Inspection inspection = new Inspection(names(inputs), held.checks(), session.found());
    session.write(path(out), format.write(inspection));
    held.assumption().ifPresent(session.console()::say);
    session.console().say(summary(inputs, session.found()));
  }

  private static List<String> names(Inputs inputs) {
    return inputs.files().stream().map(Path::toString).toList();
  }

  private static String summary(Inputs inputs, Report report) {
    return Count.of(inputs.files().size(), "document") + ": " + Count.bySeverity(report);
  }
}
