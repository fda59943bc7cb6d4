package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.SourceText;
import org.rapporteur.transcript.Reading;
import org.rapporteur.transcript.Role;

/**
 * The lines that a page brings with it: printed page numbers and running heads.
 *
 * <p>A line that is a number, plain or decorated, is a page number when it stands apart and the
 * numbers of such lines rise; a short line that recurs, its digits aside, beside page numbers or
 * form feeds is a running head.
 */
final class PageFurniture {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[-–—~*\\[(]\\s?)?(?:(?i:page|seite|p\\.|s\\.|pag\\.)\\s?)?(\\d{1,4})"
              + "(?:\\s?(?:/|(?i:of|von|de|sur))\\s?\\d{1,4})?(?:\\s?[-–—~*\\])])?");
  private static final Pattern NUMBERED_HEAD =
      Pattern.compile("\\d{1,4}\\s{2,}.*|.*\\s{2,}\\d{1,4}");
  private static final Pattern NUMBER_IN_HEAD = Pattern.compile("^(\\d{1,4})\\s|\\s(\\d{1,4})$");
  private static final int LONGEST_HEAD = 90;

  /** What a line is, and which page it tells of. */
  record Mark(Reading reading, String pageNumber) {}

  private final Map<Integer, Mark> marks = new TreeMap<>();
  private final SourceText source;
  private final List<Line> lines;

  private PageFurniture(SourceText source, List<Line> lines) {
    this.source = source;
    this.lines = lines;
  }

  /** Finds the furniture among the lines of a text. */
  static PageFurniture find(SourceText source, List<Line> lines) {
    PageFurniture furniture = new PageFurniture(source, lines);
    furniture.findNumbers();
    furniture.findHeads();
    return furniture;
  }

  /**
   * Returns what the line at an index of the list of lines is, or empty when it belongs to the
   * text.
   */
  Optional<Mark> mark(int index) {
    return Optional.ofNullable(marks.get(index));
  }

  /** Returns whether no line is furniture. */
  boolean isEmpty() {
    return marks.isEmpty();
  }

  private void findNumbers() {
    List<Integer> candidates = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = NUMBER.matcher(text(i));
      if (standsApart(i) && matcher.matches()) {
        candidates.add(i);
        numbers.add(Integer.parseInt(matcher.group(1)));
      }
    }
    for (int c = 0; c < candidates.size(); c++) {
      if (isDecorated(candidates.get(c)) || atPageEdge(candidates.get(c)) || rises(numbers, c)) {
        String number = Integer.toString(pageAfter(candidates.get(c), numbers.get(c)));
        marks.put(
            candidates.get(c),
            new Mark(Reading.sure(Role.PAGE_NUMBER, "a number on a line of its own"), number));
      }
    }
  }

  /** A number at the foot of a page, before a form feed, is that of the page that ends. */
  private int pageAfter(int line, int number) {
    boolean atFoot = line + 1 < lines.size() && lines.get(line + 1).afterFormFeed();
    return atFoot ? number + 1 : number;
  }

  /** A rising number is one that follows, or is followed by, its neighbour by a small step. */
  private static boolean rises(List<Integer> numbers, int at) {
    boolean after = at > 0 && isStep(numbers.get(at - 1), numbers.get(at));
    boolean before = at + 1 < numbers.size() && isStep(numbers.get(at), numbers.get(at + 1));
    return after || before;
  }

  private static boolean isStep(int from, int to) {
    return to > from && to - from <= 2;
  }

  private boolean standsApart(int i) {
    boolean before = lines.get(i).afterBlank() || lines.get(i).afterFormFeed();
    boolean after =
        i + 1 == lines.size() || lines.get(i + 1).afterBlank() || lines.get(i + 1).afterFormFeed();
    return before || after;
  }

  private boolean isDecorated(int i) {
    return !Character.isDigit(text(i).charAt(0)) && text(i).charAt(0) != '(';
  }

  private boolean atPageEdge(int i) {
    return lines.get(i).afterFormFeed()
        || (i + 1 < lines.size() && lines.get(i + 1).afterFormFeed());
  }

  /** Finds lines that recur, digits aside, at the edge of pages and hardly anywhere else. */
  private void findHeads() {
    Map<String, List<Integer>> byShape = new HashMap<>();
    Map<String, Integer> elsewhere = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (marks.containsKey(i) || lines.get(i).span().length() > LONGEST_HEAD) {
        continue;
      }
      if (atEdge(i)) {
        byShape.computeIfAbsent(shape(i), key -> new ArrayList<>()).add(i);
      } else {
        elsewhere.merge(shape(i), 1, Integer::sum);
      }
    }
    byShape.forEach(
        (shape, indices) -> {
          if (elsewhere.getOrDefault(shape, 0) * 3 <= indices.size()) {
            markHeads(shape, indices);
          }
        });
  }

  private void markHeads(String shape, List<Integer> indices) {
    boolean sentence = Sentence.isComplete(shape) && numberIn(text(indices.get(0))).isEmpty();
    if (indices.size() < (sentence ? 3 : 2) || shape.isBlank() || shape.endsWith(":")) {
      return;
    }
    boolean numbered =
        indices.stream().map(i -> numberIn(text(i))).distinct().count() == indices.size();
    Reading reading = Reading.sure(Role.RUNNING_HEAD, "recurs at the edge of pages");
    for (int i : indices) {
      if (i > 0 || NumberedTitle.in(text(0)).isEmpty()) {
        marks.put(i, new Mark(reading, numbered ? numberIn(text(i)) : ""));
      }
    }
  }

  /**
   * The edge of a page: the beginning, beside a form feed or a page number, or next but one to
   * them.
   */
  private boolean atEdge(int i) {
    boolean near = i <= 1;
    for (int d = -2; d <= 2; d++) {
      int at = i + d;
      near |= at >= 0 && at < lines.size() && marks.containsKey(at) && isNumber(at);
      near |= d >= -1 && d <= 2 && at >= 0 && at < lines.size() && lines.get(at).afterFormFeed();
    }
    boolean numbered = NUMBERED_HEAD.matcher(text(i)).matches();
    return near || (numbered && standsApart(i));
  }

  private boolean isNumber(int i) {
    Mark mark = marks.get(i);
    return mark != null && mark.reading().role() == Role.PAGE_NUMBER;
  }

  private String shape(int i) {
    return Lexicon.fold(text(i).replaceAll("[\\d\\s]+", " "));
  }

  private static String numberIn(String head) {
    Matcher matcher = NUMBER_IN_HEAD.matcher(head);
    if (!matcher.find()) {
      return "";
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }

  private String text(int i) {
    return source.text(lines.get(i).span());
  }
}
