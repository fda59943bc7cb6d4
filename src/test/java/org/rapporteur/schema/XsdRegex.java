package org.rapporteur.schema;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.BitSet;
import java.util.List;
import org.apache.xerces.util.XMLChar;

/**
 * Turns a regular expression of XML Schema into an automaton. What it does not know it refuses. The
 * alphabet is the characters of XML up to U+FFFD: expressions that differ beyond are held for
 * equal.
 */
final class XsdRegex {

  private static final BitSet CHARACTERS = characters();

  /** The categories of Unicode, in the order of the JDK's numbers for them. */
  private static final List<String> CATEGORIES =
      List.of(
          ("Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf - Co Cs"
                  + " Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf")
              .split(" "));

  private final String regex;
  private int at;

  private XsdRegex(String regex) {
    this.regex = regex;
  }

  /**
   * Returns the automaton of an expression, which like all of XML Schema's is for the whole text.
   */
  static Automaton automaton(String regex) {
    XsdRegex reader = new XsdRegex(regex);
    Automaton read = reader.alternatives();
    if (reader.at < regex.length()) {
      throw reader.unknown();
    }
    read.minimize();
    return read;
  }

  private Automaton alternatives() {
    Automaton read = sequence();
    while (sees('|')) {
      read = read.union(sequence());
    }
    return read;
  }

  private Automaton sequence() {
    Automaton read = Automaton.makeEmptyString();
    while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
      read = read.concatenate(repeated(atom()));
    }
    return read;
  }

  private Automaton repeated(Automaton atom) {
    if (sees('?')) {
      return atom.optional();
    } else if (sees('*')) {
      return atom.repeat();
    } else if (sees('+')) {
      return atom.repeat(1);
    } else if (sees('{')) {
      return counted(atom);
    }
    return atom;
  }

  private Automaton counted(Automaton atom) {
    int end = regex.indexOf('}', at);
    String[] bounds = regex.substring(at, end).split(",", -1);
    at = end + 1;
    int least = Integer.parseInt(bounds[0]);
    if (bounds.length > 1 && bounds[1].isEmpty()) {
      return atom.repeat(least);
    }
    return atom.repeat(least, bounds.length > 1 ? Integer.parseInt(bounds[1]) : least);
  }

  private Automaton atom() {
    if (sees('(')) {
      Automaton group = alternatives();
      if (!sees(')')) {
        throw unknown();
      }
      return group;
    }
    return oneOf(sees('[') ? classOfCharacters() : any());
  }

  /** Reads a class after its opening bracket. */
  private BitSet classOfCharacters() {
    boolean negated = sees('^');
    BitSet read = new BitSet();
    BitSet less = new BitSet();
    while (!sees(']')) {
      if (regex.startsWith("-[", at)) {
        at += 2;
        less = classOfCharacters();
      } else {
        read.or(range(character()));
      }
    }
    BitSet all = negated ? others(read) : read;
    all.andNot(less);
    return all;
  }

  /** Reads the rest of a range that the characters begin, if they do. */
  private BitSet range(BitSet first) {
    boolean range =
        first.cardinality() == 1
            && regex.startsWith("-", at)
            && !regex.startsWith("-]", at)
            && !regex.startsWith("-[", at);
    if (range) {
      at++;
      first.set(first.nextSetBit(0), character().nextSetBit(0) + 1);
    }
    return first;
  }

  private BitSet any() {
    return sees('.') ? others(only("\n\r")) : character();
  }

  /** Reads a character, or an escape that stands for several. */
  private BitSet character() {
    char next = next();
    return next == '\\' ? escape(next()) : only(Character.toString(next));
  }

  private BitSet escape(char letter) {
    return switch (letter) {
      case 's' -> only(" \t\n\r");
      case 'S' -> others(only(" \t\n\r"));
      case 'd' -> category("Nd");
      case 'D' -> others(category("Nd"));
      case 'i' -> nameCharacters(false);
      case 'c' -> nameCharacters(true);
      case 'p' -> category(property());
      case 'P' -> others(category(property()));
      case 'n' -> only("\n");
      case 't' -> only("\t");
      case 'r' -> only("\r");
      default -> {
        if (Character.isLetterOrDigit(letter)) {
          throw unknown();
        }
        yield only(Character.toString(letter));
      }
    };
  }

  private String property() {
    int end = regex.indexOf('}', at);
    String name = regex.substring(at + 1, end);
    at = end + 1;
    if (name.length() > 2) {
      throw unknown();
    }
    return name;
  }

  private boolean sees(char wanted) {
    boolean there = at < regex.length() && regex.charAt(at) == wanted;
    at += there ? 1 : 0;
    return there;
  }

  private char next() {
    if (at >= regex.length()) {
      throw unknown();
    }
    return regex.charAt(at++);
  }

  private IllegalArgumentException unknown() {
    return new IllegalArgumentException("not understood: " + regex + " at " + at);
  }

  private static BitSet only(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  private static BitSet others(BitSet characters) {
    BitSet set = (BitSet) CHARACTERS.clone();
    set.andNot(characters);
    return set;
  }

  private static BitSet category(String name) {
    BitSet set = new BitSet();
    CHARACTERS.stream()
        .filter(c -> CATEGORIES.get(Character.getType(c)).startsWith(name))
        .forEach(set::set);
    return set;
  }

  private static BitSet nameCharacters(boolean inside) {
    BitSet set = new BitSet();
    CHARACTERS.stream()
        .filter(c -> inside ? XMLChar.isName(c) : XMLChar.isNameStart(c))
        .forEach(set::set);
    return set;
  }

  private static BitSet characters() {
    BitSet set = new BitSet();
    set.set('\t');
    set.set('\n');
    set.set('\r');
    set.set(' ', Character.MIN_SURROGATE);
    set.set(Character.MAX_SURROGATE + 1, 0xFFFE);
    return set;
  }

  /** Returns the automaton of one of these characters. */
  private static Automaton oneOf(BitSet characters) {
    State start = new State();
    State end = new State();
    end.setAccept(true);
    for (int from = characters.nextSetBit(0); from >= 0; ) {
      int to = characters.nextClearBit(from);
      start.addTransition(new Transition((char) from, (char) (to - 1), end));
      from = characters.nextSetBit(to);
    }
    Automaton automaton = new Automaton();
    automaton.setInitialState(start);
    automaton.setDeterministic(true);
    return automaton;
  }
}
