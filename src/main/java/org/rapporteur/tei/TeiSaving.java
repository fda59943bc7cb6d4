package org.rapporteur.tei;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.rapporteur.internal.file.PendingFile;

/** The saving of one file: made ready beside it, then done, and undone if others cannot be. */
final class TeiSaving implements AutoCloseable {

  private final TeiFile before;
  private final TeiFile saved;
  private final PendingFile pending;

  private TeiSaving(TeiFile before, TeiFile saved, PendingFile pending) {
    this.before = before;
    this.saved = saved;
    this.pending = pending;
  }

  /** Makes everything ready that can fail, and leaves the file alone. */
  static TeiSaving of(TeiFile file, TeiDocument edited) throws IOException {
    EncodedTei encoded = EncodedTei.of(file, edited);
    requireUnchanged(file);
    PendingFile pending = PendingFile.beside(file.path(), encoded.bytes());
    TeiSaving saving = new TeiSaving(file, TeiFile.at(file.path(), encoded), pending);
    try {
      pending.settle();
      return saving;
    } catch (IOException e) {
      pending.close();
      throw e;
    }
  }

  private static void requireUnchanged(TeiFile file) throws IOException {
    Path path = file.path();
    try {
      if (!file.isOf(Files.readAllBytes(path))) {
        throw ChangedOnDiskException.changed(path);
      }
    } catch (NoSuchFileException e) {
      throw ChangedOnDiskException.gone(path);
    }
  }

  /** Moves what is ready into place, unless the file was changed meanwhile. */
  void commit() throws IOException {
    requireUnchanged(before);
    pending.replace();
  }

  /** Puts back what the file held, unless it was changed since. */
  void restore() throws IOException {
    byte[] bytes = before.encoding().encode(before.document().text());
    try (PendingFile old = PendingFile.beside(before.path(), bytes)) {
      old.settle();
      requireUnchanged(saved);
      old.replace();
    }
  }

  /** Returns the file as it is when it is done. */
  TeiFile saved() {
    return saved;
  }

  @Override
  public void close() throws IOException {
    pending.close();
  }
}
