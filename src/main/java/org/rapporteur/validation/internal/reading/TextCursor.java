package org.rapporteur.validation.internal.reading;

/**
 * Goes through a run of text in the source by the characters that a parser makes of it: a reference
 * is the characters it stands for, a carriage return and a line feed are one, comments are none.
 */
public final class TextCursor {

  private static final String COMMENT = "<!--";
  private static final String CDATA = "<![CDATA[";

  private final String source;
  private int at;
  private int passed;
  private boolean inCdata;

  TextCursor(String source, int begin) {
    this.source = source;
    this.at = begin;
  }

  /** Returns how many characters were passed. */
  public int passed() {
    return passed;
  }

  /** Goes to a character, counted from the beginning of the run, and returns its offset. */
  public int goTo(int character) {
    skipMarkup();
    while (passed < character && at < source.length() && !isTag()) {
      passed += step();
      skipMarkup();
    }
    return at;
  }

  /** Passes the character at which the cursor stands and returns the offset after it. */
  public int passOne() {
    if (at < source.length() && !isTag()) {
      passed += step();
    }
    return at;
  }

  private boolean isTag() {
    return !inCdata && source.charAt(at) == '<';
  }

  private void skipMarkup() {
    while (true) {
      if (inCdata) {
        if (!source.startsWith("]]>", at)) {
          return;
        }
        inCdata = false;
        at += 3;
      } else if (source.startsWith(COMMENT, at)) {
        int end = source.indexOf("-->", at + COMMENT.length());
        at = end < 0 ? source.length() : end + 3;
      } else if (source.startsWith(CDATA, at)) {
        inCdata = true;
        at += CDATA.length();
      } else {
        return;
      }
    }
  }

  /** Steps over one character or reference; returns how many characters the parser makes of it. */
  private int step() {
    char c = source.charAt(at);
    if (c == '&' && !inCdata) {
      int end = source.indexOf(';', at);
      boolean wide = end > 0 && isWide(source.substring(at + 1, end));
      at = end < 0 ? source.length() : end + 1;
      return wide ? 2 : 1;
    }
    at += c == '\r' && source.startsWith("\n", at + 1) ? 2 : 1;
    return 1;
  }

  /** Whether a reference such as {@code #x1D11E} is a character of two code units. */
  private static boolean isWide(String reference) {
    boolean hexadecimal = reference.startsWith("#x");
    String digits = reference.substring(hexadecimal ? 2 : 1);
    return reference.startsWith("#")
        && digits.matches("[0-9A-Fa-f]{1,7}")
        && Integer.parseInt(digits, hexadecimal ? 16 : 10) > 0xFFFF;
  }
}
