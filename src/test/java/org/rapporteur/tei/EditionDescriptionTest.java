package org.rapporteur.tei;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nu.xom.Element;
import org.junit.jupiter.api.Test;

class EditionDescriptionTest {

  private static final Path EDITION =
      Path.of("src/test/resources/fixtures/tei/edition/edition.xml");

  private static EditionDescription edition() throws IOException, UnreadableTeiException {
    return EditionDescription.read(EDITION);
  }

  @Test
  void headerStatesTitleEditorsAndLanguage() throws IOException, UnreadableTeiException {
    assertEquals("The Ferry Papers", edition().title());
    assertEquals(List.of("Ines Quill", "Pell Strand"), edition().editors());
    assertEquals("en", edition().language());
  }

  @Test
  void changingAReturnedTreeDoesNotChangeTheDescription()
      throws IOException, UnreadableTeiException {
    EditionDescription edition = edition();
    Element first = edition.publicationStmt().orElseThrow();
    first.removeChildren();
    assertEquals("Harbour & Sons2026", edition.publicationStmt().orElseThrow().getValue());
    assertEquals("None.", edition.editorialDecl().orElseThrow().getValue());
  }

  @Test
  void registerHoldsPersonsPlacesAndOrganisationsWithTheirNames()
      throws IOException, UnreadableTeiException {
    Register register = edition().register();
    RegisterEntry orlan = register.entry("anders-orlan").orElseThrow();
    assertEquals(List.of("Anders Orlan", "A. Orlan"), orlan.names());
    assertEquals(List.of("Minister Orlan"), orlan.labels());
    assertEquals("Minister of Ferries.", orlan.note());
    assertEquals(List.of(orlan), register.named("MINISTER  orlan"));
    assertEquals("ngo-thuy", register.named("Ngo Dinh Thuy").get(0).id());
    assertEquals(2, register.persons().size());
    assertEquals("Port Vess", register.places().get(0).name());
    assertEquals("Board of Ferries", register.organisations().get(0).names().get(1));
  }

  @Test
  void noEditionStatesNothing() {
    EditionDescription none = EditionDescription.none();
    assertTrue(none.publicationStmt().isEmpty() && none.register().entries().isEmpty());
    assertEquals("", none.title());
  }

  @Test
  void anEntryWithoutIdWithoutNameOrWithAUsedIdIsRefusedWithItsPlace() {
    assertRefused("<person><persName>A</persName></person>", "no xml:id");
    assertRefused("<person xml:id='a'><note>A</note></person>", "no name");
    assertRefused(
        "<person xml:id='a'><persName>A</persName></person>"
            + "<person xml:id='a'><persName>B</persName></person>",
        "two entries");
  }

  private static void assertRefused(String entries, String why) {
    TeiDocument document =
        TeiDocument.of(
            "edition.xml",
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'>\n<standOff><listPerson>"
                + entries
                + "</listPerson></standOff></TEI>");
    UnreadableTeiException e =
        assertThrows(UnreadableTeiException.class, () -> EditionDescription.of(document));
    assertTrue(e.getMessage().startsWith("edition.xml:2:"), e.getMessage());
    assertTrue(e.getMessage().contains(why), e.getMessage());
  }

  @Test
  void onePersonMayBeKnownByALabelAlone() throws UnreadableTeiException {
    TeiDocument document =
        TeiDocument.of(
            "edition.xml",
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><standOff><listPerson><person xml:id='a'>"
                + "<persName type='label'>Minister</persName></person></listPerson></standOff></TEI>");
    RegisterEntry entry = EditionDescription.of(document).register().persons().get(0);
    assertEquals("Minister", entry.name());
    assertEquals(List.of(), entry.names());
  }

  @Test
  void anotherRootIsRefused() {
    TeiDocument document = TeiDocument.of("edition.xml", "<edition/>");
    assertThrows(UnreadableTeiException.class, () -> EditionDescription.of(document));
  }
}
