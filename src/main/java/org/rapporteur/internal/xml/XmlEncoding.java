package org.rapporteur.internal.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the characters of an XML document are written as bytes.
 *
 * @param charset the encoding, of those that have a byte order with that
 * @param marked whether a byte order mark stands before the document
 */
public record XmlEncoding(Charset charset, boolean marked) {

  static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** Those that have a byte order mark; what begins with that of another comes first. */
  static final List<Charset> UNICODE =
      List.of(
          UTF_32LE,
          UTF_32BE,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_8);

  private static final String MARK = "\uFEFF";
  private static final String UTF_16 = "UTF-16";
  private static final String UTF_32 = "UTF-32";

  /** Returns the encoding of a name, or empty where it is not known here. */
  static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  /** Returns the byte order mark of an encoding. */
  static byte[] mark(Charset charset) {
    return MARK.getBytes(charset);
  }

  /** Returns whether a document may declare an encoding by this name. */
  public static boolean agrees(Charset charset, String name) {
    return named(name).filter(charset::equals).isPresent()
        || label(charset).equalsIgnoreCase(name)
        || (isUtf16(charset) && name.toUpperCase(Locale.ROOT).equals("ISO-10646-UCS-2"))
        || (isUtf32(charset) && name.toUpperCase(Locale.ROOT).equals("ISO-10646-UCS-4"));
  }

  /** Returns the name by which a document declares an encoding. */
  public static String label(Charset charset) {
    return isUtf16(charset) ? UTF_16 : isUtf32(charset) ? UTF_32 : charset.name();
  }

  private static boolean isUtf16(Charset charset) {
    return charset.name().startsWith(UTF_16);
  }

  private static boolean isUtf32(Charset charset) {
    return charset.name().startsWith(UTF_32);
  }

  /**
   * Returns the encoding of this document after an edit, which is that of before unless the edit
   * changes what is declared; empty where that is not known here. A byte order mark is kept where
   * it was put by choice, and put where there must be one.
   */
  public Optional<XmlEncoding> after(String before, String after) {
    Optional<String> declared = EncodingDeclaration.of(after).map(EncodingDeclaration::name);
    boolean same = declared.equals(EncodingDeclaration.of(before).map(EncodingDeclaration::name));
    if (same || agrees(charset, declared.orElse(marked ? label(charset) : "UTF-8"))) {
      return Optional.of(this);
    }
    return named(declared.orElse("UTF-8")).map(this::changedTo);
  }

  private XmlEncoding changedTo(Charset other) {
    if (isUtf16(other) || isUtf32(other)) {
      return new XmlEncoding(ordered(other), true);
    }
    boolean chosen = marked && charset.equals(StandardCharsets.UTF_8);
    return new XmlEncoding(other, chosen && UNICODE.contains(other));
  }

  private static Charset ordered(Charset charset) {
    return UNICODE.contains(charset)
        ? charset
        : isUtf16(charset) ? StandardCharsets.UTF_16BE : UTF_32BE;
  }

  /**
   * Returns the bytes of a document.
   *
   * @throws CharacterCodingException if the encoding lacks one of its characters
   */
  public byte[] encode(String text) throws CharacterCodingException {
    ByteBuffer bytes =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .encode(CharBuffer.wrap(marked ? MARK + text : text));
    byte[] encoded = new byte[bytes.remaining()];
    bytes.get(encoded);
    return encoded;
  }
}
