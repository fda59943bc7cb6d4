package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.Rapporteur;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.internal.file.WholeFile;
import org.rapporteur.publication.Edition;
import org.rapporteur.tei.TeiDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Editions from TEI. */
@Command(
    name = "publish",
    description = {
      "Publishes TEI on the web, in print and as plain text.",
      "",
      "The TEI need not be Rapporteur's own."
    },
    footer = {
      "  rapporteur publish tei/records --to web,print,text -o target/edition",
      "  rapporteur publish tei/records/talk.xml --to print -o talk.pdf",
      "  rapporteur publish tei/records/talk.xml --to text"
    })
final class PublishCommand extends Task {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A record in TEI, or a folder that is searched for them (*.xml).")
  private List<String> paths = List.of();

  @Option(
      names = "--to",
      split = ",",
      paramLabel = "EDITION",
      converter = EditionNames.class,
      description = "web, print, text, or several with commas between them; all three by default.")
  private Set<Edition> to = new LinkedHashSet<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "The folder for the editions, each in a folder of its own; for a single record in a single"
              + " edition also a file that ends in .pdf or .txt. Without it the text of a single"
              + " record goes to standard output.")
  private String out = "";

  PublishCommand(Console console) {
    super(console);
  }

  @Override
  void run(Session session) throws CommandFailure {
    Set<Edition> kinds = to.isEmpty() ? EnumSet.allOf(Edition.class) : EnumSet.copyOf(to);
    Inputs inputs = Inputs.of(paths, ".xml");
    boolean toStandardOutput =
        out.isEmpty() && inputs.single() && kinds.equals(EnumSet.of(Edition.TEXT));
    if (out.isEmpty() && !toStandardOutput) {
      throw wrong("the editions need a folder; name one with -o, such as -o target/edition");
    }
    Rapporteur rapporteur = rapporteur(inputs);
    List<TeiDocument> records = Records.read(session, inputs.files());
    if (records.isEmpty()) {
      throw new CommandFailure("nothing was published, since no record can be read");
    }
    try {
      if (toStandardOutput || isSingleFile(inputs, kinds)) {
        publishOne(session, rapporteur, records, kinds.iterator().next());
      } else {
        Path folder = path(out).orElseThrow();
        session.found(rapporteur.publish(records, kinds, folder));
        Whereabouts.of(folder).editions(kinds).print(session.console());
      }
    } catch (IOException e) {
      throw new CommandFailure(FileTrouble.writing(Path.of(out), e));
    }
  }

  private boolean isSingleFile(Inputs inputs, Set<Edition> kinds) {
    return inputs.single()
        && kinds.size() == 1
        && !Files.isDirectory(Path.of(out))
        && out.toLowerCase(Locale.ROOT).endsWith(extension(kinds.iterator().next()));
  }

  private void publishOne(
      Session session, Rapporteur rapporteur, List<TeiDocument> records, Edition kind)
      throws IOException {
    try (SingleFile single = SingleFile.inTemporaryFolder()) {
      session.found(rapporteur.publish(records, EnumSet.of(kind), single.folder()));
      Path file = single.file(extension(kind));
      if (out.isEmpty()) {
        session.write(Optional.empty(), Files.readString(file));
      } else {
        WholeFile.copy(file, Path.of(out));
      }
    }
  }

  /** Returns how the file of a record ends in an edition that is one file a record. */
  private static String extension(Edition edition) {
    return switch (edition) {
      case WEB -> "/";
      case PRINT -> ".pdf";
      case TEXT -> ".txt";
    };
  }

  private Rapporteur rapporteur(Inputs inputs) throws CommandFailure {
    Editions editions = new Editions(Optional.empty());
    List<Optional<Path>> descriptions =
        inputs.files().stream().map(editions::descriptionFor).distinct().toList();
    if (descriptions.size() > 1) {
      throw wrong("the inputs belong to several editions; publish each on its own");
    }
    return editions.of(descriptions.get(0));
  }
}
