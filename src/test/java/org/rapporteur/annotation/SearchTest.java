package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.rapporteur.internal.text.Folding;
import org.rapporteur.source.TextSpan;
import org.rapporteur.source.TextUnits;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

class SearchTest {

  /** The text with marks around what is found. */
  private static String marked(String text, Search search) {
    StringBuilder marked = new StringBuilder();
    int done = 0;
    for (TextSpan span : search.in(text)) {
      marked.append(text, done, span.start()).append('«').append(span.of(text)).append('»');
      done = span.end();
    }
    return marked.append(text.substring(done)).toString();
  }

  @Test
  void charactersAreFoundWhereverTheyStand() {
    assertEquals("Orl«an» «an»d «an»", marked("Orlan and an", Search.literal("an")));
    assertEquals("«aa»a", marked("aaa", Search.literal("aa")));
    assertEquals("abab", marked("abab", Search.literal("AB")));
  }

  @Test
  void wordsAreWhole() {
    assertEquals("Vessany «Vess», «Vess»'s", marked("Vessany Vess, Vess's", Search.words("Vess")));
    assertEquals("the «Port Vess» of", marked("the Port Vess of", Search.words("Port Vess")));
    assertEquals("«St.»John «St.»", marked("St.John St.", Search.words("St.")));
    assertEquals("e\u0301tat", marked("e\u0301tat", Search.words("e")));
  }

  @Test
  void wordsOfScriptsWithoutSpacesAreFoundInRunningText() {
    assertEquals("我在«北京»见到他", marked("我在北京见到他", Search.words("北京")));
    assertEquals("«ทะเล»สาบ", marked("ทะเลสาบ", Search.words("ทะเล")));
    assertEquals("서울은", marked("서울은", Search.words("서울")));
  }

  @Test
  void lettersAreFolded() {
    assertEquals(
        "«Ngô Đình Thụy»", marked("Ngô Đình Thụy", Search.words("ngo dinh thuy").folded()));
    String decomposed =
        java.text.Normalizer.normalize("Ngô Đình Thụy.", java.text.Normalizer.Form.NFD);
    assertEquals(
        "«" + decomposed.replace(".", "»."),
        marked(decomposed, Search.words("NGÔ DINH Thuỵ").folded()));
    assertEquals("«Straße» «STRASSE»", marked("Straße STRASSE", Search.words("strasse").folded()));
    assertEquals("«oﬃce» «ﬁx»", marked("oﬃce ﬁx", Search.pattern("office|fix").folded()));
    assertEquals("«Ｆｅｒｒｙ»", marked("Ｆｅｒｒｙ", Search.literal("ferry").folded()));
    assertEquals("«ΛΌΓΟΣ» «λόγος»", marked("ΛΌΓΟΣ λόγος", Search.words("Λογος").folded()));
    assertEquals(
        "«İstanbul» «ISTANBUL» «ıstanbul»",
        marked("İstanbul ISTANBUL ıstanbul", Search.words("istanbul").folded()));
    assertEquals("«har\u00ADbour»", marked("har\u00ADbour", Search.words("harbour").folded()));
  }

  @Test
  void whatMakesAnotherLetterIsNotFolded() {
    assertEquals("が", marked("が", Search.literal("か").folded()));
    assertEquals("कि", marked("कि", Search.literal("क").folded()));
  }

  @Test
  void onlyWholeCharactersAreFound() {
    assertEquals("e\u0301", marked("e\u0301", Search.literal("e")));
    assertEquals("«e\u0301»", marked("e\u0301", Search.literal("e").folded()));
    assertEquals("ﬁ", marked("ﬁ", Search.literal("f").folded()));
    assertEquals("ß", marked("ß", Search.literal("s").folded()));
    assertEquals("👩‍👧 «👩»", marked("👩‍👧 👩", Search.literal("👩")));
    assertEquals("«e\u0301»t\u0301", marked("e\u0301t\u0301", Search.pattern("e")));
  }

  @Test
  void punctuationAndWhiteSpaceCountAlikeIfAsked() {
    String text = "“Orlan’s”  —\nferry";
    assertEquals(text, marked(text, Search.literal("\"Orlan's\" - ferry")));
    assertEquals(
        "«" + text + "»",
        marked(text, Search.literal("\"Orlan's\" - ferry").plainPunctuation().anyWhiteSpace()));
    assertEquals("«a\u00A0\u2009b»", marked("a\u00A0\u2009b", Search.words("a b").anyWhiteSpace()));
  }

  @Test
  void patternsKnowLettersOfAllScriptsAndGroups() {
    assertEquals("«Đà» «Nẵng»", marked("Đà Nẵng", Search.pattern("\\w+")));
    Search dated = Search.pattern("(?<day>\\d+) (?<month>\\w+)");
    assertEquals("«4 March», «5 May»", marked("4 March, 5 May", dated));
    assertEquals("4 «March», 5 «May»", marked("4 March, 5 May", dated.group("month")));
    assertEquals("«4» March", marked("4 March", dated.group("1")));
    assertEquals("b«a»", marked("ba", Search.pattern("b|(a)").group("1")));
    assertEquals("a", marked("a", Search.pattern("x*")));
    assertEquals("«NGÔ» (b)", marked("NGÔ (b)", Search.pattern("n[gx]ô+").folded()));
    assertEquals("«（b）»", marked("（b）", Search.pattern("（b）").folded()));
    assertEquals("«ssß»", marked("ssß", Search.pattern("ß+").folded()));
  }

  @Test
  void whatIsNoSearchIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Search.literal(""));
    assertThrows(PatternSyntaxException.class, () -> Search.pattern("(a"));
    assertThrows(IllegalArgumentException.class, () -> Search.words("a").group("1"));
    Search pattern = Search.pattern("(?<x>a)");
    assertThrows(IllegalArgumentException.class, () -> pattern.group("y"));
    assertThrows(IllegalArgumentException.class, () -> pattern.group("2"));
    assertEquals(List.of(new TextSpan(0, 1)), pattern.group("x").in("a"));
  }

  @Test
  void aPatternThatWouldTakeForEverIsGivenUp() {
    String often = "a".repeat(60) + "!";
    String deep = "ab".repeat(200_000);
    for (Runnable slow :
        List.<Runnable>of(
            () -> Search.pattern("(a|aa)+\\1$").in(often),
            () -> Search.pattern("(?:a|b|ab)*c").in(deep),
            () -> Search.pattern(".*a.*b.*c").folded().in("ab ".repeat(50_000)))) {
      IllegalArgumentException e = assertThrows(IllegalArgumentException.class, slow::run);
      assertTrue(e.getMessage().contains("takes too long"), e.getMessage());
    }
  }

  @Test
  void noTextMakesWordsSlow() {
    String text = "a".repeat(2_000_000);
    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          assertEquals(List.of(), Search.literal("a".repeat(1_000_000) + "b").in(text));
          assertEquals(List.of(), Search.words("a".repeat(999_999)).folded().in(text));
        });
  }

  @Test
  void aViewGivesSpansOfItsOwn() throws UnreadableTeiException {
    TextView view =
        TextView.of(
            TeiDocument.of(
                "t.xml",
                "<TEI xmlns='http://www.tei-c.org/ns/1.0'><p>to <hi>Po</hi>rt</p><p>Vess</p></TEI>"));
    assertEquals(List.of(), view.find(Search.words("port vess").folded()));
    assertEquals(
        List.of(new TextSpan(3, 12)),
        view.find(Search.words("port vess").folded().anyWhiteSpace()));
  }

  private static final String[] BITS = {
    "a", "A", "á", "a\u0301", "ß", "s", "S", "ﬁ", "f", "i", " ", "\n", "Đ", "d", "’", "'", "𝔞",
    "👩‍👧", "\u0301"
  };

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder(BITS[random.nextInt(BITS.length - 1)]);
    for (int i = random.nextInt(most); i > 0; i--) {
      text.append(BITS[random.nextInt(BITS.length)]);
    }
    return text.toString();
  }

  @Test
  void whatIsFoundIsWhatATrialOfAllPlacesFinds() {
    for (int seed = 0; seed < 4_000; seed++) {
      Random random = new Random(seed);
      String text = text(random, 24);
      String sought = text(random, 3);
      Folding folding =
          new Folding(random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
      Search search = Search.literal(sought);
      search = folding.letters() ? search.folded() : search;
      search = folding.punctuation() ? search.plainPunctuation() : search;
      search = folding.whiteSpace() ? search.anyWhiteSpace() : search;
      String where = "seed " + seed + ": " + sought + " in " + text + " " + folding;
      assertEquals(trial(text, sought, folding), search.in(text), where);
    }
  }

  /** Tries every span of whole clusters, from left to right, the longest first. */
  private static List<TextSpan> trial(String text, String sought, Folding folding) {
    String wanted = FoldedText.of(sought, folding).text();
    TextUnits units = TextUnits.graphemes(text);
    List<TextSpan> found = new ArrayList<>();
    for (int from = 0; from < units.count() && !wanted.isEmpty(); from++) {
      for (int to = from + 1; to <= units.count(); to++) {
        TextSpan span = units.toText(new TextSpan(from, to));
        if (FoldedText.of(span.of(text), folding).text().equals(wanted)
            && isTight(text, span, folding, units, from, to)) {
          found.add(span);
          from = to - 1;
          break;
        }
      }
    }
    return found;
  }

  /** Without a cluster at an end that does not count, and with the whole of a run of space. */
  private static boolean isTight(
      String text, TextSpan span, Folding folding, TextUnits units, int from, int to) {
    String first = units.toText(new TextSpan(from, from + 1)).of(text);
    String last = units.toText(new TextSpan(to - 1, to)).of(text);
    return !FoldedText.of(first, folding).text().isEmpty()
        && !FoldedText.of(last, folding).text().isEmpty()
        && !(folding.whiteSpace() && cutsSpace(text, span.start()))
        && !(folding.whiteSpace() && cutsSpace(text, span.end()));
  }

  private static boolean cutsSpace(String text, int at) {
    return at > 0
        && at < text.length()
        && Folding.isSpace(text.charAt(at - 1))
        && Folding.isSpace(text.charAt(at));
  }
}
