package org.rapporteur.annotation.copy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.annotation.Tag;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/**
 * A text with tags in it, as people and programs write them, read as its text and its tags. It need
 * not be well-formed: what looks like a tag of a wanted name is one, what is written as a tag of
 * another name is left out, and everything else is text. Tags may cross.
 */
final class InlineTags {

  private static final Set<String> HTML =
      Set.of("a", "b", "big", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup");

  private static final Map<String, String> DECLARATIONS =
      Map.of("<!--", "-->", "<?", "?>", "<!DOCTYPE", ">");
  private static final String CDATA = "<![CDATA[";
  private static final int LONGEST_REFERENCE = 12;

  private final SourceText source;
  private final String raw;
  private final Map<String, String> wanted = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final List<CopiedTag> tags = new ArrayList<>();
  private final List<Broken> broken = new ArrayList<>();
  private final Map<String, Deque<Open>> open = new HashMap<>();
  private final Map<String, Integer> lastEnds = new HashMap<>();
  private int ignored;

  /** A start tag whose end is still to come. */
  private record Open(String name, TagReader.Read tag, int start, int at) {}

  /** A tag that cannot be taken as it is. */
  private record Broken(TextSpan place, String name, String problem) {}

  private InlineTags(SourceText source, Set<String> names) {
    this.source = source;
    this.raw = source.text();
    (names.isEmpty() ? PhraseNames.ALL : names)
        .forEach(name -> wanted.put(name.toLowerCase(Locale.ROOT), name));
  }

  /** Reads a text for tags of the given names; without names, of those of TEI's phrase level. */
  static InlineTags read(SourceText source, Set<String> names) {
    InlineTags read = new InlineTags(source, names);
    int at = 0;
    while (at < read.raw.length()) {
      at = read.next(at);
    }
    read.open.values().forEach(left -> left.forEach(read::unclosed));
    return read;
  }

  /** Returns the text without its tags, references resolved. */
  String text() {
    return text.toString();
  }

  /** Returns the tags, in the order of their start tags. */
  List<CopiedTag> tags() {
    return tags.stream().sorted(Comparator.comparingInt(tag -> tag.place().start())).toList();
  }

  /** Returns how many tags of other names were left out. */
  int ignored() {
    return ignored;
  }

  /** Returns one finding for each tag that could not be read. */
  List<Finding> broken() {
    return broken.stream()
        .sorted(Comparator.comparingInt(tag -> tag.place.start()))
        .map(this::finding)
        .toList();
  }

  private Finding finding(Broken tag) {
    String message = "The tag '" + tag.name + "' was not carried over: " + tag.problem + ".";
    return Finding.of(Rule.ANNOTATION_UNREADABLE, source, tag.place, message);
  }

  private int next(int at) {
    char c = raw.charAt(at);
    if (c == '<') {
      boolean isDeclaration = raw.startsWith("<!", at) || raw.startsWith("<?", at);
      int end = isDeclaration ? declaration(at) : tag(at);
      if (end > at) {
        return end;
      }
    } else if (c == '&') {
      int length = raw.substring(at, Math.min(raw.length(), at + LONGEST_REFERENCE)).indexOf(';');
      if (length > 0) {
        text.append(References.resolved(raw.substring(at, at + length + 1)));
        return at + length + 1;
      }
    }
    text.append(c);
    return at + 1;
  }

  /** Steps over a comment, an instruction, a document type or the opening of a CDATA section. */
  private int declaration(int at) {
    if (raw.startsWith(CDATA, at)) {
      return at + CDATA.length();
    }
    for (Map.Entry<String, String> kind : DECLARATIONS.entrySet()) {
      String end = kind.getValue();
      if (raw.startsWith(kind.getKey(), at)
          && lastEnds.computeIfAbsent(end, raw::lastIndexOf) > at) {
        return raw.indexOf(end, at) + end.length();
      }
    }
    return at;
  }

  private int tag(int at) {
    TagReader.Read tag = TagReader.read(raw, at).orElse(null);
    if (tag == null) {
      return at;
    }
    String name = wanted.get(tag.name().toLowerCase(Locale.ROOT));
    if (name == null) {
      return other(at, tag);
    }
    TextSpan place = new TextSpan(at, tag.end());
    if (tag.isEnd()) {
      end(name, place);
    } else if (tag.isEmpty()) {
      add(new Open(name, tag, text.length(), at), tag.end());
    } else {
      open.computeIfAbsent(name, key -> new ArrayDeque<>())
          .push(new Open(name, tag, text.length(), at));
    }
    return tag.end();
  }

  /** Leaves out a tag of another name; unless its element is part of a line, it ends a word. */
  private int other(int at, TagReader.Read tag) {
    boolean known = PhraseNames.ALL.contains(tag.name());
    if (!tag.isStrict() && !known) {
      return at;
    }
    ignored += tag.isEnd() ? 0 : 1;
    if (!known && !HTML.contains(tag.name().toLowerCase(Locale.ROOT))) {
      text.append(' ');
    }
    return tag.end();
  }

  private void end(String name, TextSpan place) {
    Deque<Open> started = open.getOrDefault(name, new ArrayDeque<>());
    if (started.isEmpty()) {
      broken.add(new Broken(place, name, "it is an end tag without a start tag"));
    } else {
      add(started.pop(), place.end());
    }
  }

  private void add(Open start, int end) {
    TextSpan place = new TextSpan(start.at, end);
    if (start.tag.problem().isEmpty()) {
      Tag tag = new Tag(start.name, start.tag.attributes());
      tags.add(new CopiedTag(List.of(new TextSpan(start.start, text.length())), tag, place));
    } else {
      broken.add(new Broken(place, start.name, start.tag.problem()));
    }
  }

  private void unclosed(Open start) {
    TextSpan place = new TextSpan(start.at, start.tag.end());
    String problem = start.tag.problem().isEmpty() ? "it has no end tag" : start.tag.problem();
    broken.add(new Broken(place, start.name, problem));
  }
}
