package org.rapporteur.fidelity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.fidelity.Word.Before;
import org.rapporteur.fidelity.Word.Kind;
import org.rapporteur.fidelity.Word.Role;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TextPiece;
import org.rapporteur.tei.TextPiece.Place;
import org.rapporteur.tei.TextReading;

/** Cuts one stream of a text into words. */
final class WordReader {

  private static final Place PLAIN_PLACE = new Place(Place.MAIN, true);

  private enum Sort {
    LETTER,
    DIGIT,
    ALONE,
    SPACE,
    MARK
  }

  private final List<Word> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private final StringBuilder marks = new StringBuilder();
  private final StringBuilder perhaps = new StringBuilder();
  private Sort sort = Sort.SPACE;
  private Role role = new Role(Kind.PLAIN, PLAIN_PLACE);
  private boolean space = true;
  private boolean line = true;
  private boolean joining;
  private Before before = new Before("", "", true, true);
  private int start;
  private int end;

  /** Returns the words of a transcript, its end as the last. */
  static List<Word> words(SourceText transcript) {
    WordReader reader = new WordReader();
    String text = transcript.text();
    reader.read(new Role(Kind.PLAIN, PLAIN_PLACE), text, 0, true);
    reader.end(text.length());
    return reader.words;
  }

  /** Returns the words of a document: its text with its end, its notes, its header. */
  static List<Word> words(TextReading reading) {
    Map<Integer, WordReader> streams = new TreeMap<>();
    WordReader main = streams.computeIfAbsent(Place.MAIN, stream -> new WordReader());
    int last = 0;
    for (TextPiece piece : reading.pieces()) {
      streams.computeIfAbsent(piece.place().stream(), stream -> new WordReader()).read(piece);
      last = piece.place().stream() == Place.MAIN ? piece.span().end() : last;
    }
    main.end(last);
    streams.values().forEach(WordReader::close);
    List<Word> all = new ArrayList<>(main.words);
    streams.forEach((stream, reader) -> all.addAll(stream > Place.MAIN ? reader.words : List.of()));
    WordReader header = streams.getOrDefault(Place.HEADER, new WordReader());
    all.addAll(header.words);
    return all;
  }

  private void read(TextPiece piece) {
    int at = piece.span().start();
    switch (piece.kind()) {
      case TEXT -> read(new Role(Kind.PLAIN, piece.place()), piece.characters(), at, true);
      case ABSORBED -> whole(Kind.PLAIN, piece);
      case DECLARED -> whole(Kind.DECLARED, piece);
      case PERHAPS -> perhaps(piece);
      case PAGE -> page(piece);
      case BREAK -> breakWord();
      case JOIN -> joining = true;
    }
  }

  /** Reads characters that stand for a whole span, such as a reference. */
  private void whole(Kind kind, TextPiece piece) {
    read(new Role(kind, piece.place()), piece.characters(), piece.span().start(), false);
    end = word.isEmpty() ? end : piece.span().end();
  }

  /** Marks that may stand here end no word; a number or word that may stand here is one. */
  private void perhaps(TextPiece piece) {
    if (piece.characters().codePoints().noneMatch(Character::isLetterOrDigit)) {
      perhaps.append(piece.characters());
    } else {
      read(new Role(Kind.OPTIONAL, piece.place()), piece.characters(), piece.span().start(), false);
    }
  }

  private void page(TextPiece piece) {
    boolean goesOn = joining;
    read(new Role(Kind.PAGE, piece.place()), piece.characters(), piece.span().start(), false);
    joining = goesOn;
  }

  private void breakWord() {
    close();
    space = true;
    line = true;
    joining = false;
  }

  private void read(Role newRole, String text, int offset, boolean inPlace) {
    if (newRole.kind() != role.kind()) {
      close();
    }
    role = newRole;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int length = Character.charCount(c);
      read(c, inPlace ? offset + i : offset, inPlace ? length : 0);
      i += length;
    }
  }

  private void read(int c, int at, int length) {
    Sort next = sortOf(c);
    switch (next) {
      case SPACE -> space(c);
      case MARK -> mark(c);
      default -> letter(c, next, at);
    }
    if (next != Sort.SPACE && next != Sort.MARK) {
      end = Math.max(end, at + length);
      joining = false;
    }
  }

  private void space(int c) {
    if (joining) {
      return;
    }
    close();
    boolean optional = isOptional();
    space = space || !optional;
    line = line || (!optional && (c == '\n' || c == '\r' || c == '\f'));
  }

  private void mark(int c) {
    close();
    (isOptional() ? perhaps : marks).appendCodePoint(c);
  }

  private boolean isOptional() {
    return role.kind() == Kind.OPTIONAL || role.kind() == Kind.PAGE;
  }

  private void letter(int c, Sort next, int at) {
    if (!word.isEmpty() && (next != sort || next == Sort.ALONE)) {
      close();
    }
    if (word.isEmpty()) {
      begin(at);
    }
    sort = next;
    word.appendCodePoint(c);
  }

  private void begin(int at) {
    start = at;
    end = at;
    before = new Before(marks.toString(), perhaps.toString(), space, line);
    marks.setLength(0);
    perhaps.setLength(0);
    space = false;
    line = false;
  }

  private void close() {
    if (!word.isEmpty()) {
      String text = word.toString();
      word.setLength(0);
      add(text, key(text));
    }
  }

  private void add(String text, String key) {
    words.add(new Word(text, key, new TextSpan(start, end), before, role));
  }

  private void end(int offset) {
    close();
    role = new Role(Kind.PLAIN, PLAIN_PLACE);
    line = true;
    begin(offset);
    add("", "");
  }

  /** Returns what is left of a word without case, compatibility forms and invisible characters. */
  private static String key(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 0x80);
    String plain = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    return (ascii ? plain : plain.replaceAll("\\p{Cf}", "")).toLowerCase(Locale.ROOT);
  }

  private static Sort sortOf(int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return Sort.SPACE;
    }
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
          Sort.DIGIT;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          Sort.LETTER;
      case Character.OTHER_LETTER -> isSpaceless(c) ? Sort.ALONE : Sort.LETTER;
      default -> Sort.MARK;
    };
  }

  private static boolean isSpaceless(int c) {
    if (c < 0x0E00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN, BOPOMOFO -> true;
      default -> false;
    };
  }
}
