package org.rapporteur.validation.internal.reading;

import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.source.Position;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;

/**
 * Finds the place that a person means from the place that a parser reports, which is the end of a
 * tag: the beginning of the tag, of an attribute in it, or of the text after it.
 *
 * <p>The search relies on well-formedness: no {@code <} can stand inside a tag. Where the text at
 * the reported place is not the tag (it came out of an entity), the reported place is given.
 */
public final class Places {

  private final TeiDocument document;
  private final String text;

  /** Takes a document, whose lines are counted when the first place is asked for. */
  public Places(TeiDocument document) {
    this.document = document;
    this.text = document.text();
  }

  /** Returns a finding about a span, with its place and its words. */
  public Finding finding(Rule rule, TextSpan span, String message) {
    return Finding.of(rule, document.source(), span, message);
  }

  /** Returns the place of a span. */
  public Location location(TextSpan span) {
    return Location.of(document.source(), span);
  }

  /** Returns a position from a parser's numbers, which may be 0 or -1 where it knows none. */
  public static Position position(int line, int column) {
    return new Position(Math.max(1, line), Math.max(1, column));
  }

  /** Returns the tag of {@code qName} that ends at {@code end}. */
  public TextSpan tag(Position end, String qName) {
    int start = tagStart(end, qName);
    return start < 0 ? point(end) : tagFrom(start);
  }

  private TextSpan tagFrom(int start) {
    return new TextSpan(start, text.indexOf('>', start) + 1);
  }

  /**
   * Returns the attribute, with its value, in the tag that ends at {@code end}, or else the tag.
   */
  public TextSpan attribute(Position end, String qName, String attribute) {
    int start = tagStart(end, qName);
    if (start < 0) {
      return point(end);
    }
    int found = attributeIn(start + 1 + qName.length(), attribute);
    return found < 0 ? tagFrom(start) : new TextSpan(found, afterValue(found));
  }

  /**
   * Returns where the word of that number, from 0, begins in the value of an attribute; empty where
   * the value has references, so that it is not what is written, or no such word.
   */
  public OptionalInt word(TextSpan attribute, int index) {
    int end = attribute.end() - 1;
    int at = attribute.start();
    while (at < end && text.charAt(at) != '"' && text.charAt(at) != '\'') {
      at++;
    }
    if (at >= end || text.substring(at, end).indexOf('&') >= 0) {
      return OptionalInt.empty();
    }
    int words = -1;
    for (boolean inWord = false; ++at < end; ) {
      boolean white = " \t\r\n".indexOf(text.charAt(at)) >= 0;
      if (!white && !inWord && ++words == index) {
        return OptionalInt.of(at);
      }
      inWord = !white;
    }
    return OptionalInt.empty();
  }

  /** Returns the line's rest from the first character that is not white space after {@code end}. */
  public TextSpan textAfter(Position end) {
    int at = offset(end);
    if (at < 0) {
      return point(end);
    }
    while (at < text.length()) {
      if (text.startsWith("<!--", at)) {
        at = Math.max(at + 4, text.indexOf("-->", at + 4) + 3);
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        break;
      }
    }
    int start = Math.min(at, text.length());
    return new TextSpan(start, textEnd(start));
  }

  private int textEnd(int start) {
    int at = start;
    while (at < text.length() && "<\n\r".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Returns the place as a point in its line. */
  TextSpan lineAt(Position position) {
    return point(position);
  }

  /** Returns the place itself, or the text's end where the text has no such place. */
  private TextSpan point(Position position) {
    int at = offset(position);
    int offset = at < 0 ? text.length() : at;
    return new TextSpan(offset, offset);
  }

  /**
   * Returns the offset of the tag, or -1. The JDK's parser counts a column too few for each lone
   * carriage return before it, so the tag may end a little later than it says.
   */
  private int tagStart(Position end, String qName) {
    int after = offset(end);
    int close = after < 1 ? -1 : text.indexOf('>', after - 1);
    int start = close < 0 ? -1 : text.lastIndexOf('<', close);
    if (start < 0 || start >= after) {
      return -1;
    }
    int name = text.startsWith("/", start + 1) ? start + 2 : start + 1;
    return text.startsWith(qName, name) ? start : -1;
  }

  /** Returns the removal of an attribute with the white space before it, if it is written there. */
  public Optional<Splice> removal(Position end, String qName, String attribute) {
    TextSpan span = attribute(end, qName, attribute);
    int start = span.start();
    if (!text.startsWith(attribute, start)) {
      return Optional.empty();
    }
    while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return Optional.of(new Splice(new TextSpan(start, span.end()), ""));
  }

  /**
   * Returns the value, between its quotation marks, of an attribute of the tag that ends at {@code
   * end}, or else the tag.
   */
  public TextSpan attributeValue(Position end, String qName, String attribute) {
    TextSpan whole = attribute(end, qName, attribute);
    for (int at = whole.start(); at < whole.end(); at++) {
      if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
        return new TextSpan(at + 1, whole.end() - 1);
      }
    }
    return whole;
  }

  /** Returns a cursor at the text that begins where a tag or instruction ends. */
  public TextCursor cursor(Position begins) {
    int at = offset(begins);
    int close = at < 1 ? -1 : text.indexOf('>', at - 1);
    return new TextCursor(text, close < 0 ? text.length() : close + 1);
  }

  private int attributeIn(int from, String attribute) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '>') {
      int nameStart = at;
      while (at < text.length() && isNameCharacter(text.charAt(at))) {
        at++;
      }
      if (at == nameStart) {
        at++;
      } else if (text.substring(nameStart, at).equals(attribute)) {
        return nameStart;
      } else {
        at = afterValue(at);
      }
    }
    return -1;
  }

  private int afterValue(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\'') {
      at++;
    }
    int close = at < text.length() ? text.indexOf(text.charAt(at), at + 1) : -1;
    return close < 0 ? text.length() : close + 1;
  }

  private static boolean isNameCharacter(char c) {
    return c != '=' && c != '/' && c != '>' && !Character.isWhitespace(c);
  }

  /** Returns the offset of a position, or -1 where the text has no such place. */
  private int offset(Position position) {
    SourceText source = document.source();
    if (position.line() > source.lineCount()) {
      return -1;
    }
    TextSpan line = source.line(position.line());
    int offset = line.start() + position.column() - 1;
    return offset > text.length() ? -1 : offset;
  }
}
