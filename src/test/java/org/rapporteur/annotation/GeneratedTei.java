package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;

/**
 * Documents made at random, all of them valid, and written in every way in which XML can be:
 * quotes, references, CDATA, comments, instructions, an internal subset, line ends.
 */
final class GeneratedTei {

  private static final String[] WORDS = {
    "Orlan ",
    "spoke. ",
    "of Port Vess ",
    "the ferry",
    "\u00ADline ",
    "Đà ",
    "𝔄lt ",
    "e\u0301t\u00e9 ",
    "x"
  };

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private int ids;

  private GeneratedTei(Random random) {
    this.random = random;
  }

  /** Returns the document of a seed; the same seed gives the same document. */
  static TeiDocument of(Random random) {
    GeneratedTei made = new GeneratedTei(random);
    made.document();
    return TeiDocument.of("generated.xml", made.text.toString());
  }

  /** Returns a span of a text of the given length, or a point. */
  static TextSpan span(Random random, int length) {
    int start = random.nextInt(length + 1);
    int most = random.nextInt(4) == 0 ? length - start : Math.min(14, length - start);
    return new TextSpan(start, start + random.nextInt(most + 1));
  }

  private void document() {
    boolean subset = random.nextBoolean();
    add(pick("", "<?xml version='1.0' encoding=\"UTF-8\"?>\n", "<?xml version=\"1.0\"?>\r\n"));
    add(pick("", "<!-- before -->", "<?pi before?>\n"));
    add(subset ? "<!DOCTYPE TEI [<!ENTITY v \"Port Vess\"> <!-- in -->]>\n" : "");
    add("<TEI  xmlns='http://www.tei-c.org/ns/1.0' xml:lang=\"en\"\n>");
    add("<teiHeader><fileDesc><titleStmt><title>A &amp; B</title></titleStmt><publicationStmt>");
    add(
        "<publisher>Nobody &#x2014; invented</publisher></publicationStmt><sourceDesc><p>None.</p>");
    add("</sourceDesc></fileDesc></teiHeader>\n<text><body>");
    add("<div>");
    for (int i = random.nextInt(5); i >= 0; i--) {
      block(subset);
    }
    add("</div></body></text></TEI>" + pick("", "\n", "<!-- after -->\r\n"));
  }

  private void block(boolean subset) {
    add(pick("", "\n ", "<!-- between -->", "\r\n\t", "<pb n='" + ids + "'/>"));
    switch (random.nextInt(5)) {
      case 0 -> {
        add("<sp" + id("") + "><speaker>Orlan:</speaker>" + pick("", "\n  "));
        paragraph(subset);
        paragraph(subset);
        add("</sp>");
      }
      case 1 -> {
        add("<list><item>");
        inline(0, subset);
        add("</item>\n<item >");
        inline(0, subset);
        add("</item></list>");
      }
      case 2 -> add("<stage>(Bell.)</stage>");
      default -> paragraph(subset);
    }
  }

  private void paragraph(boolean subset) {
    add("<p" + id(" n =  '&lt;\"'") + ">");
    inline(0, subset);
    add(pick("</p>", "</p\n>"));
  }

  private void inline(int depth, boolean subset) {
    for (int i = random.nextInt(6); i >= 0; i--) {
      switch (random.nextInt(depth > 4 ? 8 : 13)) {
        case 0, 1, 2 -> add(pick(WORDS));
        case 3 -> add(pick(" ", "\r\n ", "\n", "  "));
        case 4 -> add(subset ? "&v;&#xE9;" : "&amp;&#128512;");
        case 5 -> add("<![CDATA[ & x]] ]]>");
        case 6 ->
            add(pick("<pb n=\"1\"/>", "<lb/>", "<lb break='no'/>", "<gap reason=\"illegible\" />"));
        case 7 -> add("<!-- c --><?p i?>");
        case 8 -> within("note", depth, subset);
        case 9 -> within("hi", depth, subset);
        case 10 -> within("term", depth, subset);
        case 11 -> add("<choice><sic>teh</sic><corr>the</corr></choice>");
        default -> within("supplied", depth, subset);
      }
    }
  }

  private void within(String element, int depth, boolean subset) {
    add("<" + element + id("") + ">");
    inline(depth + 1, subset);
    add("</" + element + pick("", " ") + ">");
  }

  private String id(String other) {
    return pick("", other, " xml:id=\"g" + ids++ + "\"");
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private void add(String characters) {
    text.append(characters);
  }

  /** Returns annotations of a view, as wild as they come: nested, crossing, equal, points. */
  static List<Annotation> annotations(Random random, TextView view) {
    String[] elements = {"date", "persName", "rs", "hi", "term", "seg", "p", "idno", "quote"};
    String[] points = {"anchor", "lb", "gap", "pb", "milestone"};
    List<Annotation> annotations = new ArrayList<>();
    for (int i = random.nextInt(16); i > 0; i--) {
      TextSpan span = span(random, view.text().length());
      String[] names = span.isEmpty() ? points : elements;
      annotations.add(
          Annotation.of(span, names[random.nextInt(names.length)]).with("n", "a<&\"'" + i));
    }
    return annotations;
  }
}
