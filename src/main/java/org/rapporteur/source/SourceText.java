package org.rapporteur.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A transcript as it was received: its name, its characters and its lines. Nothing is changed in
 * it, ever.
 *
 * <p>A line ends at LF, CR or CR LF; the line end does not belong to it. Instances are immutable
 * and safe to share between threads.
 */
public final class SourceText {

  private final String name;
  private final String text;
  private final Charset charset;
  private volatile int @Nullable [] lineStarts;

  private SourceText(String name, String text, Charset charset) {
    this.name = name;
    this.text = text;
    this.charset = charset;
  }

  /**
   * Returns the text under a name.
   *
   * @param name the name by which findings and record ids call it, usually the file's
   * @param text its characters; a byte order mark is not part of them
   */
  public static SourceText of(String name, String text) {
    return new SourceText(name, text, StandardCharsets.UTF_8);
  }

  /**
   * Reads a file. A byte order mark tells UTF-8 and UTF-16; without one the bytes are UTF-8 or,
   * where they cannot be, Windows-1252, in which every text of western Europe at least can be read;
   * {@link #charset()} tells which.
   *
   * @param file the file, whose path becomes the name
   * @throws IOException if it cannot be read, or is a binary file
   */
  public static SourceText read(Path file) throws IOException {
    return Decoder.decode(file.toString(), Files.readAllBytes(file));
  }

  /** Returns the text under a name, as it was read in an encoding. */
  static SourceText of(String name, String text, Charset charset) {
    return new SourceText(name, text, charset);
  }

  /** Returns the encoding in which the text was read; UTF-8 for one that was no file. */
  public Charset charset() {
    return charset;
  }

  /** Returns the name, as it was given. */
  public String name() {
    return name;
  }

  /** Returns all characters. */
  public String text() {
    return text;
  }

  /** Returns the characters of a span, unchanged. */
  public String text(TextSpan span) {
    return text.substring(span.start(), span.end());
  }

  /** Returns how many lines there are; an empty text has one. */
  public int lineCount() {
    return lineStarts().length;
  }

  /**
   * Returns the span of a line, without its line end.
   *
   * @param line the line, from 1
   * @throws IllegalArgumentException if there is no such line
   */
  public TextSpan line(int line) {
    int[] starts = lineStarts();
    if (line < 1 || line > starts.length) {
      throw new IllegalArgumentException(
          "no line " + line + " in " + name + ", which has " + starts.length);
    }
    int start = starts[line - 1];
    int end = line == starts.length ? text.length() : starts[line];
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return new TextSpan(start, end);
  }

  /**
   * Returns the line and column of an offset.
   *
   * @param offset an offset from 0 to the length of the text, both included
   * @throws IllegalArgumentException if the offset lies outside the text
   */
  public Position positionAt(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IllegalArgumentException("offset " + offset + " lies outside " + name);
    }
    int[] starts = lineStarts();
    int found = Arrays.binarySearch(starts, offset);
    int index = found >= 0 ? found : -found - 2;
    return new Position(index + 1, offset - starts[index] + 1);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** Finds the lines when they are first asked for: most documents that are checked need none. */
  private int[] lineStarts() {
    int[] known = lineStarts;
    if (known == null) {
      known = lineStartsOf(text);
      lineStarts = known;
    }
    return known;
  }

  private static int[] lineStartsOf(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
