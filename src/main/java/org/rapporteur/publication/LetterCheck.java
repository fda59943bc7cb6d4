package org.rapporteur.publication;

import java.text.Normalizer;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Passes formatting objects on, letters and their marks composed, as fonts have them; a letter that
 * no font has becomes the replacement character, and is remembered. For one document and one
 * thread.
 */
final class LetterCheck extends XMLFilterImpl {

  private static final char REPLACEMENT = '\uFFFD';

  private final LibraryFonts fonts;
  private final SortedSet<Integer> missing = new TreeSet<>();

  LetterCheck(LibraryFonts fonts, ContentHandler next) {
    this.fonts = fonts;
    setContentHandler(next);
  }

  /** Returns the letters, as code points, that no font has. */
  SortedSet<Integer> missing() {
    return new TreeSet<>(missing);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    StringBuilder drawn = new StringBuilder(length);
    String words = Normalizer.normalize(new String(text, start, length), Normalizer.Form.NFC);
    words.codePoints().forEach(letter -> append(letter, drawn));
    char[] result = drawn.toString().toCharArray();
    super.characters(result, 0, result.length);
  }

  private void append(int letter, StringBuilder drawn) {
    if (fonts.canDraw(letter)) {
      drawn.appendCodePoint(letter);
    } else {
      missing.add(letter);
      drawn.append(REPLACEMENT);
    }
  }
}
