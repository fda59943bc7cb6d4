package org.rapporteur.internal.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The encoding of a document is what XML 1.0 says in appendix F. */
class DecodedXmlTest {

  private static DecodedXml read(byte[] bytes) throws IOException {
    return DecodedXml.read("a.xml", bytes);
  }

  private static String declaring(String encoding) {
    return "<?xml version='1.0' encoding='" + encoding + "'?>\n<TEI>\u00e9</TEI>";
  }

  private static String refusal(byte[] bytes) {
    return assertThrows(IOException.class, () -> read(bytes)).getMessage();
  }

  @Test
  void everyEncodingOfUnicodeIsReadWithAndWithoutAByteOrderMark() throws IOException {
    for (Charset charset : XmlEncoding.UNICODE) {
      String text = declaring(XmlEncoding.label(charset));
      for (String mark : List.of("", "\uFEFF")) {
        DecodedXml read = read((mark + text).getBytes(charset));
        assertEquals(new DecodedXml(text, new XmlEncoding(charset, !mark.isEmpty())), read);
      }
    }
  }

  @Test
  void declaredEncodingIsReadByAnyNameItGoesBy() throws IOException {
    for (String name :
        List.of("ISO-8859-1", "latin1", "iso-8859-15", "windows-1252", "Cp1252", "IBM037")) {
      Charset charset = Charset.forName(name);
      DecodedXml read = read(declaring(name).getBytes(charset));
      assertEquals(new DecodedXml(declaring(name), new XmlEncoding(charset, false)), read);
    }
  }

  @Test
  void documentThatDeclaresNothingIsUtf8() throws IOException {
    String text = "\n<TEI>\u00e9</TEI>";
    assertEquals(text, read(text.getBytes(StandardCharsets.UTF_8)).text());
    assertEquals(
        "a.xml is not UTF-8 at line 2, column 6",
        refusal(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void plainAsciiIsWhatItDeclares() throws IOException {
    String text = declaring("ISO-8859-1").replace("\u00e9", "e");
    DecodedXml read = read(text.getBytes(StandardCharsets.US_ASCII));
    assertEquals(StandardCharsets.ISO_8859_1, read.encoding().charset());
  }

  @Test
  void utf8ThatDeclaresAnotherEncodingIsReadAsUtf8() throws IOException {
    for (String name : List.of("ISO-8859-1", "US-ASCII", "UTF-16", "ANSI", "x-nothing")) {
      DecodedXml read = read(declaring(name).getBytes(StandardCharsets.UTF_8));
      assertEquals(declaring(name), read.text());
      assertEquals(StandardCharsets.UTF_8, read.encoding().charset());
    }
  }

  @Test
  void byteOrderMarkCountsMoreThanTheDeclaration() throws IOException {
    DecodedXml read = read(("\uFEFF" + declaring("UTF-8")).getBytes(StandardCharsets.UTF_16LE));
    assertEquals(declaring("UTF-8"), read.text());
    assertEquals(new XmlEncoding(StandardCharsets.UTF_16LE, true), read.encoding());
  }

  @Test
  void unknownEncodingIsRefusedWithThePlaceOfItsName() {
    String message = refusal(declaring("x-nothing").getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(message.startsWith("a.xml declares the encoding 'x-nothing'"), message);
    assertTrue(message.contains("at line 1, column 31"), message);
  }

  @Test
  void bytesThatAreNotOfTheirEncodingAreRefusedWithTheirPlace() {
    byte[] ascii = declaring("US-ASCII").getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("a.xml is not US-ASCII at line 2, column 6", refusal(ascii));
    byte[] western = declaring("windows-1252").getBytes(StandardCharsets.ISO_8859_1);
    western[western.length - 7] = (byte) 0x81;
    assertEquals("a.xml is not windows-1252 at line 2, column 6", refusal(western));
    String half = "\uFEFF<TEI>\n\ud835</TEI>";
    byte[] utf16 = new byte[half.length() * 2];
    for (int i = 0; i < half.length(); i++) {
      utf16[2 * i] = (byte) (half.charAt(i) >> 8);
      utf16[2 * i + 1] = (byte) half.charAt(i);
    }
    assertEquals("a.xml is not UTF-16 at line 2, column 1", refusal(utf16));
  }

  @Test
  void overlongFormsAndHalvesOfCharactersAreNotUtf8() {
    byte[] overlong = {(byte) 0xC0, (byte) 0xBC};
    assertEquals("a.xml is not UTF-8 at line 1, column 1", refusal(overlong));
    byte[] half = {'<', (byte) 0xED, (byte) 0xA0, (byte) 0x80};
    assertEquals("a.xml is not UTF-8 at line 1, column 2", refusal(half));
  }

  @Test
  void emptyFileIsAnEmptyText() throws IOException {
    assertEquals("", read(new byte[0]).text());
  }
}
