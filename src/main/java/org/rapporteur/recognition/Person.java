package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.transcript.Certainty;

/**
 * A person while the cast is being put together: grows with every label that is found to mean the
 * same person.
 */
final class Person {

  private final Set<String> labels = new LinkedHashSet<>();
  private final Set<String> offices = new LinkedHashSet<>();
  private final List<String> reasons = new ArrayList<>();
  private List<String> tokens;
  private Set<String> folded;
  private String initials = "";
  private String sex;
  private Certainty certainty = Certainty.HIGH;

  /** Begins a person with a name. */
  Person(PersonName name) {
    this.tokens = name.tokens();
    this.folded = name.folded();
    this.sex = name.sex();
    addOffices(name);
  }

  /** Adds what another name of the same person tells. */
  void add(PersonName given) {
    PersonName name = withoutOffice(given);
    if (name.folded().size() > folded.size()) {
      tokens = name.tokens();
      folded = name.folded();
    } else if (isShouted() && name.folded().equals(folded)) {
      tokens = name.tokens();
    }
    sex = sex.isEmpty() ? name.sex() : sex;
    addOffices(name);
  }

  /**
   * Takes over the labels and offices of another, who is the same person by the edition's register.
   */
  void merge(Person other) {
    labels.addAll(other.labels);
    other.offices.forEach(this::addOffice);
    because(Certainty.MEDIUM, "the register gives all these labels to one person");
  }

  private boolean isShouted() {
    String name = String.join("", tokens);
    return name.length() > 3 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  private void addOffices(PersonName name) {
    addOffice(name.statedOffice());
    addOffice(name.office());
  }

  /** Adds an office, unless one that says as much is there. */
  void addOffice(String office) {
    if (office.isEmpty()) {
      return;
    }
    String fold = Lexicon.fold(office);
    boolean told = offices.stream().anyMatch(known -> Lexicon.fold(known).contains(fold));
    if (!told) {
      offices.removeIf(known -> fold.contains(Lexicon.fold(known)));
      offices.add(office);
    }
  }

  /** Adds a printed label. */
  void addLabel(String label) {
    labels.add(label);
  }

  /** Notes why a label was joined to the person, and how sure that is. */
  void because(Certainty sure, String reason) {
    certainty = certainty.compareTo(sure) < 0 ? sure : certainty;
    if (!reasons.contains(reason)) {
      reasons.add(reason);
    }
  }

  /** States the initials by which the record calls the person. */
  void setInitials(String stated) {
    initials = stated;
  }

  /** Extends the name by words that an editor supplied in a heading. */
  void setTokens(PersonName fuller) {
    tokens = fuller.tokens();
    folded = fuller.folded();
  }

  /**
   * Returns whether a name can be this person's: its words are among this person's or the other way
   * round.
   */
  boolean mayBe(PersonName name) {
    Set<String> other = withoutOffice(name).folded();
    boolean sexes = sex.isEmpty() || name.sex().isEmpty() || sex.equals(name.sex());
    if (other.isEmpty() || folded.isEmpty() || !sexes) {
      return false;
    }
    return covers(folded, other) || covers(other, folded);
  }

  /** Returns a name without the words before it that the person's own office has. */
  private PersonName withoutOffice(PersonName name) {
    int at = 0;
    while (at < name.tokens().size() - 1 && holdsWord(name.tokens().get(at))) {
      at++;
    }
    return new PersonName(
        name.titles(), name.tokens().subList(at, name.tokens().size()), name.office());
  }

  private boolean holdsWord(String word) {
    String fold = PersonName.fold(word);
    return !folded.contains(fold)
        && offices.stream()
            .flatMap(office -> java.util.Arrays.stream(office.split("[\\s,]+", -1)))
            .anyMatch(known -> PersonName.fold(known).equals(fold));
  }

  /** Each word of the smaller name is a word of the larger, or the initial of one. */
  private static boolean covers(Set<String> larger, Set<String> smaller) {
    boolean whole = smaller.stream().anyMatch(word -> word.length() > 1 && larger.contains(word));
    return whole
        && smaller.stream()
            .allMatch(
                word ->
                    larger.contains(word)
                        || (word.length() == 1
                            && larger.stream().anyMatch(full -> full.startsWith(word))));
  }

  /** Returns whether the person holds an office that the words name. */
  boolean holds(String office) {
    String fold = Lexicon.fold(office);
    return !fold.isEmpty()
        && offices.stream().map(Lexicon::fold).anyMatch(known -> known.contains(fold));
  }

  /** Returns whether an office that the person holds is the words and no more. */
  boolean holdsExactly(String office) {
    String fold = Lexicon.fold(office);
    return offices.stream().map(Lexicon::fold).anyMatch(fold::equals);
  }

  /** Returns whether initials mean this person: those stated, or those of the name. */
  boolean hasInitials(String letters) {
    String plain = letters.replace(".", "").toLowerCase(Locale.ROOT);
    if (!initials.isEmpty()) {
      return initials.replace(".", "").toLowerCase(Locale.ROOT).equals(plain);
    }
    if (tokens.isEmpty()) {
      return false;
    }
    StringBuilder all = new StringBuilder();
    tokens.stream()
        .map(PersonName::fold)
        .filter(folded -> !folded.isEmpty())
        .forEach(folded -> all.append(folded.charAt(0)));
    String surname = PersonName.fold(tokens.get(tokens.size() - 1));
    return all.toString().equals(plain) || (plain.length() == 1 && surname.startsWith(plain));
  }

  /** Returns the name, or the first label of a person who has none. */
  String name() {
    if (!tokens.isEmpty()) {
      return String.join(" ", tokens);
    }
    return labels.isEmpty() ? String.join(", ", offices) : labels.iterator().next();
  }

  /** Returns the name as one whose words can be compared. */
  PersonName personName() {
    return new PersonName(List.of(), tokens, "");
  }

  List<String> labels() {
    return List.copyOf(labels);
  }

  List<String> offices() {
    return List.copyOf(offices);
  }

  boolean isNamed() {
    return !tokens.isEmpty();
  }

  Certainty certainty() {
    return certainty;
  }

  String reason() {
    return String.join("; ", reasons);
  }
}
