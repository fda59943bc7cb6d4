package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.rapporteur.internal.text.PatientText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiIndex;

/**
 * Follows pointers into a document: to elements by id, and by the pointer schemes of TEI ({@code
 * string-range}, {@code string-index}, {@code range}, {@code left}, {@code right}, {@code match},
 * {@code xpath}).
 */
final class PointerReader {

  private static final Pattern CALL =
      Pattern.compile("(string-range|string-index|range|left|right|match|xpath)\\((.*)\\)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

  private final TeiIndex index;
  private final String text;
  private final TextStream stream;
  private final ElementPaths paths;

  PointerReader(TeiIndex index, String text, TextStream stream) {
    this.index = index;
    this.text = text;
    this.stream = stream;
    this.paths = new ElementPaths(index);
  }

  /**
   * A place in the source text to which a pointer leads.
   *
   * @param span where it is
   * @param around for a point what it stands in, else the element from which it was counted
   */
  record Place(TextSpan span, TeiElement around) {

    boolean isPoint() {
      return span.isEmpty();
    }
  }

  /** Returns the places to which the part of a pointer after {@code #} leads; none for nowhere. */
  List<Place> follow(String fragment) {
    Matcher call = CALL.matcher(fragment);
    if (!call.matches()) {
      return element(fragment).map(PointerReader::place).map(List::of).orElse(List.of());
    }
    List<String> arguments = arguments(call.group(2));
    return switch (call.group(1)) {
      case "string-range" -> ranges(arguments);
      case "string-index" -> point(fragment).map(List::of).orElse(List.of());
      case "range" -> between(arguments);
      case "match" -> match(arguments);
      case "xpath" ->
          element(call.group(2)).map(PointerReader::place).map(List::of).orElse(List.of());
      default -> point(fragment).map(List::of).orElse(List.of());
    };
  }

  /**
   * A point as a pointer counts it.
   *
   * @param around the element from which it counts
   * @param number how many characters of the document are before it
   */
  record Counted(TeiElement around, int number) {}

  /** Returns the point of a {@code string-index}, or empty. */
  Optional<Counted> counted(String fragment) {
    Matcher call = CALL.matcher(fragment);
    if (!call.matches() || !call.group(1).equals("string-index")) {
      return Optional.empty();
    }
    List<String> arguments = arguments(call.group(2));
    return arguments.size() != 2
        ? Optional.empty()
        : element(arguments.get(0))
            .flatMap(e -> number(e, arguments.get(1)).map(number -> new Counted(e, number)));
  }

  /** Returns the element from which a pointer counts characters, or empty. */
  Optional<TeiElement> base(String fragment) {
    Matcher call = CALL.matcher(fragment);
    return call.matches() && call.group(1).startsWith("string-")
        ? element(arguments(call.group(2)).get(0))
        : Optional.empty();
  }

  /** Returns the element of an id or an XPath, as it stands or in quotation marks. */
  Optional<TeiElement> element(String name) {
    String bare = name.strip();
    boolean quoted =
        bare.length() > 2
            && (bare.startsWith("'") || bare.startsWith("\""))
            && bare.charAt(0) == bare.charAt(bare.length() - 1);
    return paths.find(quoted ? bare.substring(1, bare.length() - 1) : bare);
  }

  /** An element without content is a point. */
  static Place place(TeiElement element) {
    boolean empty = element.lastEvent() == element.firstEvent() + 1;
    int start = element.span().start();
    return empty ? beside(start, element) : new Place(element.span(), element);
  }

  private List<Place> ranges(List<String> arguments) {
    Optional<TeiElement> around = element(arguments.get(0));
    List<Place> places = new ArrayList<>();
    for (int i = 1; around.isPresent() && i + 1 < arguments.size(); i += 2) {
      Optional<Integer> from = number(around.get(), arguments.get(i));
      Optional<Integer> length = number(arguments.get(i + 1));
      if (from.isEmpty() || length.isEmpty() || length.get() < 0) {
        return List.of();
      }
      int to = from.get() + length.get();
      if (to > stream.length()) {
        return List.of();
      }
      places.add(characters(from.get(), to, around.get()));
    }
    return places;
  }

  private Place characters(int from, int to, TeiElement around) {
    if (from == to) {
      int point = sourceOf(from, around);
      return new Place(new TextSpan(point, point), around);
    }
    return new Place(new TextSpan(stream.startOf(from), stream.endOf(to - 1)), around);
  }

  /** Where a point is: after the character before it, or where the element's text begins. */
  private int sourceOf(int number, TeiElement around) {
    int start = around.content().start();
    if (number == stream.before(start)) {
      return start;
    }
    return number == 0 ? index.root().content().start() : stream.endOf(number - 1);
  }

  /** The number of a character counted from an element, among all. */
  private Optional<Integer> number(TeiElement around, String offset) {
    return number(offset)
        .map(n -> n + stream.before(around.content().start()))
        .filter(n -> n >= 0 && n <= stream.length());
  }

  private static Optional<Integer> number(String digits) {
    String bare = digits.strip();
    return NUMBER.matcher(bare).matches() ? Optional.of(Integer.valueOf(bare)) : Optional.empty();
  }

  /** Returns the point that left, right or string-index give, or an element. */
  private Optional<Place> point(String pointer) {
    Matcher call = CALL.matcher(pointer);
    if (!call.matches()) {
      return element(pointer).map(PointerReader::place);
    }
    List<String> arguments = arguments(call.group(2));
    return element(arguments.get(0)).flatMap(around -> point(call.group(1), around, arguments));
  }

  private Optional<Place> point(String scheme, TeiElement around, List<String> arguments) {
    return switch (scheme) {
      case "left" -> Optional.of(beside(around.span().start(), around));
      case "right" -> Optional.of(beside(around.span().end(), around));
      case "string-index" ->
          arguments.size() == 2
              ? number(around, arguments.get(1)).map(n -> point(sourceOf(n, around), around))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** A point before or after an element is one of what it stands in. */
  private static Place beside(int source, TeiElement element) {
    return point(source, element.parent().orElse(element));
  }

  private static Place point(int source, TeiElement around) {
    return new Place(new TextSpan(source, source), around);
  }

  private List<Place> between(List<String> arguments) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      Optional<Place> one = point(arguments.get(i));
      Optional<Place> other = point(arguments.get(i + 1));
      if (one.isEmpty() || other.isEmpty()) {
        return List.of();
      }
      between(one.get(), other.get()).ifPresent(places::add);
    }
    return places;
  }

  /** Returns what lies from one place to another, both included; empty where they are reversed. */
  static Optional<Place> between(Place from, Place to) {
    int start = from.span().start();
    int end = to.span().end();
    return start <= end
        ? Optional.of(new Place(new TextSpan(start, end), from.around()))
        : Optional.empty();
  }

  private List<Place> match(List<String> arguments) {
    Optional<TeiElement> around = element(arguments.get(0));
    if (around.isEmpty() || arguments.size() < 2 || arguments.size() > 3) {
      return List.of();
    }
    int wanted = arguments.size() < 3 ? 1 : number(arguments.get(2)).orElse(0);
    String regex = arguments.get(1).strip().replaceFirst("^['\"](.*)['\"]$", "$1");
    return match(around.get(), regex.replace("%27", "'"), wanted).map(List::of).orElse(List.of());
  }

  private Optional<Place> match(TeiElement around, String regex, int wanted) {
    String words = XmlText.of(around, index, text);
    try {
      Matcher matcher = Pattern.compile(regex, Pattern.DOTALL).matcher(new PatientText(words));
      for (int i = 1; matcher.find(); i++) {
        if (i == wanted && matcher.end() > matcher.start()) {
          int first = stream.before(around.content().start());
          int from = first + words.codePointCount(0, matcher.start());
          int length = words.codePointCount(matcher.start(), matcher.end());
          return Optional.of(characters(from, from + length, around));
        }
      }
      return Optional.empty();
    } catch (PatternSyntaxException | PatientText.GivenUpException | StackOverflowError none) {
      return Optional.empty();
    }
  }

  /** Returns arguments, which commas separate that stand in no bracket and no quotation. */
  private static List<String> arguments(String list) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int from = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == ',' && depth == 0) {
        arguments.add(list.substring(from, i).strip());
        from = i + 1;
      } else {
        depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      }
    }
    arguments.add(list.substring(from).strip());
    return arguments;
  }
}
