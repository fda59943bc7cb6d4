package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.annotation.Rehearsal.Refused;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * A document with pieces to be put into it, for tests.
 *
 * @param document the document without them
 * @param pieces the pieces
 */
record Attempt(TeiDocument document, List<Piece> pieces) {

  static final String BEFORE =
      "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='en'><teiHeader><fileDesc><titleStmt>"
          + "<title>A</title></titleStmt><publicationStmt><publisher>Nobody</publisher>"
          + "</publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader>"
          + "<text><body>";
  static final String AFTER = "</body></text></TEI>";

  private static final Pattern MARK = Pattern.compile("\\{(\\w+)((?: [\\w:]+=[^ |}]*)*)\\||\\}");

  /** Returns the attempt of a body in which pieces are written as {@code {name n=1|content}}. */
  static Attempt of(String body) throws UnreadableTeiException {
    String marked = BEFORE + body + AFTER;
    StringBuilder text = new StringBuilder();
    List<String[]> names = new ArrayList<>();
    List<int[]> places = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int last = 0;
    while (mark.find()) {
      text.append(marked, last, mark.start());
      last = mark.end();
      if (mark.group(1) == null) {
        places.get(open.remove(open.size() - 1))[1] = text.length();
      } else {
        open.add(names.size());
        names.add((mark.group(1) + mark.group(2)).split(" "));
        places.add(new int[] {text.length(), text.length()});
      }
    }
    TeiDocument document =
        TeiDocument.of("attempt.xml", text.append(marked, last, marked.length()).toString());
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      pieces.add(piece(names.get(i), places.get(i), document));
    }
    return new Attempt(document, pieces);
  }

  private static Piece piece(String[] words, int[] place, TeiDocument document)
      throws UnreadableTeiException {
    Tag tag = Tag.of(words[0]);
    for (String attribute : List.of(words).subList(1, words.length)) {
      tag = tag.with(attribute.split("=")[0], attribute.split("=", -1)[1]);
    }
    TextSpan span = new TextSpan(place[0], place[1]);
    TeiElement container =
        document.index().elements().stream()
            .filter(e -> e.content().contains(span))
            .reduce((outer, inner) -> inner)
            .orElseThrow();
    return new Piece(
        tag.element(), List.copyOf(tag.attributes().entrySet()), place[0], place[1], container);
  }

  /** Returns the attempt of the annotations of a view that nest. */
  static Attempt of(TextView view, List<Annotation> annotations) {
    List<Piece> placed = new ArrayList<>();
    for (Annotation annotation : annotations) {
      List<Stretch> stretches =
          annotation.isPoint() ? List.of() : Stretch.of(view, annotation.span());
      if (stretches.size() == 1) {
        Spot spot = stretches.get(0).places().get(0);
        placed.add(
            new Piece(
                annotation.element(),
                annotation.written(),
                spot.start(),
                spot.end(),
                spot.container()));
      }
    }
    placed.sort(
        Comparator.comparingInt(Piece::start)
            .thenComparing(Comparator.comparingInt(Piece::end).reversed()));
    List<Piece> pieces = new ArrayList<>();
    List<Piece> open = new ArrayList<>();
    for (Piece next : placed) {
      while (!open.isEmpty() && open.get(open.size() - 1).end() <= next.start()) {
        open.remove(open.size() - 1);
      }
      if (open.isEmpty() || next.end() <= open.get(open.size() - 1).end()) {
        open.add(next);
        pieces.add(next);
      }
    }
    return new Attempt(view.document(), pieces);
  }

  List<Refused> refused(Grammar grammar) {
    return Rehearsal.of(document, grammar).refused(pieces);
  }

  /** Returns the document with the pieces that have these numbers. */
  TeiDocument written(List<Integer> numbers) {
    List<Splice> splices = new ArrayList<>();
    List<Piece> open = new ArrayList<>();
    for (int number : numbers) {
      Piece piece = pieces.get(number);
      close(open, piece.start(), splices);
      StringBuilder tag = new StringBuilder("<" + piece.qualified());
      piece
          .attributes()
          .forEach(
              a ->
                  tag.append(' ')
                      .append(a.getKey())
                      .append("=\"")
                      .append(
                          a.getValue()
                              .replace("&", "&amp;")
                              .replace("<", "&lt;")
                              .replace("\"", "&quot;"))
                      .append('"'));
      splices.add(insert(piece.start(), tag + ">"));
      open.add(piece);
    }
    close(open, Integer.MAX_VALUE, splices);
    return document.with(splices);
  }

  private void close(List<Piece> open, int until, List<Splice> splices) {
    while (!open.isEmpty() && open.get(open.size() - 1).end() <= until) {
      Piece closed = open.remove(open.size() - 1);
      splices.add(insert(closed.end(), "</" + closed.qualified() + ">"));
    }
  }

  private Splice insert(int offset, String tag) {
    String text = document.text();
    boolean inCdata =
        text.lastIndexOf("<![CDATA[", offset - 1) > text.lastIndexOf("]]>", offset - 1)
            && text.indexOf("]]>", offset) >= 0;
    return Splice.insert(offset, inCdata ? "]]>" + tag + "<![CDATA[" : tag);
  }
}
