package org.rapporteur.tei;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rapporteur.internal.file.FolderSearch;

/**
 * The folder of an edition: {@code edition.xml}, which may be missing; {@code transcripts/*.txt},
 * or {@code *.txt} in the folder itself where there is no such folder; and {@code records/*.xml}.
 *
 * @param folder the folder
 */
public record EditionFolder(Path folder) {

  /** The name of the file that describes an edition. */
  public static final String DESCRIPTION = "edition.xml";

  /**
   * Returns the description of the edition that a file belongs to: the one beside it or in the
   * folder above.
   */
  public static Optional<Path> descriptionFor(Path file) {
    Optional<Path> beside = Optional.ofNullable(file.toAbsolutePath().normalize().getParent());
    return beside
        .flatMap(EditionFolder::descriptionIn)
        .or(() -> beside.map(Path::getParent).flatMap(EditionFolder::descriptionIn));
  }

  /** Returns the description of this edition, where there is one. */
  public Optional<Path> description() {
    return descriptionIn(folder);
  }

  /**
   * Returns the transcripts, in the order of their paths.
   *
   * @throws IOException if a folder cannot be read
   */
  public List<Path> transcripts() throws IOException {
    return Files.isDirectory(transcriptFolder())
        ? FolderSearch.in(transcriptFolder(), ".txt")
        : FolderSearch.directlyIn(folder, ".txt");
  }

  /**
   * Returns the records, in the order of their paths.
   *
   * @throws IOException if the folder cannot be read
   */
  public List<Path> records() throws IOException {
    return Files.isDirectory(recordFolder()) ? FolderSearch.in(recordFolder(), ".xml") : List.of();
  }

  /** Returns the file of the record of a transcript. */
  public Path recordOf(Path transcript) {
    return recordFolder().resolve(nameWithoutExtension(transcript) + ".xml");
  }

  /**
   * Returns every document of the edition, its description included: the {@code *.xml} in its
   * folder and below, in the order of their paths.
   *
   * @throws IOException if a folder cannot be read
   */
  public List<Path> documents() throws IOException {
    return FolderSearch.in(folder, ".xml");
  }

  /** Returns whether something written to a folder would be taken for a part of this edition. */
  public boolean wouldRead(Path out) {
    Path place = out.toAbsolutePath().normalize();
    return place.equals(folder.toAbsolutePath().normalize())
        || place.startsWith(recordFolder().toAbsolutePath().normalize())
        || place.startsWith(transcriptFolder().toAbsolutePath().normalize());
  }

  /** Returns a file's name without folder and extension: the name of its record. */
  public static String nameWithoutExtension(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
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
