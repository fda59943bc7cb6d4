package org.rapporteur.annotation.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Claim;
import org.rapporteur.annotation.InlineMarkup;
import org.rapporteur.annotation.TextView;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;

/** Recognisers outside: good ones, careless ones, and such as fail. */
class OutsideRecogniserTest {

  private static final UnaryOperator<String> GOOD =
      text -> text.replace("Orlan", "<persName ref=\"#orl\">Orlan</persName>");

  private static TextView view(String... lines) throws UnreadableTeiException {
    return TextView.of(
        TeiDocument.of(
            "record.xml",
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>"
                + String.join("</p>\n<p>", lines)
                + "</p></body></text></TEI>"));
  }

  private static List<String> words(AnnotationSet set) {
    return set.annotations().stream().map(a -> set.view().text(a.span())).toList();
  }

  @Test
  void annotationsMakeTheClaimOfTheCaller() throws UnreadableTeiException {
    Claim claim = new Claim("#model", "low", "");
    AnnotationSet set =
        OutsideRecogniser.of(GOOD, "persName").by(claim).annotate(view("Then Orlan spoke."));
    assertEquals(List.of("Orlan"), words(set));
    assertEquals(claim, set.annotations().get(0).claim());
    assertTrue(set.findings().isEmpty(), set.findings()::toString);
  }

  @Test
  void textGoesOutInPortionsOfWholeLines() throws UnreadableTeiException {
    List<String> seen = new ArrayList<>();
    TextView view = view("One Orlan here.", "Two.", "And Orlan three words more.", "Orlan.");
    AnnotationSet set =
        OutsideRecogniser.of(
                text -> {
                  seen.add(text);
                  return GOOD.apply(text);
                })
            .inPortionsOf(22)
            .annotate(view);
    assertEquals(
        List.of("One Orlan here.\nTwo.\n", "And Orlan three words ", "more.\nOrlan."), seen);
    assertEquals(view.text(), String.join("", seen));
    assertEquals(view.findAll("Orlan"), set.annotations().stream().map(Annotation::span).toList());
  }

  @Test
  void portionThatFailsIsAFindingAndTheRestGoesOn() throws UnreadableTeiException {
    TextView view = view("First Orlan spoke.", "Then nobody spoke.", "At last Orlan spoke.");
    AnnotationSet set =
        OutsideRecogniser.of(
                text -> {
                  if (text.contains("nobody")) {
                    throw new IllegalStateException("the model is busy");
                  }
                  return GOOD.apply(text);
                })
            .inPortionsOf(21)
            .annotate(view);
    assertEquals(List.of("Orlan", "Orlan"), words(set));
    Finding finding = set.findings().findings().get(0);
    assertEquals(Rule.ANNOTATION_RECOGNISER_FAILED, finding.rule());
    assertEquals(
        "The recogniser gave no answer to this part of the text: the model is busy.",
        finding.message());
    assertEquals("record.xml:2:4", finding.location().toString());
  }

  @Test
  void refusalOfAModelIsAFinding() throws UnreadableTeiException {
    AnnotationSet set =
        OutsideRecogniser.of(text -> "I cannot help with that.")
            .annotate(view("Then Orlan spoke."));
    assertEquals(
        List.of(Rule.ANNOTATION_COPY_OF_ANOTHER_TEXT),
        set.findings().findings().stream().map(Finding::rule).toList());
  }

  @Test
  void whateverComesBackNoLetterChanges() throws UnreadableTeiException {
    TextView view = view("Then Orlan, of Port Vess, spoke.", "Nobody in Port Vess answered Orlan.");
    String[] noise = {
      "<persName>", "</persName>", "Orlan", "<b", "&", "\"", " and ", "<name n='1'>"
    };
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      AnnotationSet set = OutsideRecogniser.of(text -> noisy(text, noise, random)).annotate(view);
      TeiDocument after =
          InlineMarkup.within(RelaxNgValidator.rapporteur().grammar())
              .write(view.document(), List.of(set))
              .document();
      assertEquals(view.text(), TextView.of(after).text(), "seed " + seed);
      assertEquals(view.document().text(), after.text().replaceAll("</?(persName|name)[^>]*>", ""));
    }
  }

  private static String noisy(String text, String[] noise, Random random) {
    StringBuilder answer =
        new StringBuilder(text.toUpperCase(Locale.ROOT).equals(text) ? "" : text);
    for (int i = random.nextInt(8); i > 0; i--) {
      answer.insert(random.nextInt(answer.length() + 1), noise[random.nextInt(noise.length)]);
    }
    return answer.toString();
  }

  @Test
  void portionsOfNothingAreRefused() {
    OutsideRecogniser recogniser = OutsideRecogniser.of(GOOD);
    assertThrows(IllegalArgumentException.class, () -> recogniser.inPortionsOf(0));
    assertThrows(IllegalArgumentException.class, () -> OutsideRecogniser.of(GOOD, "a b"));
  }

  @Test
  void noPortionDividesACharacter() throws UnreadableTeiException {
    String text = "\uD83D\uDE00\uD83D\uDE01a\uD83D\uDE02";
    TeiDocument document =
        TeiDocument.of(
            "t.xml", "<TEI xmlns='http://www.tei-c.org/ns/1.0'><p>" + text + "</p></TEI>");
    List<String> portions = new ArrayList<>();
    OutsideRecogniser.of(
            portion -> {
              portions.add(portion);
              return portion;
            })
        .inPortionsOf(1)
        .annotate(TextView.of(document));
    assertEquals(List.of("\uD83D\uDE00", "\uD83D\uDE01", "a", "\uD83D\uDE02"), portions);
  }
}
