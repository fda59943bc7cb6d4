package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.Rapporteur;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.internal.file.WholeFile;
import org.rapporteur.publication.Edition;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.EditionFolder;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.EditionValidator;
import org.rapporteur.validation.SeverityFiles;

/**
 * One build of an edition: its transcripts are encoded, its records validated, and what can be read
 * is copied and published.
 *
 * <p>Every record that nobody edited is encoded each time, since its transcript, the register and
 * the library may have changed; a file whose bytes would be the same is left alone.
 */
final class EditionBuild {

  private final EditionFolder edition;
  private final Path out;
  private final Session session;
  private final RecordKeeper keeper;

  EditionBuild(EditionFolder edition, Path out, Session session, RecordKeeper.Edited edited) {
    this.edition = edition;
    this.out = out;
    this.session = session;
    this.keeper = new RecordKeeper(session, edited);
  }

  void run() throws CommandFailure, IOException {
    if (Files.exists(out.resolve("transcripts")) || Files.exists(out.resolve("records"))) {
      throw new CommandFailure(
          "'" + out + "' is itself the folder of an edition; name another place with -o");
    }
    Rapporteur rapporteur = new Editions(Optional.empty()).of(description());
    if (!isDescriptionValid()) {
      session.console().say("nothing was built; correct the description of the edition first");
      return;
    }
    encode(rapporteur);
    List<TeiDocument> records = Records.read(session, listed(edition::records));
    if (records.isEmpty()) {
      throw new CommandFailure(
          "there is nothing to publish in '"
              + edition.folder()
              + "'; put transcripts into '"
              + edition.folder().resolve("transcripts")
              + "' as *.txt");
    }
    validate(records.stream().map(record -> Path.of(record.name())).toList());
    copy(records);
    session.found(rapporteur.publish(records, EnumSet.allOf(Edition.class), out));
    conclude(records);
  }

  /** Lists files of the edition. */
  @FunctionalInterface
  private interface Listing {
    List<Path> files() throws IOException;
  }

  private List<Path> listed(Listing listing) throws CommandFailure {
    try {
      return listing.files();
    } catch (IOException e) {
      throw new CommandFailure(FileTrouble.reading(edition.folder(), e));
    }
  }

  private Optional<Path> description() {
    Optional<Path> description = edition.description();
    if (description.isEmpty()) {
      session.found(
          Report.of(
              Finding.of(
                  Rule.EDITION_DESCRIPTION_MISSING,
                  Location.startOf(edition.folder().resolve(EditionFolder.DESCRIPTION).toString()),
                  "the folder has no edition.xml, so no publisher and no licence is stated")));
    }
    return description;
  }

  /** What is wrong in the description would be wrong in every record made with it. */
  private boolean isDescriptionValid() throws CommandFailure {
    Optional<Path> description = edition.description();
    return description.isEmpty() || !validate(List.of(description.get())).hasErrors();
  }

  private Report validate(List<Path> files) throws CommandFailure {
    Inspection inspection = EditionValidator.standard().validate(files, session.troubles());
    try {
      Report report = SeverityFiles.ofEditions().grade(inspection).report();
      session.found(report);
      return report;
    } catch (IOException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()));
    }
  }

  private void encode(Rapporteur rapporteur) throws CommandFailure {
    for (Map.Entry<Path, Path> pair : recordsByTranscript()) {
      keeper.encode(pair.getKey(), rapporteur, Optional.of(pair.getValue()));
    }
  }

  private List<Map.Entry<Path, Path>> recordsByTranscript() throws CommandFailure {
    Map<Path, Path> taken = new HashMap<>();
    List<Map.Entry<Path, Path>> pairs = new ArrayList<>();
    for (Path transcript : listed(edition::transcripts)) {
      Path record = edition.recordOf(transcript);
      Path other = taken.putIfAbsent(record, transcript);
      if (other != null) {
        throw new CommandFailure(
            "'" + other + "' and '" + transcript + "' are both for '" + record + "'; rename one");
      }
      pairs.add(Map.entry(transcript, record));
    }
    return pairs;
  }

  private void copy(List<TeiDocument> records) throws IOException {
    for (TeiDocument record : records) {
      Path file = Path.of(record.name());
      WholeFile.copy(file, out.resolve("tei").resolve(file.getFileName()));
    }
    if (edition.description().isPresent()) {
      WholeFile.copy(edition.description().get(), out.resolve(EditionFolder.DESCRIPTION));
    }
  }

  private void conclude(List<TeiDocument> records) {
    Tally tally = Tally.of(records);
    Console console = session.console();
    console.out().print(tally + "\n");
    console.out().print("In all: " + session.found().counts() + ".\n\n");
    Whereabouts.of(out).editions(EnumSet.allOf(Edition.class)).tei().print(console);
  }
}
