package org.rapporteur.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DecoderTest {

  private static final String WORDS = "Šestáková – “Đỗ” €";

  private static SourceText decode(byte[] bytes) throws IOException {
    return Decoder.decode("a.txt", bytes);
  }

  private static byte[] marked(int[] mark, byte[] bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int b : mark) {
      all.write(b);
    }
    all.writeBytes(bytes);
    return all.toByteArray();
  }

  private static void assertRead(String text, Charset charset, byte[] bytes) throws IOException {
    assertEquals(text, decode(bytes).text());
    assertEquals(charset, decode(bytes).charset());
  }

  @Test
  void bytesThatCanBeUtf8AreUtf8() throws IOException {
    assertRead(WORDS, StandardCharsets.UTF_8, WORDS.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void byteOrderMarkOfUtf8IsNoPartOfTheText() throws IOException {
    byte[] bytes = marked(new int[] {0xEF, 0xBB, 0xBF}, WORDS.getBytes(StandardCharsets.UTF_8));
    assertRead(WORDS, StandardCharsets.UTF_8, bytes);
  }

  @Test
  void byteOrderMarkTellsUtf16InEitherOrder() throws IOException {
    byte[] big = marked(new int[] {0xFE, 0xFF}, WORDS.getBytes(StandardCharsets.UTF_16BE));
    byte[] little = marked(new int[] {0xFF, 0xFE}, WORDS.getBytes(StandardCharsets.UTF_16LE));
    assertRead(WORDS, StandardCharsets.UTF_16BE, big);
    assertRead(WORDS, StandardCharsets.UTF_16LE, little);
  }

  @Test
  void whatCannotBeUtf8IsReadAsWindows1252() throws IOException {
    Charset western = Charset.forName("windows-1252");
    assertRead("Müller – “ja” €", western, "Müller – “ja” €".getBytes(western));
  }

  @Test
  void loneHalfOfACharacterLosesNothingAround() throws IOException {
    byte[] bytes = {'a', (byte) 0xC3, 'b'};
    assertEquals("aÃb", decode(bytes).text());
  }

  @Test
  void noByteIsAnEmptyText() throws IOException {
    assertRead("", StandardCharsets.UTF_8, new byte[0]);
  }

  @Test
  void binaryFileIsRefusedWithAnAnswer() {
    byte[] bytes = {'a', 0, 'b'};
    IOException refused = assertThrows(IOException.class, () -> Decoder.decode("a.txt", bytes));
    assertTrue(refused.getMessage().startsWith("it is no plain text"), refused.getMessage());
  }

  @Test
  void otherKindsOfFileAreNamed() {
    for (String head :
        new String[] {"<?xml version", "  <html>", "{\\rtf1", "%PDF-1.7", "PK\u0003\u0004"}) {
      byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
      IOException refused = assertThrows(IOException.class, () -> Decoder.decode("a.txt", bytes));
      assertTrue(refused.getMessage().startsWith("it looks like "), refused.getMessage());
    }
  }
}
