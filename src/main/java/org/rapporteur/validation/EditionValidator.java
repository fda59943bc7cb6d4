package org.rapporteur.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rapporteur.report.Inspection;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;

/**
 * Checks the files of editions, each by itself and against the others.
 *
 * <p>A file belongs to the edition whose {@code edition.xml} lies beside it or in the folder above.
 * Its pointers are followed into the register and into the other files of the edition, also where
 * these are not examined themselves, and never out of the edition's folder. Files of several
 * editions, and of none, may be examined together.
 *
 * <p>Files are read one by one, several at a time, and let go at once, so that an edition may be of
 * any size. The findings are the same, and in the order of the files, whatever the number of
 * threads. Instances are immutable and safe to share between threads.
 */
public final class EditionValidator implements Validator {

  private final Choice validations;
  private final List<Path> folders;
  private final int threads;

  private EditionValidator(Choice validations, List<Path> folders, int threads) {
    this.validations = validations;
    this.folders = List.copyOf(folders);
    this.threads = threads;
  }

  /**
   * Returns the check that {@code validate} makes: against the schemas that a document names, where
   * it is none of this library's records, or else against what every record must pass.
   */
  public static EditionValidator standard() {
    SchemaChoice choice = SchemaChoice.ofTheDocument();
    return choosing(
        (document, folder) ->
            choice
                .of(document, Path.of(document.name()), folder, Validation.standard())
                .withRemarks());
  }

  /**
   * Returns the check of every file against the same. Where it has {@link
   * LinkValidator#withinFile()} among its validators, links are followed from file to file.
   */
  public static EditionValidator of(Validation validation) {
    return choosing((document, folder) -> validation);
  }

  /**
   * Returns the check of each file against what is chosen for it.
   *
   * @param validations says what a document is checked against
   */
  public static EditionValidator choosing(Choice validations) {
    return new EditionValidator(validations, List.of(), Runtime.getRuntime().availableProcessors());
  }

  /**
   * Returns the same by so many threads; the default is one for each processor.
   *
   * @throws IllegalArgumentException if the number is below 1
   */
  public EditionValidator withThreads(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("not a number of threads: " + number);
    }
    return new EditionValidator(validations, folders, number);
  }

  /**
   * Returns the same for files that lie in the given folders: one that belongs to no edition may
   * point to the files in the folder that holds it. In no folder, it may point to those beside it
   * and below.
   */
  public EditionValidator within(List<Path> holding) {
    return new EditionValidator(validations, holding, threads);
  }

  /**
   * Checks the files.
   *
   * @throws IOException if one of them, or the description of its edition, cannot be read
   */
  public Inspection validate(List<Path> files) throws IOException {
    FirstTrouble trouble = new FirstTrouble();
    Inspection inspection = validate(files, trouble);
    if (trouble.cause.isPresent()) {
      throw trouble.cause.get();
    }
    return inspection;
  }

  /**
   * Checks the files that can be read, and tells what it finds as it goes.
   *
   * @param files the files, in the order in which the findings are to come
   * @param listener hears of each file when it and those before it were examined
   * @return everything that was found, in the order of the files; what one file has to do with
   *     another stands at its place in the file
   */
  public Inspection validate(List<Path> files, Listener listener) {
    EditionRun run = new EditionRun(validations, folders, listener);
    OrderedWork.run(run.tasks(files), threads, ExaminedFile::examine, run::take);
    return run.conclude();
  }

  /**
   * Checks a document as if it were what stands in the file of its name, apart from what only a
   * comparison of files can tell.
   */
  @Override
  public Report validate(TeiDocument document) {
    return oneByOne().validate(document);
  }

  /**
   * Returns the same check of single documents for one thread, which reads the description of an
   * edition once.
   */
  public Validator oneByOne() {
    EditionRun run = new EditionRun(validations, folders, new Listener() {});
    return document ->
        run.tasks(List.of(Path.of(document.name()))).get(0).examine(document).report();
  }

  /** Says what a document is checked against; several threads may ask. */
  @FunctionalInterface
  public interface Choice {

    /**
     * Returns what a document is checked against.
     *
     * @param folder the folder in which what the document names is looked up: its edition's, the
     *     one that was given, or its own
     */
    Validation of(TeiDocument document, Path folder);
  }

  /** Hears what a validation finds, file by file and in their order, in one thread. */
  public interface Listener {

    /** Hears what was found in a file, apart from what it has to do with others. */
    default void examined(Path file, Report report) {}

    /** Hears that a file cannot be read, so that it was not examined. */
    default void unreadable(Path file, IOException cause) {}

    /** Hears, when all files were examined, what they have to do with one another. */
    default void compared(Report report) {}
  }

  /** Keeps the first file that cannot be read. */
  private static final class FirstTrouble implements Listener {
    private Optional<IOException> cause = Optional.empty();

    @Override
    public void unreadable(Path file, IOException newCause) {
      cause = cause.or(() -> Optional.of(newCause));
    }
  }
}
