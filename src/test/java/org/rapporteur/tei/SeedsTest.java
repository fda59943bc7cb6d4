package org.rapporteur.tei;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.Outside;
import org.rapporteur.recognition.TranscriptRecogniser;
import org.rapporteur.source.SourceText;

/**
 * The two transcripts with which the project began. They stand beside the project and are not part
 * of it: where they are absent, these tests are skipped.
 */
class SeedsTest {

  private static final String FIRST = "000_370a0dde884a8269";
  private static final String SECOND = "002_dac79a8d8e971249";

  private static TeiTurns first;
  private static TeiTurns second;

  private static Path seed(String name) {
    return Outside.shared("seeds/" + name + ".txt");
  }

  private static TeiDocument encoded(String name) throws IOException {
    return TeiEncoder.of(EditionDescription.none())
        .encode(TranscriptRecogniser.create().recognise(SourceText.read(seed(name))));
  }

  @BeforeAll
  static void read() throws Exception {
    first = new TeiTurns(encoded(FIRST));
    second = new TeiTurns(encoded(SECOND));
  }

  private static void assertValues(TeiTurns tei, String path, String... expected) {
    assertEquals(List.of(expected), tei.values(path));
  }

  // ---- turns and persons

  @Test
  void firstHasSixTurns() {
    assertEquals(6, first.turns().size());
  }

  @Test
  void secondHasThirtySixTurns() {
    assertEquals(36, second.turns().size());
  }

  @Test
  void speakersAlternate() {
    for (TeiTurns tei : List.of(first, second)) {
      List<String> who = tei.turns().stream().map(TeiTurns.Turn::who).toList();
      for (int i = 2; i < who.size(); i++) {
        assertEquals(who.get(i - 2), who.get(i));
      }
    }
  }

  @Test
  void eachHasTwoPersonsWithTheirFullNames() {
    String names = "//t:person/t:persName[not(@type)]";
    assertValues(first, names, "Georgiy Maksimovich Pushkin", "Liu Xiao");
    assertValues(second, names, "Mao Zedong", "Norodom Sihanouk");
  }

  @Test
  void fourLabelsOfTheFirstMeanTwoPersons() {
    String labels = "//t:person[%d]/t:persName[@type='label']";
    assertValues(first, labels.formatted(1), "[Georgiy Maksimovich] Pushkin", "Pushkin");
    assertValues(first, labels.formatted(2), "Ambassador Liu [Xiao]", "Ambassador Liu");
  }

  @Test
  void personsHaveTheOfficesThatTheHeadGives() {
    assertValues(
        first, "//t:person/t:occupation", "Soviet Union Deputy of Foreign Affairs", "Ambassador");
    assertValues(second, "//t:person/t:occupation", "Chairman");
  }

  // ---- what is no speech

  @Test
  void interjectionIsAscribedToTheOneWhoInterjects() {
    String path = "//t:sp[@who='#mao-zedong']//t:stage[@type='interjection']/t:said/@who";
    assertValues(second, path, "#norodom-sihanouk");
  }

  @Test
  void stageDirectionsAreStages() {
    assertValues(second, "//t:stage[not(@type)]", "(Looking at a map)", "(Points to the map)");
  }

  @Test
  void threePageBreaksStandInsideParagraphs() {
    assertEquals(3, first.elements("//t:sp/t:p/t:pb").size());
  }

  @Test
  void omissionsAreGaps() {
    assertEquals(2, first.elements("//t:gap[@reason='omitted']").size());
  }

  // ---- facts of the header

  @Test
  void titlesStandInTheTitleStatement() {
    String path = "//t:titleStmt/t:title[@type='%s']";
    assertValues(
        first,
        path.formatted("main"),
        "Record of Conversation between Soviet Union Deputy of Foreign Affairs Pushkin and"
            + " Ambassador Liu Xiao");
    assertValues(
        second,
        path.formatted("main"),
        "Memorandum of Chairman Mao's Conversation with Sihanouk on 17 December 1960");
    assertValues(
        second,
        path.formatted("alt"),
        "Record of Chairman Mao Zedong's Reception of Norodom Sihanouk");
  }

  @Test
  void documentNumberIsAnAlternativeIdentifier() {
    String path = "//t:altIdentifier[@type='document']/t:idno";
    assertValues(first, path, "No. 329");
    assertValues(second, path, "No. 803");
  }

  @Test
  void confidentialityIsAKeyword() {
    assertValues(first, "//t:textClass//t:term[@type='classification']", "Top Secret");
  }

  @Test
  void ministryIsTheOrigin() {
    assertValues(first, "//t:origin/t:orgName", "Ministry of Foreign Affairs");
    assertValues(second, "//t:origin/t:orgName", "Ministry of Foreign Affairs");
  }

  @Test
  void dateAndTimeAreOneValueAndCertain() {
    String when = "//t:creation/t:date[@cert='high']/@when";
    assertValues(first, when, "1961-05-05T11:00:00");
    assertValues(second, when, "1960-12-17T17:00:00");
    assertValues(second, "//t:setting/t:time/@when", "17:00:00");
  }

  @Test
  void placeStandsInCreationAndSetting() {
    String place = "Zhongnanhai Government Reception Hall";
    assertValues(second, "//t:creation/t:placeName | //t:setting/t:placeName", place, place);
  }

  @Test
  void subjectLineIsAKeyword() {
    assertValues(
        first,
        "//t:textClass//t:term[@type='subject']",
        "Concerning the Soviet Representative Group Attending the Geneva Convention and Similar"
            + " Issues");
  }

  @Test
  void remarkOnApprovalIsANote() {
    assertValues(second, "//t:notesStmt/t:note[@type='approval']", "(Has Not Received Approval)");
  }

  @Test
  void archiveFileAndLeavesAreTakenFromTheCitationOrTheTrailer() {
    String path = "//t:msIdentifier/t:repository | //t:msIdentifier/t:idno | //t:locus";
    assertValues(first, path, "PRC FMA", "109-03755-02", "112-119");
    assertValues(second, path, "PRC FMA", "106-00274-01", "1-7");
  }

  @Test
  void thoseWhoObtainedTranslatedAndPaidAreNamed() {
    for (TeiTurns tei : List.of(first, second)) {
      assertValues(tei, "//t:respStmt[t:resp='obtained by']/t:persName", "Yiming Feng");
      assertValues(tei, "//t:editor[@role='translator']", "Jake Tompkins");
      assertValues(tei, "//t:funder", "MacArthur Foundation");
      assertEquals(1, tei.elements("//t:notesStmt/t:note[@type='credits']").size());
    }
  }

  @Test
  void originalLanguageAndAddressAreKept() {
    assertValues(first, "//t:textLang/@mainLang", "zh");
    assertValues(
        first,
        "//t:biblStruct//t:ptr/@target",
        "https://wilson-center-digital-archive.dvincitest.com/document/120885");
  }

  @Test
  void statementOfRightsIsTheSourcesAvailability() {
    assertEquals(2, second.elements("//t:msDesc//t:availability/t:p").size());
  }

  @Test
  void abstractIsTheProfiles() {
    assertValues(
        second,
        "//t:profileDesc/t:abstract",
        "Mao Zedong and Norodom Sihanouk discuss the deteriorating situation in Laos.");
  }

  // ---- what surrounds the document

  @Test
  void navigationIsInTheStandOffAndNotInTheText() {
    assertValues(
        second,
        "//t:standOff/t:note[@type='navigation']",
        "Skip to content",
        "Document Information",
        "Original Uploaded Date",
        "Record ID");
    assertFalse(second.values("//t:text").get(0).contains("Skip to content"));
    assertFalse(second.values("//t:text").get(0).contains("Record ID"));
  }

  @Test
  void pageMatterIsInTheStandOff() {
    assertEquals(10, first.elements("//t:standOff[@type='page-matter']/t:note").size());
    assertEquals(13, second.elements("//t:standOff[@type='page-matter']/t:note").size());
  }

  // ---- the scorer

  @Test
  void scorerFindsNothingAmiss(@TempDir Path folder) throws Exception {
    Path scorer = Outside.shared("gold/score.py");
    String python = Outside.program("python3").toString();
    for (String name : List.of(FIRST, SECOND)) {
      Path tei = Files.writeString(folder.resolve(name + ".xml"), encoded(name).text());
      Path gold = Outside.shared("gold/dev/seeds/" + name + ".gold.json");
      String told = run(python, scorer.toString(), tei.toString(), gold.toString());
      assertLine(told, "turns strict +1\\.000 +1\\.000 +1\\.000 .*");
      assertLine(told, "speaker accuracy +all 1\\.000 .*");
      assertLine(told, "header .*missing: -");
      assertLine(told, "text +preserved 1\\.00000 +lost 0 +added 0 .*in the body 0 .*");
      assertFalse(told.contains("navigation_left_in_body") && !told.contains("in_body 0"), told);
      assertTrue(name.equals(SECOND) || told.contains("paragraphs_rejoined 3/3"), told);
    }
  }

  private static void assertLine(String told, String pattern) {
    assertTrue(told.lines().anyMatch(line -> line.matches(pattern)), pattern + " in\n" + told);
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(180, TimeUnit.SECONDS), "took too long");
    return Stream.of(told).filter(out -> process.exitValue() == 0).findFirst().orElse("");
  }
}
