package org.rapporteur.recognition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The parts of the words that name a person: titles before, the name proper, an office after.
 *
 * @param titles the honorifics and offices that precede the name, as printed
 * @param tokens the words of the name proper, as printed, editorial brackets left out
 * @param office what a comma or brackets add, as printed, or an empty string
 */
record PersonName(List<String> titles, List<String> tokens, String office) {

  private static final Pattern JOINT =
      Pattern.compile("\\s*/\\s*|\\s+&\\s+|\\s+(?:and|und|et|y|e)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern ARTICLE =
      Pattern.compile("(?i:the|der|die|das|le|la|l'|les|el|a|o|os|as)");

  PersonName {
    titles = List.copyOf(titles);
    tokens = List.copyOf(tokens);
  }

  /**
   * Returns the persons that words name together: two for "Orlan and Tavi", one for most labels.
   */
  static List<PersonName> joint(String words) {
    List<PersonName> names = new ArrayList<>();
    for (String part : JOINT.split(outsideBrackets(words), -1)) {
      names.add(of(part));
    }
    boolean severalNamed =
        names.size() > 1
            && names.stream().noneMatch(name -> name.tokens.isEmpty() && name.titles.isEmpty());
    return severalNamed && words.indexOf(',') < 0 ? names : List.of(of(words));
  }

  /** Returns the parts of the words that name one person. */
  static PersonName of(String words) {
    String plain = words.replaceAll("[\\[\\]?*]|[:;]$", "").replaceAll(":$", "").strip();
    if (Lexicon.standard().has("collective", plain)) {
      return new PersonName(List.of(), List.of(plain.split("\\s+", -1)), "");
    }
    String office = "";
    int open = plain.indexOf('(');
    if (open >= 0) {
      int close = plain.indexOf(')', open);
      String inside = plain.substring(open + 1, close < 0 ? plain.length() : close).strip();
      String rest = (plain.substring(0, open) + (close < 0 ? "" : plain.substring(close + 1)));
      if (open > 0 && titlesOnly(rest) && startsWithCapital(inside)) {
        PersonName named = of(inside);
        return new PersonName(of(rest).titles, named.tokens, named.office);
      }
      office = startsWithCapital(inside) ? inside : "";
      plain = rest.strip();
    }
    int comma = plain.indexOf(',');
    if (comma >= 0) {
      office = plain.substring(comma + 1).strip();
      plain = plain.substring(0, comma).strip();
    }
    return split(plain, office);
  }

  private static PersonName split(String plain, String office) {
    List<String> titles = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    String[] words = plain.isEmpty() ? new String[0] : plain.split("[\\s\\u00A0]+");
    for (int i = 0; i < words.length; i++) {
      boolean stillTitle = tokens.isEmpty() && isTitle(words[i]);
      boolean article =
          tokens.isEmpty() && i + 1 < words.length && ARTICLE.matcher(words[i]).matches();
      (stillTitle || article ? titles : tokens).add(words[i]);
    }
    return new PersonName(titles, tokens, office);
  }

  private static boolean titlesOnly(String words) {
    PersonName name = split(words.strip(), "");
    return name.tokens.isEmpty();
  }

  private static boolean isTitle(String word) {
    Lexicon lexicon = Lexicon.standard();
    return lexicon.has("office", word)
        || lexicon.has("honorific", word)
        || lexicon.has("honorific.m", word)
        || lexicon.has("honorific.f", word);
  }

  private static boolean startsWithCapital(String words) {
    return !words.isEmpty() && Character.isUpperCase(words.codePointAt(0));
  }

  private static String outsideBrackets(String words) {
    return words.replaceAll("\\([^)]*\\)", " ").strip();
  }

  /** Returns the name proper, as printed; empty when only an office is given. */
  String name() {
    return String.join(" ", tokens);
  }

  /** Returns the titles that precede the name, as printed. */
  String title() {
    return String.join(" ", titles);
  }

  /** Returns the name proper or, where there is none, the title. */
  String display() {
    return tokens.isEmpty() ? title() : name();
  }

  /** Returns the words of the name folded for comparison. */
  Set<String> folded() {
    Set<String> folded = new TreeSet<>();
    tokens.forEach(token -> folded.add(fold(token)));
    folded.remove("");
    return folded;
  }

  /** Returns whether this is an abbreviation: one word of one to three capitals. */
  boolean isInitials() {
    return tokens.size() == 1 && titles.isEmpty() && tokens.get(0).matches("(?:\\p{Lu}\\.?){1,3}");
  }

  /** Returns {@code m} or {@code f} where an honorific states it, else an empty string. */
  String sex() {
    Lexicon lexicon = Lexicon.standard();
    if (titles.stream().anyMatch(title -> lexicon.has("honorific.f", title))) {
      return "f";
    }
    return titles.stream().anyMatch(title -> lexicon.has("honorific.m", title)) ? "m" : "";
  }

  /** Returns the office that the titles state, honorifics and articles left out; may be empty. */
  String statedOffice() {
    Lexicon lexicon = Lexicon.standard();
    List<String> offices = titles.stream().filter(title -> lexicon.has("office", title)).toList();
    return String.join(" ", offices);
  }

  /** Returns a word without diacritics, punctuation and case; đ becomes d. */
  static String fold(String word) {
    boolean plain = word.chars().allMatch(c -> c < 0x80);
    String base = plain ? word : Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder();
    withoutPossessive(base)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> folded.append(base(c)));
    return folded.toString();
  }

  private static String withoutPossessive(String word) {
    boolean possessive = word.endsWith("'s") || word.endsWith("’s");
    return possessive ? word.substring(0, word.length() - 2) : word;
  }

  private static String base(int letter) {
    return switch (letter) {
      case 'đ', 'ð' -> "d";
      case 'ł' -> "l";
      case 'ø' -> "o";
      case 'ı' -> "i";
      case 'ß' -> "ss";
      default -> Character.toString(letter);
    };
  }
}
