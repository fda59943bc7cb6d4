package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The persons whom a heading mentions: it often gives an office or a forename that the labels leave
 * out, as in "between Deputy Minister [Anders] Orlan and …".
 */
final class Mentions {

  private final String[] words;
  private final Lexicon lexicon = Lexicon.standard();

  Mentions(String heading) {
    this.words = heading.strip().split("[\\s\\u00A0]+", -1);
  }

  /** Returns the words of the heading, folded. */
  List<String> words() {
    return Stream.of(words).map(PersonName::fold).filter(word -> !word.isEmpty()).toList();
  }

  /** Completes a person by what the heading says of him or her. */
  void complete(Person person) {
    for (int i = 0; i < words.length; i++) {
      String token = PersonName.fold(words[i]);
      if (!token.isEmpty() && person.personName().folded().contains(token)) {
        int start = i;
        while (start > 0 && (isBracketed(start - 1) || isForename(start - 1))) {
          start--;
        }
        int end = i + 1;
        while (end < words.length && (isBracketed(end) || continuesName(person, end))) {
          end++;
        }
        takeName(person, start, end);
        office(nameStart(person, start)).ifPresent(person::addOffice);
        return;
      }
    }
  }

  private int nameStart(Person person, int start) {
    int at = start;
    while (at > 0 && person.personName().folded().contains(PersonName.fold(words[at - 1]))) {
      at--;
    }
    return at;
  }

  /** A capitalised word between a title and a surname, as in "Ambassador Mira Tavi". */
  private boolean isForename(int at) {
    return at > 0
        && isCapitalised(words[at])
        && !lexicon.has("office", words[at])
        && isTitle(words[at - 1]);
  }

  private boolean isTitle(String word) {
    boolean honorific =
        lexicon.has("honorific", word)
            || lexicon.has("honorific.m", word)
            || lexicon.has("honorific.f", word);
    return honorific || (lexicon.has("office", word) && !lexicon.has("office.attribute", word));
  }

  private boolean continuesName(Person person, int at) {
    return person.personName().folded().contains(PersonName.fold(words[at]));
  }

  private boolean isBracketed(int at) {
    boolean opens = words[at].startsWith("[");
    boolean closes = words[at].contains("]");
    return (opens || closes) && Character.isUpperCase(letter(words[at]));
  }

  private static int letter(String word) {
    return word.codePoints().filter(Character::isLetter).findFirst().orElse(' ');
  }

  private void takeName(Person person, int start, int end) {
    List<String> tokens = new ArrayList<>();
    for (int i = start; i < end; i++) {
      tokens.add(words[i].replaceAll("[\\[\\],.;:*]", "").replaceAll("['’]s$", ""));
    }
    PersonName fuller = new PersonName(List.of(), tokens, "");
    if (fuller.folded().size() > person.personName().folded().size() && person.mayBe(fuller)) {
      person.setTokens(fuller);
    }
  }

  /** Returns the office that ends where a name begins, or empty when none stands there. */
  private Optional<String> office(int nameStart) {
    List<String> office = new ArrayList<>();
    int officeWord = -1;
    if (nameStart > 0 && !isCapitalised(words[nameStart - 1])) {
      return Optional.empty();
    }
    for (int i = nameStart - 1; i >= 0 && belongsToOffice(i); i--) {
      office.add(words[i]);
      officeWord = lexicon.has("office", words[i]) ? office.size() : officeWord;
    }
    if (officeWord < 0) {
      return Optional.empty();
    }
    int size = officeWord;
    while (size < office.size() && isCapitalised(office.get(size))) {
      size++;
    }
    List<String> phrase = new ArrayList<>(office.subList(0, size));
    Collections.reverse(phrase);
    return Optional.of(String.join(" ", phrase).replaceAll("[\\[\\]*]", ""));
  }

  private boolean belongsToOffice(int at) {
    return isCapitalised(words[at]) || (lexicon.has("particle", words[at]) && !isConjunction(at));
  }

  private boolean isConjunction(int at) {
    return words[at].matches("(?i:and|und|et|y|e|with|mit|avec|to|in|at|on)");
  }

  private static boolean isCapitalised(String word) {
    return !word.endsWith(",") && Character.isUpperCase(letter(word));
  }
}
