package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.tei.EditionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The whole way for an edition's folder. */
@Command(
    name = "build",
    description = {
      "Makes an edition from its folder: encodes, validates, and publishes it on the web, in print"
          + " and as plain text.",
      "",
      "The folder holds transcripts/*.txt (or *.txt itself), records/*.xml, which are encoded from"
          + " them, and edition.xml, which says who publishes the edition; each may be missing. A"
          + " record that was edited is used as it is."
    },
    footer = {"  rapporteur build", "  rapporteur build my-edition -o public"})
final class BuildCommand extends Task {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "tei",
      description = "The edition's folder; ${DEFAULT-VALUE} by default.")
  private String folder = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      defaultValue = "target/edition",
      description = "The folder for what is made; ${DEFAULT-VALUE} by default.")
  private String out = "";

  @Option(
      names = "--force",
      description = "Encode edited records anew too, and keep a copy of each as it was.")
  private boolean force;

  BuildCommand(Console console) {
    super(console);
  }

  @Override
  void run(Session session) throws CommandFailure {
    EditionFolder edition = new EditionFolder(path(folder).orElseThrow());
    Path output = path(out).orElseThrow();
    if (!Files.isDirectory(edition.folder())) {
      throw new CommandFailure(
          "there is no folder '" + folder + "'; name your edition's: rapporteur build DIR");
    }
    if (edition.wouldRead(output)) {
      throw wrong("'" + out + "' is a part of the edition itself; choose another folder with -o");
    }
    try {
      new EditionBuild(edition, output, session, RecordKeeper.Edited.of(force)).run();
    } catch (IOException e) {
      throw new CommandFailure(FileTrouble.writing(output, e));
    }
  }
}
