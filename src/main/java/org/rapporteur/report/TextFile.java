package org.rapporteur.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the files in which an edition says what matters to it. */
final class TextFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextFile() {}

  /**
   * Returns the text of a file in UTF-8, without the byte order mark that some editors put first.
   *
   * @throws IOException if the file cannot be read or is not UTF-8
   */
  static String read(Path file) throws IOException {
    String text = Files.readString(file);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
