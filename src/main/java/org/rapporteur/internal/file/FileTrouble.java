package org.rapporteur.internal.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Says in words for people why a file could not be read or written, and what to do. */
public final class FileTrouble {

  private FileTrouble() {}

  /** Returns why a file could not be read. */
  public static String reading(Path file, IOException cause) {
    return "cannot read '" + file + "': " + reason(cause);
  }

  /** Returns why a file could not be written. */
  public static String writing(Path file, IOException cause) {
    return "cannot write '" + file + "': " + reason(cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "there is no such file or folder; check the path";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied; change the permissions or choose another place";
    }
    if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
      return "a file stands where a folder is needed; choose another place";
    }
    if (cause instanceof CharacterCodingException) {
      return "it is not UTF-8; save it as UTF-8";
    }
    if (cause instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return String.valueOf(cause.getMessage());
  }
}
