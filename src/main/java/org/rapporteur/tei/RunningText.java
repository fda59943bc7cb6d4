package org.rapporteur.tei;

import nu.xom.Element;
import nu.xom.ProcessingInstruction;

/**
 * Writes running text into a block and the pieces in it. A run of white space becomes one space, a
 * single no-break space stays; none is left at either end of a block; a character that XML cannot
 * hold becomes a processing instruction.
 */
final class RunningText {

  private final StringBuilder text = new StringBuilder();
  private Element current;
  private String space = "";
  private boolean atStart = true;

  /** Begins to write into a block. */
  RunningText(Element block) {
    this.current = block;
  }

  /** Writes characters. */
  void write(String characters) {
    int at = 0;
    while (at < characters.length()) {
      int c = characters.codePointAt(at);
      if (isSpace(c)) {
        int end = spaceEnd(characters, at);
        space = end - at == 1 && space.isEmpty() && c == '\u00A0' ? "\u00A0" : " ";
        at = end;
      } else {
        flushSpace();
        character(c);
        at += Character.charCount(c);
      }
    }
  }

  /** Begins a piece in the block: what follows is written into it. */
  void open(Element piece) {
    flushSpace();
    flushText();
    current.appendChild(piece);
    current = piece;
  }

  /** Ends the piece: what follows is written after it. */
  void close() {
    flushText();
    current = (Element) current.getParent();
  }

  /** Places an empty piece. */
  void place(Element piece) {
    open(piece);
    close();
    atStart = false;
  }

  /** Forgets white space that has been read and not written. */
  void dropSpace() {
    space = "";
  }

  /** Ends the block. */
  void end() {
    flushText();
    space = "";
  }

  private void flushSpace() {
    if (!atStart) {
      text.append(space);
    }
    space = "";
  }

  private void flushText() {
    if (!text.isEmpty()) {
      current.appendChild(text.toString());
      text.setLength(0);
    }
  }

  private void character(int c) {
    atStart = false;
    if (TeiNames.isXml(c)) {
      text.appendCodePoint(c);
    } else {
      flushText();
      String number = "%04X".formatted(c);
      current.appendChild(new ProcessingInstruction("rapporteur-character", number));
    }
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int spaceEnd(String characters, int from) {
    int at = from;
    while (at < characters.length() && isSpace(characters.charAt(at))) {
      at++;
    }
    return at;
  }
}
