package org.rapporteur.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    refuseOtherKinds(bytes, start);
    refuseBinary(bytes);
    Optional<String> utf8 = strictly(bytes, start, StandardCharsets.UTF_8);
    return utf8.isPresent()
        ? SourceText.of(name, utf8.get(), StandardCharsets.UTF_8)
        : decode(name, bytes, start, WESTERN);
  }

  /** The beginnings of files that hold a text in mark-up, which is not the text. */
  private static final List<Map.Entry<String, String>> OTHER_KINDS =
      List.of(
          Map.entry("<?xml", "XML"),
          Map.entry("<TEI", "TEI"),
          Map.entry("<!DOCTYPE", "HTML or XML"),
          Map.entry("<!doctype", "HTML"),
          Map.entry("<html", "HTML"),
          Map.entry("{\\rtf", "RTF"),
          Map.entry("%PDF-", "PDF"),
          Map.entry("PK\u0003\u0004", "a Word, OpenDocument or zip file"));

  private static void refuseOtherKinds(byte[] bytes, int start) throws IOException {
    int length = Math.min(16, bytes.length - start);
    String head = new String(bytes, start, length, StandardCharsets.ISO_8859_1).stripLeading();
    for (Map.Entry<String, String> kind : OTHER_KINDS) {
      if (head.startsWith(kind.getKey())) {
        throw new IOException(
            "it looks like " + kind.getValue() + "; save its text as plain text in UTF-8 first");
      }
    }
  }

  /** A byte of value zero stands in no text but UTF-16, and that has a byte order mark. */
  private static void refuseBinary(byte[] bytes) throws IOException {
    for (byte value : bytes) {
      if (value == 0) {
        throw new IOException(
            "it is no plain text, since it holds bytes of value zero;"
                + " save its text as plain text in UTF-8 first");
      }
    }
  }

  private static SourceText decode(String name, byte[] bytes, int start, Charset charset) {
    String text = new String(bytes, start, bytes.length - start, charset);
    if (charset.equals(WESTERN)) {
      text = withControls(text, bytes, start);
    }
    return SourceText.of(name, text, charset);
  }

  /**
   * The five bytes for which Windows-1252 has no character become the control characters of the
   * same number, as the WHATWG's Encoding Standard has it, so that none is lost.
   */
  private static String withControls(String text, byte[] bytes, int start) {
    StringBuilder kept = new StringBuilder(text);
    for (int i = 0; i < kept.length(); i++) {
      if (kept.charAt(i) == '\uFFFD') {
        kept.setCharAt(i, (char) (bytes[start + i] & 0xFF));
      }
    }
    return kept.toString();
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
