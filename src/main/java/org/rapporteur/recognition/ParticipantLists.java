package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/**
 * The lists of those present at the head of a record: a field such as "Participants:" and the
 * persons after it, one a line or all in the line.
 */
final class ParticipantLists {

  private static final int HEAD = 80;
  private static final int LONGEST_ENTRY = 30;
  private static final Pattern INITIALS =
      Pattern.compile("(\\p{Lu}{1,3})\\.?\\s*(?:[=:–—-])\\s+(\\S.*)", Pattern.DOTALL);
  private static final Pattern BULLET = Pattern.compile("^(?:[-–—•*·]|\\d{1,2}[.)])\\s+");

  private final SourceText source;
  private final List<Chunk> chunks;
  private final Lexicon lexicon = Lexicon.standard();
  private final Map<Integer, Boolean> lines = new TreeMap<>();
  private final List<ListedPerson> persons = new ArrayList<>();

  private ParticipantLists(SourceText source, List<Chunk> chunks) {
    this.source = source;
    this.chunks = chunks;
  }

  /** Finds the lists at the head of a text. */
  static ParticipantLists find(SourceText source, List<Chunk> chunks) {
    ParticipantLists lists = new ParticipantLists(source, chunks);
    for (int i = 0; i < Math.min(HEAD, chunks.size()); i++) {
      i = lists.listAt(i);
    }
    return lists;
  }

  /** Returns whether the chunk at an index belongs to a list. */
  boolean contains(int index) {
    return lines.containsKey(index);
  }

  /** Returns whether the chunk at an index introduces a list. */
  boolean introduces(int index) {
    return Boolean.TRUE.equals(lines.get(index));
  }

  /** Returns the persons of all lists, in order. */
  List<ListedPerson> persons() {
    return List.copyOf(persons);
  }

  /**
   * Reads the list that begins at an index, if one does, and returns the index of its last line.
   */
  private int listAt(int index) {
    Optional<HeaderField> field = HeaderField.in(source, chunks.get(index));
    if (field.isEmpty() || !Set.of("participants", "persons").contains(field.get().name())) {
      return index;
    }
    lines.put(index, true);
    TextSpan value = field.get().value();
    if (field.get().name().equals("persons") && !value.isEmpty()) {
      officer(field.get(), value);
    } else if (!value.isEmpty()) {
      inLine(value);
    }
    int at = index + 1;
    while (at < chunks.size() && isEntry(index, at)) {
      lines.put(at, false);
      Optional<HeaderField> office = HeaderField.in(source, chunks.get(at));
      if (office.isPresent()) {
        officer(office.get(), office.get().value());
      } else if (!headsGroup(at)) {
        entry(chunks.get(at).span());
      }
      at++;
    }
    return at - 1;
  }

  private boolean isEntry(int head, int at) {
    Chunk chunk = chunks.get(at);
    String text = chunk.text(source);
    boolean told = at == head + 1 && hasValue(head);
    boolean gap =
        chunk.afterBlank() && (told || (at > head + 1 && !chunks.get(head + 1).afterBlank()));
    boolean defines = INITIALS.matcher(text).matches() && !endsSentence(text);
    if (gap
        || Sentence.wordCount(text) > LONGEST_ENTRY
        || lexicon.begins("genre", text)
        || lexicon.has("classification", text)) {
      return false;
    }
    Optional<HeaderField> field = HeaderField.in(source, chunk);
    if (field.isPresent()) {
      return isOffice(field.get());
    }
    return defines || (looksLikeEntry(text) && !new LabelGrammar(source).opensTurn(chunk.span()));
  }

  /**
   * A line less indented than the next, without title or office, names the country or body of those
   * below it.
   */
  private boolean headsGroup(int at) {
    String text = chunks.get(at).text(source);
    PersonName name = PersonName.of(text);
    return at + 1 < chunks.size()
        && name.titles().isEmpty()
        && name.office().isEmpty()
        && !chunks.get(at + 1).afterBlank()
        && indent(at + 1) > indent(at);
  }

  private int indent(int at) {
    return source.positionAt(chunks.get(at).span().start()).column();
  }

  private boolean hasValue(int head) {
    return HeaderField.in(source, chunks.get(head))
        .filter(field -> !field.value().isEmpty())
        .isPresent();
  }

  /** "Chairman: Mr. Orlan" in a list names a person by office and name. */
  private boolean isOffice(HeaderField field) {
    return !field.value().isEmpty() && lexicon.has("office", source.text(field.label()));
  }

  private void officer(HeaderField field, TextSpan value) {
    PersonName name = PersonName.of(source.text(value));
    String office = source.text(field.label());
    String both = name.office().isEmpty() ? office : office + ", " + name.office();
    add(new PersonName(name.titles(), name.tokens(), both), "", value);
  }

  private boolean looksLikeEntry(String text) {
    String bare = BULLET.matcher(text).replaceFirst("");
    boolean named =
        !bare.isEmpty() && (Character.isUpperCase(bare.codePointAt(0)) || bare.charAt(0) == '[');
    return named && (!endsSentence(text) || Sentence.wordCount(text) <= 12) && !isHeading(text);
  }

  private boolean isHeading(String text) {
    return text.equals(text.toUpperCase(java.util.Locale.ROOT)) && Sentence.wordCount(text) > 3;
  }

  private static boolean endsSentence(String text) {
    return text.endsWith(".")
        && Sentence.wordCount(text) > 3
        && !text.matches("(?s).*\\b\\p{Lu}\\p{Ll}?\\.");
  }

  private void inLine(TextSpan value) {
    String text = source.text(value);
    String separator = text.indexOf(';') >= 0 ? ";" : ",";
    int start = 0;
    List<TextSpan> parts = new ArrayList<>();
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || separator.indexOf(text.charAt(i)) >= 0) {
        TextSpan part = Line.strip(text, new TextSpan(start, i));
        if (!part.isEmpty()) {
          parts.add(part.shift(value.start()));
        }
        start = i + 1;
      }
    }
    persons(parts, separator);
  }

  /** With commas between, a part without a name is the office of the one before it. */
  private void persons(List<TextSpan> parts, String separator) {
    List<TextSpan> merged = new ArrayList<>();
    for (TextSpan part : parts) {
      String words = source.text(part);
      boolean office =
          separator.equals(",")
              && !merged.isEmpty()
              && (PersonName.of(words).tokens().isEmpty()
                  || Character.isLowerCase(words.codePointAt(0))
                  || words.matches("(?s).*\\b(?:of|de|du|für|des|der)\\b.*"));
      if (office) {
        merged.set(merged.size() - 1, merged.get(merged.size() - 1).hull(part));
      } else {
        merged.add(part);
      }
    }
    merged.forEach(this::entry);
  }

  private void entry(TextSpan span) {
    String text = source.text(span);
    Matcher bullet = BULLET.matcher(text);
    String bare = (bullet.find() ? text.substring(bullet.end()) : text).replaceAll("[;,.]$", "");
    Matcher initials = INITIALS.matcher(bare);
    if (initials.matches()) {
      add(PersonName.of(initials.group(2)), initials.group(1), span);
    } else if (bare.indexOf(',') < 0) {
      PersonName.joint(bare.replaceFirst("^(?:and|und|et) ", ""))
          .forEach(name -> add(name, "", span));
    } else {
      add(PersonName.of(bare), "", span);
    }
  }

  /** A single word without title is the name of a body, whose members follow, and no person. */
  private void add(PersonName name, String initials, TextSpan span) {
    boolean body = name.titles().isEmpty() && name.tokens().size() < 2 && name.office().isEmpty();
    if (!body || !initials.isEmpty()) {
      persons.add(new ListedPerson(name, initials, span));
    }
  }
}
