package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.UnreadableTeiException;

/** The map between a view and its source, over generated documents; a failure names its seed. */
class MapTest {

  private static final List<Reading> READINGS =
      List.of(
          Reading.SOURCE,
          Reading.EDITED,
          Reading.EDITED.with("note", "sic", "gap"),
          Reading.SOURCE.without("hi", "term"));

  private static final String[] PIECES = {
    "a",
    " ",
    "\r\n",
    "\u00AD",
    "&#32;",
    "&#xAD;",
    "&e;",
    "<lb/>",
    "<lb break='no'/>",
    "𝔄",
    "\u0301",
    "<hi xml:space='preserve'> b  </hi>",
    "<hi xml:space='default'>\n c</hi>",
    "<w join='both'>d</w>",
    "<choice> <sic>e</sic> <corr>f</corr> </choice>",
    "<note>g</note>",
    "<q><p>h </p></q>",
    "<p/>",
    "<![CDATA[ i ]]>",
    "<cit><quote>j</quote><bibl>k</bibl></cit>",
    "<vocal><desc>l</desc></vocal>"
  };

  /** Documents that need not be valid, so that everything stands beside everything. */
  private static TeiDocument wild(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    String element = random.nextBoolean() ? "<ab xml:space='preserve'>" : "<ab>";
    return TeiDocument.of(
        "wild.xml",
        "<!DOCTYPE TEI [<!ENTITY e ' x&#xAD;  y '>]><TEI xmlns='http://www.tei-c.org/ns/1.0'><text>"
            + element
            + text
            + "</ab><ab>"
            + text
            + "</ab></text></TEI>");
  }

  @Test
  void theMapIsTotalAndMonotonicBothWays() throws UnreadableTeiException {
    for (int seed = 0; seed < 1_500; seed++) {
      Random random = new Random(seed);
      TeiDocument document = seed % 3 == 0 ? GeneratedTei.of(random) : wild(random);
      List<TeiElement> elements = document.index().elements();
      TeiElement element = elements.get(random.nextInt(elements.size()));
      for (Reading reading : READINGS) {
        try {
          totalAndMonotonic(TextView.of(document, reading));
          totalAndMonotonic(TextView.of(document, element, reading));
        } catch (AssertionError e) {
          throw new AssertionError("seed " + seed + ": " + document.text(), e);
        }
      }
    }
  }

  static void totalAndMonotonic(TextView view) {
    OffsetMap map = view.map();
    String source = view.document().text();
    int length = view.text().length();
    assertEquals(length, map.viewLength());
    TextSpan content = view.element().content();
    int start = content.start();
    int end = content.start();
    for (int i = 0; i <= length; i++) {
      assertTrue(map.startInSource(i) >= start && map.endInSource(i) >= end);
      start = map.startInSource(i);
      end = map.endInSource(i);
      assertTrue(start <= content.end() && end <= content.end());
    }
    int last = 0;
    for (int i = -1; i <= source.length() + 1; i++) {
      int offset = map.toView(i);
      assertTrue(offset >= last && offset <= length);
      last = offset;
    }
    for (int i = 0; i < length; i++) {
      TextSpan character = new TextSpan(i, i + 1);
      TextSpan there = map.toSource(character);
      assertTrue(there.isEmpty() || map.toView(there).contains(character), i + " " + there);
    }
  }
}
