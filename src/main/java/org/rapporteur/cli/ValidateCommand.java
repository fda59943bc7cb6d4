package org.rapporteur.cli;

import java.io.IOException;
import java.util.List;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Report;
import org.rapporteur.report.Words;
import org.rapporteur.validation.EditionValidator;
import org.rapporteur.validation.SeverityFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks TEI. */
@Command(
    name = "validate",
    description = {
      "Checks TEI: the grammar of its schema, its links, and the rules of a record.",
      "",
      "What a document is held against: the schemas given here; or else those that it names in"
          + " xml-model; or else the built-in schema, rules and links.",
      "",
      "The report goes to standard output or -o; the exit code is 1 when something in it is an"
          + " error. 'rapporteur rules ID' explains a rule."
    },
    footer = {
      "  rapporteur validate tei/records",
      "  rapporteur validate tei --format sarif -o report.sarif",
      "  rapporteur validate tei --baseline tei/known-findings.txt",
      "  rapporteur validate tei --fix --dry-run",
      "  rapporteur validate tei/records --source tei/transcripts",
      "  rapporteur validate letters.xml --schema tei_all.rng --schematron house.sch"
    })
final class ValidateCommand extends Task {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A document in TEI, or a folder that is searched for them (*.xml).")
  private List<String> paths = List.of();

  @Mixin private SchemaOptions choosing = new SchemaOptions();

  @Option(
      names = "--source",
      paramLabel = "PATH",
      description =
          "Hold the text against the transcript it was made from: a file, or a folder in which"
              + " NAME.txt is the transcript of NAME.xml.")
  private String source = "";

  @Mixin private ReportOptions reporting = new ReportOptions();

  @Mixin private FixOptions fixing = new FixOptions();

  ValidateCommand(Console console) {
    super(console);
  }

  @Override
  void run(Session session) throws CommandFailure, IOException {
    fixing.check(this);
    reporting.check(fixing, this);
    SeverityFiles severities = reporting.severities(this);
    Inputs inputs = Inputs.documents(paths);
    SchemaUse schemas = new SchemaUse(choosing.choice(this));
    Transcripts transcripts = Transcripts.of(path(source), inputs);
    EditionValidator validator =
        EditionValidator.choosing(
                (document, folder) -> schemas.of(document, folder).and(transcripts.of(document)))
            .within(Inputs.folders(paths));
    Inspection found = validator.validate(inputs.files(), session.troubles());
    transcripts.troubles().forEach(session::trouble);
    Inspection fixed = fixing.fixer(session, severities).fix(found, validator);
    Inspection inspection = fixed.with(fixed.report().and(transcripts.unused()));
    if (fixing.showDiff()) {
      reporting.concludeBeside(inspection, severities, session, this);
    } else {
      reporting.conclude(inspection, severities, session, this);
    }
    schemas.assumption(inspection).ifPresent(session.console()::say);
    session.console().say(summary(inspection.files(), session.found()));
  }

  private static String summary(List<String> files, Report report) {
    return Words.number(files.size(), "document") + ": " + report.counts();
  }
}
