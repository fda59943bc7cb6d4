package org.rapporteur.schema;

import dk.brics.automaton.Automaton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.schema.Datatypes.Type;

/**
 * The texts of a datatype as an automaton, white space already collapsed. Of some types (the
 * arithmetic ones, names) the texts are told exactly; of others (dates, pointers, whatever has
 * bounds) the automaton takes more than the type does, which is enough on the side that must be
 * included.
 */
final class Lexical {

  private static final String DECIMAL = "[+\\-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)";
  private static final String ZONE = "(Z|[+\\-][0-9]{2}:[0-9]{2})?";
  private static final String CLOCK = "[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?";
  private static final String YEAR = "-?[0-9]{4,}";

  private static final Map<String, String> EXACT =
      Map.ofEntries(
          Map.entry("token", "(\\S+( \\S+)*)?"),
          Map.entry("NMTOKEN", "\\c+"),
          Map.entry("Name", "\\i\\c*"),
          Map.entry("NCName", "[\\i-[:]][\\c-[:]]*"),
          Map.entry("language", "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*"),
          Map.entry("boolean", "true|false|0|1"),
          Map.entry("decimal", DECIMAL),
          Map.entry("double", "(" + DECIMAL + ")([eE][+\\-]?[0-9]+)?|-?INF|NaN"),
          Map.entry("integer", "[+\\-]?[0-9]+"),
          Map.entry("nonNegativeInteger", "\\+?[0-9]+|-0+"),
          Map.entry("positiveInteger", "\\+?0*[1-9][0-9]*"));

  private static final Map<String, String> WIDER =
      Map.ofEntries(
          Map.entry("ID", "[\\i-[:]][\\c-[:]]*"),
          Map.entry("IDREF", "[\\i-[:]][\\c-[:]]*"),
          Map.entry("float", "(" + DECIMAL + ")([eE][+\\-]?[0-9]+)?|-?INF|NaN"),
          Map.entry("date", YEAR + "-[0-9]{2}-[0-9]{2}" + ZONE),
          Map.entry("dateTime", YEAR + "-[0-9]{2}-[0-9]{2}T" + CLOCK + ZONE),
          Map.entry("time", CLOCK + ZONE),
          Map.entry("gYear", YEAR + ZONE),
          Map.entry("gYearMonth", YEAR + "-[0-9]{2}" + ZONE),
          Map.entry("gMonth", "--[0-9]{2}(--)?" + ZONE),
          Map.entry("gMonthDay", "--[0-9]{2}-[0-9]{2}" + ZONE),
          Map.entry("gDay", "---[0-9]{2}" + ZONE),
          Map.entry("duration", "-?P[0-9YMDTHS.]+"));

  /** Which type each type is a part of, by its texts. */
  private static final Map<String, String> PARENTS =
      Map.ofEntries(
          Map.entry("ID", "NCName"),
          Map.entry("IDREF", "NCName"),
          Map.entry("NCName", "Name"),
          Map.entry("Name", "NMTOKEN"),
          Map.entry("positiveInteger", "nonNegativeInteger"),
          Map.entry("nonNegativeInteger", "integer"),
          Map.entry("integer", "decimal"),
          Map.entry("decimal", "double"),
          Map.entry("double", "float"),
          Map.entry("float", "double"));

  private static final Set<String> UNCOLLAPSED = Set.of("string", "normalizedString");

  private final Map<String, Automaton> compiled = new HashMap<>();

  /** Returns an automaton that takes all the texts of a type, and maybe more. */
  Automaton wide(Type type) {
    String name = type.name();
    String all = EXACT.getOrDefault(name, WIDER.getOrDefault(name, EXACT.get("token")));
    return withPatterns(all, UNCOLLAPSED.contains(name) ? List.of() : type.patterns());
  }

  /** Returns an automaton that takes only texts of a type: none where they cannot be told. */
  Automaton narrow(Type type) {
    boolean exact = EXACT.containsKey(type.name()) && type.bounds().isEmpty();
    return exact ? wide(type) : Automaton.makeEmpty();
  }

  /** Returns whether a type takes each text there is. */
  static boolean isUnlimited(Type type) {
    boolean any = type.name().equals("token") || UNCOLLAPSED.contains(type.name());
    return any && type.facets().isEmpty();
  }

  /** Returns whether a type of theirs, if it were without patterns, takes all of ours. */
  static boolean isBase(Type theirs, Type ours) {
    boolean bounded = !theirs.bounds().isEmpty() && !theirs.bounds().equals(ours.bounds());
    return !bounded && reaches(ours.name(), theirs.name());
  }

  private static boolean reaches(String name, String wanted) {
    String at = name;
    for (int step = 0; step <= PARENTS.size() && !at.equals(wanted); step++) {
      at = PARENTS.getOrDefault(at, UNCOLLAPSED.contains(at) ? at : "token");
    }
    return at.equals(wanted);
  }

  /** Returns whether all that the type takes is taken by each pattern of the other. */
  boolean keepsPatterns(Type ours, Type theirs) {
    return ours.patterns().containsAll(theirs.patterns())
        || (!UNCOLLAPSED.contains(ours.name())
            && theirs.patterns().stream()
                .allMatch(pattern -> wide(ours).subsetOf(compile(pattern))));
  }

  /** Returns whether each text of the type is exactly one word. */
  boolean isOneWord(Type type) {
    return wide(type).subsetOf(compile("\\S+"));
  }

  private Automaton withPatterns(String all, List<String> patterns) {
    Automaton texts = compile(all);
    for (String pattern : patterns) {
      texts = texts.intersection(compile(pattern));
    }
    return texts;
  }

  private Automaton compile(String regex) {
    return compiled.computeIfAbsent(regex, XsdRegex::automaton);
  }
}
