package org.rapporteur.annotation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.internal.xml.XmlCharacters;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;

/**
 * Says which inline elements may lose their tags without harm: the readable text stays, what they
 * held may stand where they stood, and the characters on both sides do not become something else.
 */
final class Liftable {

  /** Elements around words, all of which hold the same phrases. */
  private static final Set<String> PHRASES =
      Set.of(
          "persName",
          "placeName",
          "orgName",
          "geogName",
          "name",
          "rs",
          "country",
          "region",
          "settlement",
          "num",
          "measure",
          "date",
          "time",
          "hi",
          "emph",
          "foreign",
          "term",
          "title",
          "q",
          "quote",
          "said",
          "mentioned",
          "soCalled",
          "ref",
          "abbr",
          "expan",
          "supplied",
          "unclear",
          "sic",
          "corr",
          "orig",
          "reg",
          "add",
          "del",
          "seg",
          "s",
          "cl",
          "phr",
          "idno",
          "stage");

  /** Elements that stand only in a name. */
  private static final Set<String> PARTS =
      Set.of("surname", "forename", "roleName", "addName", "genName", "nameLink");

  /** Blocks that hold phrases. */
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "ab",
          "head",
          "dateline",
          "opener",
          "closer",
          "signed",
          "salute",
          "byline",
          "trailer",
          "item",
          "note",
          "cell",
          "l",
          "u",
          "label",
          "speaker");

  private static final Set<String> POINTS =
      Set.of("pb", "lb", "cb", "gb", "milestone", "gap", "space", "anchor", "ptr");

  /** What may stand wherever phrases may. */
  private static final Set<String> ANYWHERE =
      Set.of(
          "pb",
          "lb",
          "cb",
          "gb",
          "fw",
          "milestone",
          "anchor",
          "gap",
          "ellipsis",
          "note",
          "incident",
          "kinesic",
          "vocal",
          "pause",
          "space",
          "choice",
          "subst",
          "ptr",
          "pc",
          "w",
          "c",
          "g",
          "app",
          "index");

  private final TeiIndex index;
  private final String text;

  Liftable(TeiIndex index, String text) {
    this.index = index;
    this.text = text;
  }

  /** Returns whether an element may go, as far as that depends on it and what is around it. */
  boolean mayGo(TeiElement element) {
    TeiElement parent = element.parent().orElse(element);
    boolean empty = element.lastEvent() == element.firstEvent() + 1;
    boolean declares = element.startTag().of(text).contains("xmlns");
    if (!parent.isTei() || declares || !keepsWords(element)) {
      return false;
    }
    if (empty && POINTS.contains(element.name())) {
      boolean target = element.is("anchor") && element.attribute("xml:id").isPresent();
      return !target && (holdsPhrases(parent) || Layout.isStructure(parent));
    }
    boolean lines = parent.is("opener") && !element.children().isEmpty();
    return (PHRASES.contains(element.name()) || PARTS.contains(element.name()))
        && holdsPhrases(parent)
        && !lines;
  }

  private static boolean holdsPhrases(TeiElement parent) {
    String name = parent.name();
    return PHRASES.contains(name) || PARTS.contains(name) || BLOCKS.contains(name);
  }

  /** A break that alone separates two words, or joins what space separates, is part of the text. */
  private boolean keepsWords(TeiElement element) {
    char before = text.charAt(element.span().start() - 1);
    char after = text.charAt(element.span().end());
    return switch (Layout.of(element)) {
      case INLINE -> true;
      case SPACE -> XmlCharacters.isSpace(before) || XmlCharacters.isSpace(after);
      case JOIN -> isLetter(before) && isLetter(after);
      case BLOCK, NEXT -> false;
    };
  }

  /** Not the edge of a tag, a reference or a section, nor a hyphen that is not read. */
  private static boolean isLetter(char c) {
    return !XmlCharacters.isSpace(c) && "<>&;\u00AD".indexOf(c) < 0;
  }

  /** Returns the elements, in the order of the document, whose tags may all go together. */
  List<TeiElement> together(List<TeiElement> elements) {
    Set<TeiElement> going = new HashSet<>(elements);
    going.removeAll(meeting(elements));
    for (int i = elements.size() - 1; i >= 0; i--) {
      TeiElement element = elements.get(i);
      boolean held =
          element.children().stream().allMatch(child -> going.contains(child) || mayMove(child));
      if (!held) {
        going.remove(element);
      }
    }
    return elements.stream().filter(going::contains).toList();
  }

  private static boolean mayMove(TeiElement child) {
    return child.isTei()
        && (PHRASES.contains(child.name()) || ANYWHERE.contains(child.name()))
        && Layout.of(child) != Layout.BLOCK;
  }

  /** The elements whose tags keep apart what would be something else together. */
  private Set<TeiElement> meeting(List<TeiElement> elements) {
    Set<TeiElement> going = new HashSet<>(elements);
    Set<TeiElement> meeting = new HashSet<>();
    List<TeiEvent> events = index.events();
    for (int i = 0; i < events.size(); i++) {
      int from = i;
      while (i < events.size() && isTag(events.get(i), going)) {
        i++;
      }
      if (i > from && meet(events.get(from).start(), events.get(i - 1).end())) {
        events.subList(from, i).forEach(event -> meeting.add(event.element()));
      }
    }
    return meeting;
  }

  private static boolean isTag(TeiEvent event, Set<TeiElement> going) {
    boolean tag = event.kind() == TeiEvent.Kind.START || event.kind() == TeiEvent.Kind.END;
    return tag && going.contains(event.element());
  }

  private boolean meet(int from, int to) {
    TextSpan before = new TextSpan(Math.max(0, from - 2), from);
    String both = before.of(text) + text.substring(to, Math.min(text.length(), to + 2));
    return both.contains("]]>") || (text.charAt(from - 1) == '\r' && text.charAt(to) == '\n');
  }
}
