package org.rapporteur.tei;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nu.xom.Document;
import nu.xom.ParsingException;
import org.rapporteur.internal.xml.XmlGate;

/**
 * A TEI document as a value: its source text, exactly as written, under a name.
 *
 * <p>The text is the truth; trees of it are views, made on demand, and changing one does not change
 * the document. Instances are immutable and safe to share between threads.
 */
public final class TeiDocument {

  private final String name;
  private final String text;

  private TeiDocument(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * Returns the document with the given characters. They are not examined: {@link #tree()} and
   * validation tell whether they are well-formed.
   *
   * @param name the name by which findings and editions call it: the file's name
   * @param text the characters of the XML document, without byte order mark
   */
  public static TeiDocument of(String name, String text) {
    return new TeiDocument(name, text);
  }

  /**
   * Reads a UTF-8 file.
   *
   * @throws IOException if it cannot be read or is not UTF-8
   */
  public static TeiDocument read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new TeiDocument(file.toString(), text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8; save it as UTF-8", e);
    }
  }

  /** Returns the name, as it was given; for a file, its path. */
  public String name() {
    return name;
  }

  /** Returns the characters, exactly as written. */
  public String text() {
    return text;
  }

  /**
   * Returns a new XOM tree of the document.
   *
   * @throws ParsingException if the document is not well-formed; the exception knows line and
   *     column
   */
  public Document tree() throws ParsingException {
    return XmlGate.xom(text, name);
  }
}
