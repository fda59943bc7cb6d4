package org.rapporteur.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.report.Finding;
import org.rapporteur.tei.TeiDocument;

/** What is said where TEI's own schema refuses something: short, helpful, once. */
class GrammarWordsTest {

  private RelaxNgValidator tei = RelaxNgValidator.rapporteur();

  @BeforeEach
  void withTeiAll() throws IOException {
    tei = RelaxNgValidator.of(Fixtures.teiSchema("tei_all-4.12.0.rng"));
  }

  private List<String> messages(String probe) {
    TeiDocument document = TeiDocument.of("probe.xml", TeiProbesTest.wrapped(probe));
    return tei.validate(document).findings().stream().map(Finding::message).toList();
  }

  @Test
  void misspeltElementIsToldWhatWasMeant() {
    assertEquals(
        List.of(
            "element 'persname' is not allowed in 'p'; did you mean 'persName'? allowed here: l, lg,"
                + " list, note, orgName, pb, persName, placeName, quote, seg, stage, table and 196"
                + " more"),
        messages("P <persname>Tavi</persname>"));
    assertTrue(messages("P <plaecName>Port Vess</plaecName>").get(0).contains("'placeName'?"));
  }

  @Test
  void elementThatIsOnlyMisplacedIsNotTakenForAMisspeltOne() {
    String message = messages("D <sp><speaker>Tavi</speaker><item>x</item></sp>").get(0);
    assertTrue(
        message.startsWith("element 'item' is not allowed in 'sp'; allowed here: "), message);
  }

  @Test
  void misspeltAttributeIsToldWhatWasMeant() {
    String message = messages("D <sp woh='#a'><p>x</p></sp>").get(0);
    assertTrue(message.startsWith("attribute 'woh' is not allowed on 'sp'; allowed: "), message);
    String longer = messages("D <p xml:lnag='en'>x</p>").get(0);
    assertTrue(longer.contains("did you mean 'xml:lang'?"), longer);
  }

  @Test
  void whatIsRequiredIsSaidAlone() {
    assertEquals(
        List.of("element 'text' is not allowed in 'TEI'; first it needs teiHeader"),
        messages("R <text><body><p/></body></text>"));
  }

  @Test
  void oneMistakeIsOneFinding() {
    for (String probe :
        List.of(
            "D <p>x</p><titlePage/>",
            "P <bogus a='1'><other>text</other><p>x</p></bogus>",
            "D <sp><speaker>Tavi</speaker><pp>x</pp></sp>",
            "D <p>x</p><biblStruct/>",
            "P <sp><speaker>Tavi</speaker><p>x</p></sp>",
            "D <sp><speaker>Tavi</speaker><bogus/><p>x</p><p>y</p></sp>",
            "D loose words<p>x</p>",
            "P <date when='19-17-1960'>x</date>",
            "P <graphic/>",
            "D <lg><l>x</l><row><cell>y</cell></row></lg>")) {
      assertEquals(1, messages(probe).size(), probe + messages(probe));
    }
  }

  @Test
  void namesAreFewAndTheUsualOnesFirst() {
    NameList many =
        new NameList(
            List.of("aa", "ab", "ac", "ad", "ae", "af", "ag", "ah", "ai", "aj", "ak", "al", "p"));
    assertEquals("aa, ab, ac, ad, ae, af, ag, ah, ai, aj, ak, p and 1 more", many.shown());
    assertEquals("", new NameList(List.of()).shown());
  }

  @Test
  void shortOrDistantNamesAreNotTakenForMisspelt() {
    NameList names = new NameList(List.of("p", "ab", "div", "persName", "placeName"));
    assertEquals(Optional.of("div"), names.meantBy("DIV"));
    assertEquals(Optional.empty(), names.meantBy("dif"));
    assertEquals(Optional.empty(), names.meantBy("personality"));
    assertEquals(Optional.of("persName"), names.meantBy("presName"));
    assertEquals(Optional.empty(), names.meantBy("x".repeat(100_000)));
  }
}
