package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rapporteur.Rapporteur;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The transcript back from the TEI. */
@Command(
    name = "extract",
    description = {
      "Gives the transcript back from the TEI.",
      "",
      "The characters and their order are those of the transcript that the record was made from;"
          + " only white space may differ."
    },
    footer = {
      "  rapporteur extract tei/records/talk.xml",
      "  rapporteur extract tei/records -o extracted"
    })
final class ExtractCommand extends Task {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A record in TEI, or a folder that is searched for them (*.xml).")
  private List<String> paths = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "The folder for the transcripts; for a single record also a file that ends in .txt."
              + " Without it a single transcript goes to standard output.")
  private String out = "";

  ExtractCommand(Console console) {
    super(console);
  }

  @Override
  void run(Session session) throws CommandFailure {
    Inputs inputs = Inputs.of(paths, ".xml");
    Destination destination = Destination.of(path(out), inputs, ".txt", spec().commandLine());
    Rapporteur rapporteur = Rapporteur.create();
    for (Path file : inputs.files()) {
      Optional<TeiDocument> record = Records.read(session, file);
      if (record.isPresent()) {
        write(session, destination.of(file), rapporteur, record.get());
      }
    }
  }

  /** A transcript that is there may be the original, which nothing gives back once it is gone. */
  private static boolean isAnother(Path file, String transcript) {
    try {
      return Files.exists(file) && !Files.readString(file).equals(transcript);
    } catch (IOException e) {
      return true;
    }
  }

  private static void write(
      Session session, Optional<Path> file, Rapporteur rapporteur, TeiDocument record) {
    try {
      String transcript = rapporteur.extract(record);
      if (file.isPresent() && isAnother(file.get(), transcript)) {
        session.trouble(
            "'" + file.get() + "' is another text and stays; name another place with -o");
        return;
      }
      session.write(file, transcript);
    } catch (UnreadableTeiException e) {
      session.found(Report.of(e.finding()));
    }
  }
}
