package org.rapporteur.validation.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.source.Position;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.RelaxNgValidator;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

class PlacesTest {

  private static final String[] FILLERS = {
    "text ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "Thụy ",
    "\uD83D\uDE00",
    "&amp;",
    "&#x1F600;",
    "<!-- < a > -->",
    "<![CDATA[<p>]]>",
    "<?pi < ?>",
    "&in;",
    "> ",
    "\n\n\n"
  };

  /** Long enough that the parser fills its buffers many times over. */
  @Test
  void everyTagAndAttributeOfRandomDocumentsIsFoundWhereItStands() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      StringBuilder xml = new StringBuilder("<!DOCTYPE r [<!ENTITY in \"x\ny\">]>\n<r>");
      List<Integer> tags = new ArrayList<>();
      List<Integer> attributes = new ArrayList<>();
      for (int i = 0; i < 4_000; i++) {
        xml.append(FILLERS[random.nextInt(FILLERS.length)]);
        if (random.nextInt(3) == 0) {
          tags.add(xml.length());
          xml.append("<p").append(random.nextBoolean() ? "\n " : " ").append("a='x > \"n=\" \n😀'");
          xml.append(random.nextBoolean() ? "\r\n" : " ");
          attributes.add(xml.length());
          xml.append("n = \"1\"").append(random.nextBoolean() ? "/>" : "></p >");
        }
      }
      compare(xml.append("</r>").toString(), tags, attributes);
    }
  }

  private static void compare(String xml, List<Integer> tags, List<Integer> attributes) {
    TeiDocument document = TeiDocument.of("random.xml", xml);
    SourceText source = SourceText.of("random.xml", xml);
    List<Position> found = new ArrayList<>();
    for (boolean ofTags : new boolean[] {true, false}) {
      found.clear();
      Report report =
          new DocumentPass(document)
              .run(List.of(sightings -> new Seeing(sightings, found, ofTags)));
      List<Integer> expected = ofTags ? tags : attributes;
      for (int i = 0; i < found.size(); i++) {
        assertEquals(source.positionAt(expected.get(i)), found.get(i));
      }
      assertTrue(found.size() >= Math.min(expected.size(), Sightings.LIMIT), report::toString);
    }
  }

  @Test
  void elementOutOfAnEntityHasAPlaceToo() {
    String xml = "<!DOCTYPE r [<!ENTITY e \"<p foo=''/>\">]>\n<r>&e;</r>";
    List<Finding> findings =
        RelaxNgValidator.rapporteur().validate(TeiDocument.of("e.xml", xml)).findings();
    assertTrue(findings.stream().anyMatch(f -> f.location().position().line() == 2));
  }

  @Test
  void textIsFoundBehindSpaceAndComments() {
    Places places = new Places(TeiDocument.of("t.xml", "<p>\n <!-- no --> \n  yes</p>"));
    TextSpan yes = places.textAfter(new Position(1, 4));
    assertEquals(new Position(3, 3), places.location(yes).position());
    assertEquals(new Position(3, 6), places.location(yes).end());
  }

  @Test
  void placeThatIsNoTagIsGivenAsItIs() {
    Places places = new Places(TeiDocument.of("t.xml", "<p>text</p>"));
    Position inText = new Position(1, 6);
    assertEquals(new TextSpan(5, 5), places.tag(inText, "p"));
    assertEquals(new TextSpan(5, 5), places.attribute(inText, "p", "n"));
    assertEquals(new TextSpan(11, 11), places.tag(new Position(9, 9), "p"));
    assertEquals(new Position(1, 1), Places.position(-1, 0));
  }

  /** Notes where it sees each element 'p', or its attribute 'n'. */
  private static final class Seeing extends DefaultHandler {
    private final Sightings sightings;
    private final List<Position> found;
    private final boolean ofTags;

    Seeing(Sightings sightings, List<Position> found, boolean ofTags) {
      this.sightings = sightings;
      this.found = found;
      this.ofTags = ofTags;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
      if (qName.equals("p")) {
        int before = sightings.findings().size();
        if (ofTags) {
          found.add(sightings.place(sightings.tag(qName)).position());
        } else if (before < Sightings.LIMIT) {
          sightings.atAttribute(Rule.RELAXNG_INVALID, qName, "n", "");
          found.add(sightings.findings().get(before).location().position());
        }
      }
    }
  }
}
