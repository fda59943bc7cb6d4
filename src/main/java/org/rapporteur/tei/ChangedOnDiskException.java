package org.rapporteur.tei;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * A file that is no longer what it was when it was opened, so that an edit made on it is not
 * written: somebody else's work would be lost. Open the file again and make the edit on what it
 * holds now, or save the edited document to another file.
 */
public final class ChangedOnDiskException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  private ChangedOnDiskException(Path file, String reason) {
    super(file.toString(), null, reason);
  }

  static ChangedOnDiskException changed(Path file) {
    return new ChangedOnDiskException(
        file,
        "the file was changed by something else since it was opened;"
            + " open it again and make the edit on what it holds now");
  }

  static ChangedOnDiskException gone(Path file) {
    return new ChangedOnDiskException(
        file,
        "the file was removed or renamed since it was opened;"
            + " put it back, or save the edited document to another file");
  }
}
