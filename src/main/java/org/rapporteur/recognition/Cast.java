package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.recognition.LabelFinder.Label;
import org.rapporteur.source.SourceText;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.Participant;

/**
 * Who takes part, and which labels mean whom.
 *
 * <p>A label is joined to a person by the list of those present, by a name whose words include the
 * other's, by an office or by initials, and only where exactly one person fits: what is not certain
 * stays apart, since a wrong merger is the worst error.
 */
final class Cast {

  /** Ids that the encoding gives to something else. */
  private static final List<String> RESERVED = List.of("rapporteur", "source-archive", "text-end");

  private final SourceText source;
  private final Persons persons = new Persons();
  private final Map<String, List<Person>> byLabel = new LinkedHashMap<>();
  private final Set<String> doubtful = new HashSet<>();
  private final Map<Person, String> ids = new HashMap<>();
  private final List<Participant> participants = new ArrayList<>();

  private Cast(SourceText source) {
    this.source = source;
  }

  /** Puts together the cast of a record. */
  static Cast of(SourceText source, List<Label> labels, RecordHead head, KnownPersons register) {
    Cast cast = new Cast(source);
    head.listed().forEach(cast::enterListed);
    cast.enterLabels(labels);
    head.headings().forEach(heading -> cast.complete(heading));
    cast.name(labels, register);
    return cast;
  }

  private void enterListed(ListedPerson listed) {
    Person person = new Person(listed.name());
    person.setInitials(listed.initials());
    person.because(Certainty.HIGH, "in the list of those present");
    persons.add(person);
  }

  /** Completes the persons whom a heading mentions by what it says of them. */
  private void complete(String heading) {
    Mentions mentions = new Mentions(heading);
    for (Person person : persons.sharing(mentions.words())) {
      mentions.complete(person);
      persons.renamed(person);
    }
  }

  /** Enters the fullest labels first, so that the shorter find them. */
  private void enterLabels(List<Label> labels) {
    labels.stream()
        .map(label -> source.text(label.candidate().span()))
        .distinct()
        .sorted(Comparator.comparingInt((String words) -> -fullness(words)))
        .forEach(words -> byLabel.put(words, personsOf(words)));
  }

  private static int fullness(String words) {
    return PersonName.joint(words).stream().mapToInt(name -> name.folded().size()).max().orElse(0);
  }

  private List<Person> personsOf(String words) {
    List<Person> speakers = new ArrayList<>();
    if (words.codePoints().noneMatch(Character::isLetter)) {
      return speakers;
    }
    List<PersonName> names = PersonName.joint(words);
    for (PersonName name : names) {
      Person person = join(name, words);
      if (names.size() == 1) {
        person.addLabel(LabelLead.withoutTime(words));
      }
      speakers.add(person);
    }
    return speakers;
  }

  private Person join(PersonName name, String words) {
    List<Person> fitting = fitting(name);
    if (fitting.size() == 1) {
      Person person = fitting.get(0);
      Certainty sure = name.tokens().isEmpty() ? Certainty.MEDIUM : Certainty.HIGH;
      person.because(sure, "'" + words + "' fits no one else");
      person.add(name.isInitials() ? new PersonName(List.of(), List.of(), "") : name);
      persons.renamed(person);
      return person;
    }
    if (fitting.size() > 1) {
      doubtful.add(words);
    }
    Person person = new Person(name);
    person.because(
        fitting.isEmpty() ? Certainty.HIGH : Certainty.LOW, "named by the label '" + words + "'");
    persons.add(person);
    return person;
  }

  private List<Person> fitting(PersonName name) {
    if (name.isInitials()) {
      List<Person> byInitials =
          persons.all().stream().filter(person -> person.hasInitials(name.name())).toList();
      return byInitials.isEmpty() ? exact(name) : byInitials;
    }
    if (name.tokens().isEmpty()) {
      List<Person> holders =
          persons.all().stream().filter(person -> person.holdsExactly(office(name))).toList();
      return holders.isEmpty()
          ? persons.all().stream().filter(person -> person.holds(office(name))).toList()
          : holders;
    }
    List<Person> exact = exact(name);
    return exact.isEmpty()
        ? persons.sharing(name).stream().filter(person -> person.mayBe(name)).toList()
        : exact;
  }

  private List<Person> exact(PersonName name) {
    return persons.sharing(name).stream()
        .filter(person -> person.personName().folded().equals(name.folded()) && person.mayBe(name))
        .toList();
  }

  private static String office(PersonName name) {
    return name.statedOffice().isEmpty() ? name.title() : name.statedOffice();
  }

  /**
   * Gives each person an id and makes the participants, in the order in which they speak or are
   * listed.
   */
  private void name(List<Label> labels, KnownPersons register) {
    Set<Person> order = new LinkedHashSet<>();
    labels.forEach(label -> order.addAll(speakersOf(label)));
    order.addAll(persons.all());
    Map<KnownPerson, Person> known = new LinkedHashMap<>();
    Map<String, Integer> used = new HashMap<>();
    RESERVED.forEach(id -> used.put(id, 1));
    for (Person person : order) {
      Optional<KnownPerson> entry = register.entryOf(person);
      Person same = entry.map(known::get).orElse(null);
      if (same != null) {
        same.merge(person);
        ids.put(person, id(same));
        continue;
      }
      entry.ifPresent(found -> known.put(found, person));
      ids.put(
          person, unique(entry.map(KnownPerson::id).orElseGet(() -> slug(person.name())), used));
    }
    Map<Person, KnownPerson> entries = new HashMap<>();
    known.forEach((entry, person) -> entries.put(person, entry));
    Set<String> done = new HashSet<>();
    for (Person person : order) {
      if (done.add(id(person))) {
        participants.add(participant(person, Optional.ofNullable(entries.get(person))));
      }
    }
  }

  private Participant participant(Person person, Optional<KnownPerson> entry) {
    return new Participant(
        id(person),
        entry.map(KnownPerson::name).orElseGet(person::name),
        person.labels(),
        person.offices(),
        entry.map(KnownPerson::id).orElse(""),
        person.certainty(),
        person.reason());
  }

  private static String slug(String name) {
    StringBuilder slug = new StringBuilder();
    for (String word : name.split("[\\s\\u00A0/.-]+", -1)) {
      String folded = PersonName.fold(word).replaceAll("[^a-z0-9]", "");
      if (!folded.isEmpty()) {
        slug.append(slug.isEmpty() ? "" : "-").append(folded);
      }
    }
    boolean startsWell = !slug.isEmpty() && Character.isLetter(slug.charAt(0));
    return startsWell ? slug.toString() : "speaker" + (slug.isEmpty() ? "" : "-" + slug);
  }

  private static String unique(String id, Map<String, Integer> used) {
    int times = used.merge(id, 1, Integer::sum);
    return times == 1 ? id : id + "-" + times;
  }

  /**
   * Returns the participants: those who speak in the order of their first turn, then those only
   * listed.
   */
  List<Participant> participants() {
    return List.copyOf(participants);
  }

  /** Returns the ids of the participants whom a label names. */
  List<String> speakers(Label label) {
    return speakersOf(label).stream().map(this::id).toList();
  }

  /** Returns whether a label fits several persons and was therefore kept apart. */
  boolean isDoubtful(Label label) {
    return doubtful.contains(source.text(label.candidate().span()));
  }

  /** Returns the id of the only participant whom words can name, or empty. */
  Optional<String> idOf(String words) {
    List<Person> fitting = fitting(PersonName.of(words));
    return fitting.size() == 1 ? Optional.of(id(fitting.get(0))) : Optional.empty();
  }

  private List<Person> speakersOf(Label label) {
    return byLabel.getOrDefault(source.text(label.candidate().span()), List.of());
  }

  private String id(Person person) {
    return java.util.Objects.requireNonNull(ids.get(person));
  }
}
