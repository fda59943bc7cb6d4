package org.rapporteur.tei;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.internal.xml.EncodingDeclaration;
import org.rapporteur.internal.xml.XmlEncoding;
import org.rapporteur.source.Position;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;

/** An edited document as the bytes of its file. */
final class EncodedTei {

  private final TeiDocument document;
  private final XmlEncoding encoding;
  private final byte[] bytes;

  private EncodedTei(TeiDocument document, XmlEncoding encoding) throws CharacterCodingException {
    this.document = document;
    this.encoding = encoding;
    this.bytes = encoding.encode(document.text());
  }

  /**
   * Encodes a document for a file.
   *
   * @throws IOException if the file cannot be written again byte for byte, if the encoding that the
   *     document declares now is not known, or if a character can be written neither itself nor as
   *     a reference; the message has line and column
   */
  static EncodedTei of(TeiFile file, TeiDocument edited) throws IOException {
    String before = file.document().text();
    requireSameBytes(file, before);
    XmlEncoding encoding =
        file.encoding()
            .after(before, edited.text())
            .orElseThrow(
                () ->
                    trouble(
                        edited,
                        0,
                        "it now declares the encoding '"
                            + declared(edited)
                            + "', which is not known; declare UTF-8"));
    TeiDocument document = edited.in(encoding.charset());
    try {
      return new EncodedTei(document, encoding);
    } catch (CharacterCodingException lacking) {
      TeiDocument referring = document.with(references(document, encoding.charset()));
      return new EncodedTei(referring, encoding);
    }
  }

  /** Returns the document, with references for the characters that the encoding lacks. */
  TeiDocument document() {
    return document;
  }

  /** Returns how it is written. */
  XmlEncoding encoding() {
    return encoding;
  }

  /** Returns what is written; not a copy. */
  byte[] bytes() {
    return bytes;
  }

  private static String declared(TeiDocument document) {
    return EncodingDeclaration.of(document.text()).map(EncodingDeclaration::name).orElse("");
  }

  /** Some encodings have several ways to write a text; which one was chosen is not kept. */
  private static void requireSameBytes(TeiFile file, String text) throws IOException {
    if (!file.isOf(file.encoding().encode(text))) {
      throw trouble(
          file.document(),
          0,
          "the file cannot be written again byte for byte in "
              + XmlEncoding.label(file.encoding().charset())
              + "; save it as UTF-8 in an editor first");
    }
  }

  private static List<Splice> references(TeiDocument document, Charset charset) throws IOException {
    CharsetEncoder encoder = charset.newEncoder();
    String text = document.text();
    List<Splice> references = new ArrayList<>();
    int next;
    for (int at = 0; at < text.length(); at = next) {
      int character = text.codePointAt(at);
      next = at + Character.charCount(character);
      if (!encoder.canEncode(text.subSequence(at, next))) {
        requireReferable(document, at, character, charset);
        String reference = "&#x" + Integer.toHexString(character).toUpperCase(Locale.ROOT) + ";";
        references.add(new Splice(new TextSpan(at, next), reference));
      }
    }
    return references;
  }

  private static void requireReferable(TeiDocument document, int at, int character, Charset charset)
      throws IOException {
    String code = String.format(Locale.ROOT, "U+%04X", character);
    if (Character.getType(character) == Character.SURROGATE) {
      throw trouble(document, at, code + " is half of a character and cannot be written");
    }
    String place = place(document, at);
    if (!place.isEmpty()) {
      throw trouble(
          document,
          at,
          "'"
              + Character.toString(character)
              + "' ("
              + code
              + ") is not in "
              + XmlEncoding.label(charset)
              + ", and "
              + place
              + " takes no character reference; use other words there, or declare UTF-8");
    }
  }

  /** Returns what a character stands in, or nothing where a reference may stand for it. */
  private static String place(TeiDocument document, int at) throws IOException {
    Optional<TeiEvent> event;
    try {
      event = document.index().eventAt(at);
    } catch (UnreadableTeiException e) {
      return "a document that is not well-formed";
    }
    return event.isEmpty() ? "what stands outside of the root element" : place(event.get(), at);
  }

  private static String place(TeiEvent event, int at) {
    return switch (event.kind()) {
      case TEXT -> "";
      case START -> isInValue(event.element(), at) ? "" : "a name";
      case END, REFERENCE -> "a name";
      case CDATA -> "a CDATA section";
      case COMMENT -> "a comment";
      case INSTRUCTION -> "a processing instruction";
    };
  }

  private static boolean isInValue(TeiElement element, int at) {
    return element.attributes().stream().anyMatch(each -> each.valueSpan().contains(at));
  }

  private static FileSystemException trouble(TeiDocument document, int at, String reason) {
    Position place = document.source().positionAt(at);
    return new FileSystemException(
        document.name(),
        null,
        "at line " + place.line() + ", column " + place.column() + ": " + reason);
  }
}
