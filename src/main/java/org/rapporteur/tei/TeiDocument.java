package org.rapporteur.tei;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nu.xom.Document;
import nu.xom.ParsingException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.internal.xml.DecodedXml;
import org.rapporteur.internal.xml.XmlGate;
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
  private final Charset charset;
  private volatile @Nullable TeiIndex index;
  private volatile @Nullable SourceText source;

  private TeiDocument(String name, String text, Charset charset) {
    this.name = name;
    this.text = text;
    this.charset = charset;
  }

  /**
   * Returns the document with the given characters. They are not examined: {@link #tree()} and
   * validation tell whether they are well-formed.
   *
   * @param name the name by which findings and editions call it: the file's name
   * @param text the characters of the XML document, without byte order mark
   */
  public static TeiDocument of(String name, String text) {
    return new TeiDocument(name, text, StandardCharsets.UTF_8);
  }

  /** Returns the document with the characters of a file in an encoding. */
  static TeiDocument of(String name, String text, Charset charset) {
    return new TeiDocument(name, text, charset);
  }

  /**
   * Reads a file. Its encoding is what its byte order mark says, or else its XML declaration, or
   * else UTF-8. To write an edited document back, open it as a {@link TeiFile}.
   *
   * @throws IOException if it cannot be read, if its encoding is not known, or if its bytes are not
   *     in that encoding; the message has line and column
   */
  public static TeiDocument read(Path file) throws IOException {
    DecodedXml decoded = DecodedXml.read(file.toString(), Files.readAllBytes(file));
    return of(file.toString(), decoded.text(), decoded.encoding().charset());
  }

  /** Returns the name, as it was given; for a file, its path. */
  public String name() {
    return name;
  }

  /** Returns this document under another name. */
  public TeiDocument named(String other) {
    return name.equals(other) ? this : new TeiDocument(other, text, charset);
  }

  /** Returns this document as one in another encoding. */
  TeiDocument in(Charset other) {
    return charset.equals(other) ? this : new TeiDocument(name, text, other);
  }

  /** Returns the encoding in which it was read; UTF-8 for one that was no file. */
  public Charset charset() {
    return charset;
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
    return splices.isEmpty() ? this : new TeiDocument(name, Splice.apply(splices, text), charset);
  }
}
