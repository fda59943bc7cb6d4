package org.rapporteur.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder of an edition: {@code edition.xml}, which may be missing; {@code transcripts/*.txt},
 * or {@code *.txt} in the folder itself where there is no such folder; and {@code records/*.xml}.
 *
 * @param folder the folder
 */
record EditionFolder(Path folder) {

  /** The name of the file that describes an edition. */
  static final String DESCRIPTION = "edition.xml";

  /**
   * Returns the description of the edition that a file belongs to: the one beside it or in the
   * folder above.
   */
  static Optional<Path> descriptionFor(Path file) {
    Optional<Path> beside = Optional.ofNullable(file.toAbsolutePath().normalize().getParent());
    return beside
        .flatMap(EditionFolder::descriptionIn)
        .or(() -> beside.map(Path::getParent).flatMap(EditionFolder::descriptionIn));
  }

  /** Returns the description of this edition, where there is one. */
  Optional<Path> description() {
    return descriptionIn(folder);
  }

  /** Returns the transcripts, in the order of their paths. */
  List<Path> transcripts() throws CommandFailure {
    return Files.isDirectory(transcriptFolder())
        ? Inputs.in(transcriptFolder(), ".txt")
        : Inputs.directlyIn(folder, ".txt");
  }

  /** Returns the records, in the order of their paths. */
  List<Path> records() throws CommandFailure {
    return Files.isDirectory(recordFolder()) ? Inputs.in(recordFolder(), ".xml") : List.of();
  }

  /** Returns the file of the record of a transcript. */
  Path recordOf(Path transcript) {
    return recordFolder().resolve(Inputs.recordName(transcript) + ".xml");
  }

  /** Returns whether something written to a folder would be taken for a part of this edition. */
  boolean wouldRead(Path out) {
    Path place = out.toAbsolutePath().normalize();
    return place.equals(folder.toAbsolutePath().normalize())
        || place.startsWith(recordFolder().toAbsolutePath().normalize())
        || place.startsWith(transcriptFolder().toAbsolutePath().normalize());
  }

  private Path transcriptFolder() {
    return folder.resolve("transcripts");
  }

  private Path recordFolder() {
    return folder.resolve("records");
  }

  private static Optional<Path> descriptionIn(Path folder) {
    return Optional.of(folder.resolve(DESCRIPTION)).filter(Files::isRegularFile);
  }
}
