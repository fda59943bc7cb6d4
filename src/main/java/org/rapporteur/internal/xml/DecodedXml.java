package org.rapporteur.internal.xml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.rapporteur.source.Position;
import org.rapporteur.source.SourceText;

/**
 * The characters of an XML document that was read from bytes, as XML 1.0 has it in appendix F: a
 * byte order mark tells the encoding, or else the declaration, or else it is UTF-8.
 *
 * <p>One departure: a document whose bytes are UTF-8 throughout, with letters beyond ASCII, and
 * which declares an encoding of one byte a character, or one that is not known, was saved by a
 * program that forgot the declaration. It is read as UTF-8, and validation says so.
 *
 * @param text the characters, without byte order mark
 * @param encoding how they are written
 */
public record DecodedXml(String text, XmlEncoding encoding) {

  /** How many bytes are searched for a declaration. */
  private static final int HEAD = 1_024;

  /** What a declaration in EBCDIC begins with, and the letters that all kinds of it share. */
  private static final byte[] EBCDIC_BEGINNING = {0x4C, 0x6F, (byte) 0xA7, (byte) 0x94};

  private static final String EBCDIC = "IBM037";

  /**
   * Reads a document.
   *
   * @param name the name of its file, for the message
   * @throws IOException if the bytes are not in their encoding, or that is not known here; the
   *     message has line and column
   */
  public static DecodedXml read(String name, byte[] bytes) throws IOException {
    for (Charset charset : XmlEncoding.UNICODE) {
      if (startsWith(bytes, XmlEncoding.mark(charset))) {
        return strictly(name, bytes, new XmlEncoding(charset, true));
      }
    }
    for (Charset charset : XmlEncoding.UNICODE) {
      byte[] beginning = "<".getBytes(charset);
      if (beginning.length > 1 && startsWith(bytes, beginning)) {
        return strictly(name, bytes, new XmlEncoding(charset, false));
      }
    }
    Optional<EncodingDeclaration> declared = EncodingDeclaration.of(head(bytes));
    return declared.isEmpty()
        ? strictly(name, bytes, new XmlEncoding(StandardCharsets.UTF_8, false))
        : declared(name, bytes, declared.get());
  }

  private static DecodedXml declared(String name, byte[] bytes, EncodingDeclaration declared)
      throws IOException {
    Optional<Charset> charset =
        XmlEncoding.named(declared.name()).filter(each -> fits(each, bytes));
    if (charset.isEmpty() || hasAByteForEach(charset.get())) {
      Optional<String> utf8 = utf8(bytes);
      if (utf8.isPresent() && (charset.isEmpty() || utf8.get().length() < bytes.length)) {
        return new DecodedXml(utf8.get(), new XmlEncoding(StandardCharsets.UTF_8, false));
      }
    }
    return strictly(
        name,
        bytes,
        new XmlEncoding(charset.orElseThrow(() -> unknown(name, bytes, declared)), false));
  }

  private static IOException unknown(String name, byte[] bytes, EncodingDeclaration declared) {
    Position place = SourceText.of(name, head(bytes)).positionAt(declared.span().start());
    return new IOException(
        name
            + " declares the encoding '"
            + declared.name()
            + "' at "
            + words(place)
            + ", which it cannot be read in; save it as UTF-8 and declare that");
  }

  private static String words(Position place) {
    return "line " + place.line() + ", column " + place.column();
  }

  private static String head(byte[] bytes) {
    Charset family =
        startsWith(bytes, EBCDIC_BEGINNING)
            ? XmlEncoding.named(EBCDIC).orElse(StandardCharsets.ISO_8859_1)
            : StandardCharsets.ISO_8859_1;
    return new String(bytes, 0, Math.min(HEAD, bytes.length), family);
  }

  /** Whether the declaration reads the same in the encoding that it declares. */
  private static boolean fits(Charset charset, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), charset);
    return EncodingDeclaration.of(head).equals(EncodingDeclaration.of(head(bytes)));
  }

  private static boolean hasAByteForEach(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1.0f;
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(decoded(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String decoded(ByteBuffer bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(bytes)
        .toString();
  }

  private static DecodedXml strictly(String name, byte[] bytes, XmlEncoding encoding)
      throws IOException {
    int mark = encoding.marked() ? XmlEncoding.mark(encoding.charset()).length : 0;
    ByteBuffer rest = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    try {
      return new DecodedXml(decoded(rest, encoding.charset()), encoding);
    } catch (CharacterCodingException e) {
      String read = new String(bytes, mark, rest.position() - mark, encoding.charset());
      Position place = SourceText.of(name, read).positionAt(read.length());
      String label = XmlEncoding.label(encoding.charset());
      throw new IOException(name + " is not " + label + " at " + words(place), e);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length >= beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }
}
