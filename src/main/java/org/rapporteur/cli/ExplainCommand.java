package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rapporteur.Rapporteur;
import org.rapporteur.source.SourceText;
import org.rapporteur.transcript.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The ledger. */
@Command(
    name = "explain",
    description = {
      "Shows how each line of a transcript was read, how sure that is, and why.",
      "",
      "Every character that is not white space has a role. Blank lines are not shown."
    },
    footer = {
      "  rapporteur explain talk.txt",
      "  rapporteur explain talk.txt --format json > ledger.json"
    })
final class ExplainCommand extends Task {

  /** How a ledger is shown. */
  enum Format {
    /** A table for people. */
    text,
    /** A JSON array with an object for each stretch of the source. */
    json
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A transcript, or a folder that is searched for them (*.txt).")
  private List<String> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How to show it: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private Format format = Format.text;

  ExplainCommand(Console console) {
    super(console);
  }

  @Override
  void run(Session session) throws CommandFailure {
    Inputs inputs = Inputs.of(paths, ".txt");
    Editions editions = new Editions(Optional.empty());
    for (Path file : inputs.files()) {
      Rapporteur rapporteur = editions.of(file);
      session
          .read(file, SourceText::read)
          .map(rapporteur::recognise)
          .ifPresent(transcript -> show(session, transcript));
    }
  }

  private void show(Session session, Transcript transcript) {
    session.found(transcript.findings());
    session.write(
        Optional.empty(),
        switch (format) {
          case text -> LedgerTable.of(transcript.source(), transcript.ledger());
          case json -> LedgerJson.of(transcript.source(), transcript.ledger());
        });
  }
}
