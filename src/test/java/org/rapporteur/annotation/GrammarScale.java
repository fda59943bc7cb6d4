package org.rapporteur.annotation;

import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Prints what it costs to try pieces on a document, as a multiple of a bare parse, and how long a
 * menu takes; run by hand.
 */
final class GrammarScale {

  private static final int RUNS = 25;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Grammar GRAMMAR = RelaxNgValidator.rapporteur().grammar();

  private GrammarScale() {}

  /** Prints the table. */
  public static void main(String[] args) throws Exception {
    for (int i = 0; i < 200; i++) {
      parse(document(60).text());
    }
    measure("paragraphs, term", document(60), 10_000, "term");
    measure("one paragraph, term", document(Integer.MAX_VALUE), 10_000, "term");
    measure("one paragraph, term", document(Integer.MAX_VALUE), 40_000, "term");
    measure("one paragraph, none allowed", document(Integer.MAX_VALUE), 10_000, "div");
    measure("one paragraph, may not hold", document(Integer.MAX_VALUE), 10_000, "idno");
    measure("flawed, term", flawed(document(60)), 10_000, "term");
    measure("flawed, may not hold", flawed(document(Integer.MAX_VALUE)), 10_000, "idno");
    menu("paragraphs", document(60));
    menu("one paragraph", document(Integer.MAX_VALUE));
  }

  private static TeiDocument document(int sentences) {
    StringBuilder text = new StringBuilder(Attempt.BEFORE).append("<div><p>");
    for (int i = 1; text.length() < 2_100_000; i++) {
      text.append("Orlan spoke in <hi rend='italic'>Port</hi> Vess of the ferry ").append(i);
      text.append(" and of nothing else that day, as far as the record shows. ");
      if (i % 7 == 0) {
        text.append("<date when='1962-03-04'>4 March</date> <pb n='").append(i).append("'/>");
      }
      text.append(i % sentences == 0 ? "</p>\n<p>" : "");
    }
    return TeiDocument.of("scale.xml", text + "</p></div>" + Attempt.AFTER);
  }

  private static TeiDocument flawed(TeiDocument document) {
    return TeiDocument.of("flawed.xml", document.text().replace("<pb", "<speaker/><pb bar='1'"));
  }

  private static void measure(String name, TeiDocument document, int count, String element)
      throws UnreadableTeiException {
    TextView view = TextView.of(document);
    List<Annotation> annotations = new ArrayList<>();
    int step = view.text().length() / count;
    for (int i = 0; i < count; i++) {
      annotations.add(Annotation.of(new TextSpan(i * step, i * step + step * 2 / 3), element));
    }
    Attempt attempt = Attempt.of(view, annotations);
    Rehearsal rehearsal = Rehearsal.of(document, GRAMMAR);
    int refused = rehearsal.refused(attempt.pieces()).size();
    Runnable parsing = () -> parse(document.text());
    Runnable trying = () -> rehearsal.refused(attempt.pieces());
    millis(parsing);
    millis(trying);
    double parse = millis(parsing);
    double trial = millis(trying);
    parse = Math.min(parse, millis(parsing));
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-30s %6d pieces, %6d refused: %7.1f ms, parse %6.1f ms, ratio %.2f",
            name,
            attempt.pieces().size(),
            refused,
            trial,
            parse,
            trial / parse));
  }

  private static void menu(String name, TeiDocument document) throws UnreadableTeiException {
    TextView view = TextView.of(document);
    double making = millis(() -> AllowedMarkup.of(view, GRAMMAR));
    AllowedMarkup markup = AllowedMarkup.of(view, GRAMMAR);
    for (double at : new double[] {0.001, 0.5, 0.999}) {
      int start = (int) (view.text().length() * at);
      TextSpan span =
          view.findAll("ferry").stream().filter(s -> s.start() >= start).findFirst().get();
      double asking = millis(() -> markup.at(span));
      System.out.println(
          String.format(
              Locale.ROOT,
              "menu, %s at %.3f: made in %.1f ms, %d elements in %.2f ms",
              name,
              at,
              making,
              markup.at(span).elements().size(),
              asking));
    }
  }

  private static void parse(String text) {
    try {
      XMLReader reader = XmlGate.reader();
      reader.setContentHandler(new DefaultHandler());
      reader.parse(new InputSource(new StringReader(text)));
    } catch (SAXException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The least time of the processor in several runs, whoever else uses it. */
  private static double millis(Runnable work) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      long begin = THREADS.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - begin) / 1e6);
    }
    return best;
  }
}
