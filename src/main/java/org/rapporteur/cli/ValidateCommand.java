package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Report;
import org.rapporteur.report.Severity;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.RelaxNgValidator;
import org.rapporteur.validation.SchematronValidator;
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
      "  rapporteur validate tei/records --source tei/transcripts",
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
      names = "--source",
      paramLabel = "TXT",
      description =
          "Hold the text against the transcript it was made from: a file, or a folder in which"
              + " NAME.txt is the transcript of NAME.xml.")
  private String source = "";

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
    Transcripts transcripts = Transcripts.of(path(source), inputs);
    List<Validator> own = validators();
    Editions editions = new Editions(Optional.empty());
    for (Path file : inputs.files()) {
      Validator builtIn = editions.of(file)::validate;
      List<Validator> validators = own.isEmpty() ? List.of(builtIn) : own;
      session
          .read(file, TeiDocument::read)
          .ifPresent(
              document -> {
                Report report = check(document, validators);
                session.count(report);
                if (report.count(Severity.FATAL) == 0) {
                  session.count(transcripts.check(document, file, session));
                }
              });
    }
    session.count(transcripts.unused());
    session.write(
        path(out), format.write(new Inspection(names(inputs), List.of(), session.found())));
    session.console().say(summary(inputs, session.found()));
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

  private static Report check(TeiDocument document, List<Validator> validators) {
    return validators.stream()
        .map(validator -> validator.validate(document))
        .reduce(Report.empty(), Report::and);
  }

  private static List<String> names(Inputs inputs) {
    return inputs.files().stream().map(Path::toString).toList();
  }

  private static String summary(Inputs inputs, Report report) {
    return Count.of(inputs.files().size(), "document") + ": " + Count.bySeverity(report);
  }
}
