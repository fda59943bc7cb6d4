package org.rapporteur.internal.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          notes.xml#n1, texts/, texts/notes.xml#n1
          notes.xml#n1, texts/talk.xml, texts/notes.xml#n1
          notes.xml, https://example.org/a/b, https://example.org/a/notes.xml
          #n1, https://example.org/a/b, #n1
          /notes.xml, texts/, /notes.xml
          urn:x:1, texts/, urn:x:1
          """)
  void addressIsSeenFromItsBase(String pointer, String base, String whole) {
    assertEquals(whole, Address.of(pointer).from(base).toString());
  }

  @Test
  void escapesOfAFileAreResolved() {
    assertEquals("page 1+2.png", Address.of("page%201+2.png?size=9").file());
    assertEquals("100%.png", Address.of("100%.png").file());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://example.org/x, true
          //example.org/x, true
          urn:isbn:1, true
          mailto:a@b.example, true
          odd://x, false
          pers:marr, false
          a/b:c, false
          """)
  void foreignAddressesAreLeftAlone(String pointer, boolean foreign) {
    assertEquals(foreign, Address.of(pointer).isForeign());
  }

  @Test
  void wordAloneCouldBeAnId() {
    assertTrue(Address.of("đỗ-quế.lâm").isBareWord());
    assertFalse(Address.of("a/b").isBareWord());
    assertFalse(Address.of("#a").isBareWord());
    assertFalse(Address.of("1a").isBareWord());
    assertTrue(Address.of("a.xml").namesFile());
    assertFalse(Address.of("a.1").namesFile());
  }

  @Test
  void fileOfTheComputerIsAbsolute() {
    assertTrue(Address.of("/a/b").isAbsolute());
    assertTrue(Address.of("file:///a/b").isAbsolute());
    assertFalse(Address.of("https://example.org/").isAbsolute());
    assertFalse(Address.of("//example.org/").isAbsolute());
  }
}
