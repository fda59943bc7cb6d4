package org.rapporteur.tei;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that are edited together, as when two entries of a register become one, and saved together.
 * A value: saving gives the files as they are then.
 */
public final class TeiFiles {

  private final Map<String, TeiFile> files;

  private TeiFiles(Map<String, TeiFile> files) {
    this.files = files;
  }

  /**
   * Opens files.
   *
   * @throws IOException if one cannot be read, as with {@link TeiFile#open}
   * @throws IllegalArgumentException if one is named twice
   */
  public static TeiFiles open(List<Path> paths) throws IOException {
    Map<Path, Path> real = new LinkedHashMap<>();
    Map<String, TeiFile> files = new LinkedHashMap<>();
    for (Path path : paths) {
      TeiFile file = TeiFile.open(path);
      Path other = real.put(path.toRealPath(), path);
      if (other != null) {
        throw new IllegalArgumentException("'" + other + "' and '" + path + "' are one file");
      }
      files.put(file.document().name(), file);
    }
    return new TeiFiles(files);
  }

  /** Returns the files, in the order they were given. */
  public List<TeiFile> files() {
    return List.copyOf(files.values());
  }

  /** Returns their documents, in the same order. */
  public List<TeiDocument> documents() {
    return files.values().stream().map(TeiFile::document).toList();
  }

  /**
   * Saves those of the documents that were edited, each as {@link TeiFile#save} does.
   *
   * <p>All are written beside their files before the first is moved into place, so that most of
   * what can go wrong does so before anything is changed. If a move fails nevertheless, the files
   * that were moved already are put back as they were; what cannot be put back, because it was
   * changed meanwhile, is said in the exceptions that are suppressed in the one thrown.
   *
   * @param edited the documents of these files, edited or not; those not given stay as they are
   * @return the files as they are now
   * @throws ChangedOnDiskException if a file is not what was opened
   * @throws IOException if one cannot be written
   * @throws IllegalArgumentException if a document is of none of these files
   */
  public TeiFiles save(List<TeiDocument> edited) throws IOException {
    List<TeiSaving> ready = new ArrayList<>();
    try {
      for (TeiDocument document : edited) {
        TeiFile file = file(document);
        if (!document.text().equals(file.document().text())) {
          ready.add(TeiSaving.of(file, document));
        }
      }
      commit(ready);
      return with(ready);
    } finally {
      for (TeiSaving saving : ready) {
        saving.close();
      }
    }
  }

  private TeiFile file(TeiDocument document) {
    TeiFile file = files.get(document.name());
    if (file == null) {
      throw new IllegalArgumentException("'" + document.name() + "' is none of these files");
    }
    return file;
  }

  /** Moves all that is ready into place, or puts back what was moved. */
  static void commit(List<TeiSaving> ready) throws IOException {
    List<TeiSaving> done = new ArrayList<>();
    try {
      for (TeiSaving saving : ready) {
        saving.commit();
        done.add(saving);
      }
    } catch (IOException e) {
      Collections.reverse(done);
      for (TeiSaving saving : done) {
        restore(saving, e);
      }
      throw e;
    }
  }

  private static void restore(TeiSaving saving, IOException cause) {
    try {
      saving.restore();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private TeiFiles with(List<TeiSaving> done) {
    Map<String, TeiFile> now = new LinkedHashMap<>(files);
    done.forEach(saving -> now.put(saving.saved().document().name(), saving.saved()));
    return new TeiFiles(now);
  }
}
