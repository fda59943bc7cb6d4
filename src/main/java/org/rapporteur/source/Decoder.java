package org.rapporteur.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the encoding of a transcript's bytes, and its characters. */
final class Decoder {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private Decoder() {}

  /**
   * Returns the text of bytes. No byte is lost: what is not UTF-8 is read as Windows-1252, which
   * has a character for nearly all.
   */
  static SourceText decode(String name, byte[] bytes) throws IOException {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(name, bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(name, bytes, 2, StandardCharsets.UTF_16LE);
    }
    refuseBinary(name, bytes);
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    Optional<String> utf8 = strictly(bytes, start, StandardCharsets.UTF_8);
    return utf8.isPresent()
        ? SourceText.of(name, utf8.get(), StandardCharsets.UTF_8)
        : decode(name, bytes, start, WESTERN);
  }

  /** A byte of value zero stands in no text but UTF-16, and that has a byte order mark. */
  private static void refuseBinary(String name, byte[] bytes) throws IOException {
    for (byte value : bytes) {
      if (value == 0) {
        throw new IOException(
            name
                + " is no plain text: it holds bytes of value zero;"
                + " save it as plain text in UTF-8, or extract the text from it first");
      }
    }
  }

  private static SourceText decode(String name, byte[] bytes, int start, Charset charset) {
    String text = new String(bytes, start, bytes.length - start, charset);
    return SourceText.of(name, text, charset);
  }

  private static Optional<String> strictly(byte[] bytes, int start, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
