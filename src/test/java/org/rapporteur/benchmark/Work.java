package org.rapporteur.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.TextView;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;

/** A record of a talk of some size, and how many annotations are made of it. */
public enum Work {
  /** 1,000 in 0.5 MB. */
  SMALL(500_000, 8, 1_000),
  /** 10,000 in 5 MB. */
  MIDDLE(5_000_000, 8, 10_000),
  /** 100,000 in 50 MB. */
  LARGE(50_000_000, 8, 100_000),
  /** 10,000 in one paragraph of 2.1 MB. */
  PARAGRAPH(2_100_000, Integer.MAX_VALUE, 10_000);

  private static final String OPENING =
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt>\
      <title>A talk</title></titleStmt><publicationStmt><publisher>Nobody</publisher>\
      </publicationStmt><sourceDesc><p>Invented.</p></sourceDesc></fileDesc></teiHeader>
      <text><body><div>
      """;
  private static final String CLOSING = "</div></body></text></TEI>\n";

  private final int characters;
  private final int sentences;
  private final int count;

  Work(int characters, int sentences, int count) {
    this.characters = characters;
    this.sentences = sentences;
    this.count = count;
  }

  /** Returns how many annotations are made. */
  int count() {
    return count;
  }

  /** Returns the document: turns of sentences, each of which has a date or a phrase marked. */
  TeiDocument document() {
    StringBuilder text = new StringBuilder(OPENING);
    Random random = new Random(1);
    text.append("<sp><speaker>Orlan</speaker><p>");
    for (int i = 1; text.length() < characters; i++) {
      sentence(text, random, i);
      if (i % sentences == 0) {
        text.append("</p></sp>\n<sp><speaker>Tavi</speaker><p>");
      }
    }
    return TeiDocument.of("talk.xml", text.append("</p></sp>").append(CLOSING).toString());
  }

  private static void sentence(StringBuilder text, Random random, int number) {
    int day = random.nextInt(28) + 1;
    text.append("The ferry to ").append(random.nextInt(1_000));
    if (number % 2 == 0) {
      text.append(" leaves on <date when=\"1962-03-%02d\">".formatted(day));
      text.append(day).append(" March</date>, and ");
    } else {
      text.append(" leaves <hi rend=\"italic\">every</hi> week, and ");
    }
    text.append("nobody on the island has asked number ").append(random.nextInt(1_000));
    text.append(" for more. ");
  }

  /** Returns annotations spread evenly over the readable text of the document. */
  List<Annotation> annotations(TextView view) {
    List<Annotation> annotations = new ArrayList<>();
    int step = view.text().length() / count;
    for (int i = 0; i < count; i++) {
      annotations.add(Annotation.of(new TextSpan(i * step, i * step + 9), "term"));
    }
    return annotations;
  }
}
