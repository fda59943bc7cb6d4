package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Transcripts to TEI. */
@Command(
    name = "encode",
    description = {
      "Encodes transcripts as TEI.",
      "",
      "A file's name gives the record's id. A record that was edited since it was encoded, or that"
          + " something else wrote, is not overwritten."
    },
    footer = {
      "  rapporteur encode talk.txt > talk.xml",
      "  rapporteur encode tei/transcripts -o tei/records",
      "  rapporteur encode talk.txt --edition tei/edition.xml -o talk.xml"
    })
final class EncodeCommand extends Task {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A transcript, or a folder that is searched for them (*.txt).")
  private List<String> paths = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "The folder for the records; for a single transcript also a file that ends in .xml."
              + " Without it a single record goes to standard output.")
  private String out = "";

  @Option(
      names = "--edition",
      paramLabel = "FILE",
      description =
          "The description of the edition. Without it: edition.xml beside the transcript or in the"
              + " folder above, if there is one.")
  private String edition = "";

  @Option(
      names = "--force",
      description = "Encode edited records anew too, and keep a copy of each as it was.")
  private boolean force;

  EncodeCommand(Console console) {
    super(console);
  }

  @Override
  void run(Session session) throws CommandFailure {
    Inputs inputs = Inputs.of(paths, ".txt");
    Destination destination = Destination.of(path(out), inputs, ".xml", spec().commandLine());
    Editions editions = new Editions(path(edition));
    RecordKeeper keeper = new RecordKeeper(session, RecordKeeper.Edited.of(force));
    for (Path transcript : inputs.files()) {
      keeper.encode(transcript, editions.of(transcript), destination.of(transcript));
    }
  }
}
