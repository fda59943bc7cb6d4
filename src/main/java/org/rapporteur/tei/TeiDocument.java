package org.rapporteur.tei;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nu.xom.Document;
import nu.xom.ParsingException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.source.Position;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.Splice;

/**
 * A TEI document as a value: its source text, exactly as written, under a name.
 *
 * <p>The text is the truth; trees of it are views, made on demand, and changing one does not change
 * the document. Instances are immutable and safe to share between threads.
 */
public final class TeiDocument {

  private final String name;
  private final String text;
  private volatile @Nullable TeiIndex index;
  private volatile @Nullable SourceText source;

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
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    try {
      CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
      String text = decoder.onMalformedInput(CodingErrorAction.REPORT).decode(bytes).toString();
      return new TeiDocument(file.toString(), text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      String read = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      Position place = SourceText.of(file.toString(), read).positionAt(read.length());
      throw new IOException(
          file + " is not UTF-8 at line " + place.line() + ", column " + place.column(), e);
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
   * Returns the characters with their lines, so that an offset is a line and a column. It is made
   * at the first call and kept.
   */
  public SourceText source() {
    SourceText known = source;
    if (known == null) {
      known = SourceText.of(name, text);
      source = known;
    }
    return known;
  }

  /**
   * Returns a new XOM tree of the document.
   *
   * @throws ParsingException if the document is not well-formed; the exception knows line and
   *     column
   */
  public Document tree() throws ParsingException {
    return XmlGate.xom(text);
  }

  /**
   * Returns where everything in the document stands. It is made at the first call and kept.
   *
   * @throws UnreadableTeiException if the document is not well-formed, exceeds the limits or asks
   *     for something outside
   */
  public TeiIndex index() throws UnreadableTeiException {
    TeiIndex known = index;
    if (known == null) {
      known = TeiIndexer.index(this);
      index = known;
    }
    return known;
  }

  /**
   * Returns the document, under the same name, with the splices made; every character outside their
   * spans stays as it was. This document does not change.
   *
   * @param splices in any order; insertions at one place are made in the order given
   * @throws IllegalArgumentException if two splices replace the same character, or one reaches
   *     beyond the document
   */
  public TeiDocument with(List<Splice> splices) {
    return splices.isEmpty() ? this : new TeiDocument(name, Splice.apply(splices, text));
  }
}
