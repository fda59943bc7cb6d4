package org.rapporteur.tei;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.rapporteur.internal.file.Digest;
import org.rapporteur.internal.file.WholeFile;
import org.rapporteur.internal.xml.DecodedXml;
import org.rapporteur.internal.xml.XmlEncoding;

/**
 * A TEI file as it lies on disk: opened to be edited and saved.
 *
 * <p>Its encoding is what its byte order mark says, or else its XML declaration, or else UTF-8.
 * Saving keeps encoding, byte order mark, line ends and every byte that the edit did not change;
 * what is not edited is not written at all. A character that the encoding lacks is written as a
 * character reference. An edit that changes the encoding declared makes the file be written in the
 * one declared now.
 *
 * <p>A value: saving gives the file as it is then. Instances are safe to share between threads.
 */
public final class TeiFile {

  private final Path path;
  private final TeiDocument document;
  private final XmlEncoding encoding;
  private final byte[] digest;

  private TeiFile(Path path, TeiDocument document, XmlEncoding encoding, byte[] digest) {
    this.path = path;
    this.document = document;
    this.encoding = encoding;
    this.digest = digest;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it cannot be read, if its encoding is not known, or if its bytes are not
   *     in that encoding; the message has line and column
   */
  public static TeiFile open(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    DecodedXml decoded = DecodedXml.read(path.toString(), bytes);
    Charset charset = decoded.encoding().charset();
    TeiDocument document = TeiDocument.of(path.toString(), decoded.text(), charset);
    return new TeiFile(path, document, decoded.encoding(), Digest.sha256(bytes));
  }

  /** Returns where it lies. */
  public Path path() {
    return path;
  }

  /** Returns the document that it holds; its name is the path. */
  public TeiDocument document() {
    return document;
  }

  /**
   * Writes an edited document in place of the one that the file holds. It is written beside and
   * then moved into place, so that the file is at any time the old one or the new one; permissions
   * stay, and a link stays a link to the file that is written.
   *
   * <p>That nobody else changed the file is checked by a digest of all its bytes, right before the
   * move.
   *
   * @param edited the document of this file, edited
   * @return the file as it is now
   * @throws ChangedOnDiskException if the file is not what was opened; then it is left alone
   * @throws IOException if it cannot be written, or if a character that the encoding lacks stands
   *     where no reference may stand; then the file is as it was
   * @throws IllegalArgumentException if the document is that of another file
   */
  public TeiFile save(TeiDocument edited) throws IOException {
    requireOwn(edited);
    if (edited.text().equals(document.text())) {
      return this;
    }
    try (TeiSaving saving = TeiSaving.of(this, edited)) {
      saving.commit();
      return saving.saved();
    }
  }

  /**
   * Writes an edited document to another file, in the encoding and form of this one; a file that is
   * there is replaced. This file stays as it is.
   *
   * @param edited the document of this file, edited or not
   * @return the other file, with the document under its name
   * @throws IOException as with {@link #save}
   * @throws IllegalArgumentException if the document is that of another file
   */
  public TeiFile saveTo(TeiDocument edited, Path other) throws IOException {
    requireOwn(edited);
    if (Files.exists(other) && Files.isSameFile(other, path)) {
      return save(edited);
    }
    EncodedTei encoded = EncodedTei.of(this, edited);
    WholeFile.write(other, encoded.bytes());
    return at(other, encoded);
  }

  /** Returns the file at a path that holds what was encoded. */
  static TeiFile at(Path path, EncodedTei encoded) {
    TeiDocument document = encoded.document().named(path.toString());
    return new TeiFile(path, document, encoded.encoding(), Digest.sha256(encoded.bytes()));
  }

  /** Returns how it is written. */
  XmlEncoding encoding() {
    return encoding;
  }

  /** Returns whether these are the bytes that it was read from. */
  boolean isOf(byte[] bytes) {
    return Arrays.equals(digest, Digest.sha256(bytes));
  }

  private void requireOwn(TeiDocument edited) {
    if (!edited.name().equals(document.name())) {
      throw new IllegalArgumentException(
          "'" + edited.name() + "' is not the document of '" + document.name() + "'");
    }
  }
}
