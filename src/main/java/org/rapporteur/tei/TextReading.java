package org.rapporteur.tei;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TextPiece.Kind;
import org.rapporteur.tei.TextPiece.Place;

/**
 * What a document says about the text it was made from, in order: the source's reading and not the
 * editor's, what mark-up absorbed, and where each character stands in the document.
 *
 * <p>Where the document declares what its mark-up absorbed, as {@link TeiEncoder} does, these are
 * exactly the characters of the source in their order. Of any other document they are the
 * characters it has, with those that its mark-up <em>may</em> stand for; its notes are texts of
 * their own, since a source has them at the foot of its pages or at its end.
 */
public final class TextReading {

  private static final Set<String> APART =
      Set.of(
          "teiHeader",
          "standOff",
          "xenoData",
          "listPerson",
          "listPlace",
          "listOrg",
          "listEvent",
          "listRelation");
  private static final Set<String> LEFT_OUT = Set.of("facsimile", "sourceDoc", "figDesc");
  private static final Set<String> EDITORS = Set.of("corr", "reg", "expan");
  private static final Set<String> SOURCES = Set.of("sic", "orig", "abbr");
  private static final Set<String> PROSE = Set.of("p", "ab", "u", "sp", "l", "lg");
  private static final Set<String> HOLDS_NOTES =
      Set.of("div", "body", "front", "back", "text", "div1", "div2", "div3", "u", "sp", "list");

  private final TeiIndex index;
  private final TeiDocument document;
  private final boolean exact;
  private final Renditions renditions;
  private final Map<String, List<TeiElement>> matter = new HashMap<>();
  private final List<TextPiece> pieces = new ArrayList<>();
  private final Deque<State> open = new ArrayDeque<>();
  private int notes;
  private boolean inMatter;
  private @Nullable TeiElement choice;
  private boolean choiceHasSource;

  /** What holds for the characters directly in an element. */
  private record State(TeiElement element, Place place, boolean optional) {}

  private TextReading(TeiDocument document, TeiIndex index) {
    this.document = document;
    this.index = index;
    this.renditions = Renditions.of(index);
    index
        .elements("standOff")
        .filter(standOff -> "page-matter".equals(standOff.attribute("type").orElse("")))
        .flatMap(standOff -> standOff.children("note").stream())
        .forEach(note -> matter.computeIfAbsent(target(note), id -> new ArrayList<>()).add(note));
    boolean ours =
        index
            .elements("application")
            .anyMatch(made -> "rapporteur".equals(made.attribute("ident").orElse("")));
    this.exact = ours || !matter.isEmpty();
  }

  private static String target(TeiElement note) {
    return note.attribute("target").orElse("").replaceFirst("^#", "");
  }

  /**
   * Reads a document.
   *
   * @throws UnreadableTeiException if it is not well-formed
   */
  public static TextReading of(TeiDocument document) throws UnreadableTeiException {
    TextReading reading = new TextReading(document, document.index());
    Place main = new Place(Place.MAIN, false);
    reading.open.push(new State(reading.index.root(), main, false));
    reading.read(reading.index.root());
    return reading;
  }

  /** Returns what the document says, in its order. */
  public List<TextPiece> pieces() {
    return List.copyOf(pieces);
  }

  /** Returns whether the document declares what its mark-up absorbed. */
  public boolean isExact() {
    return exact;
  }

  /** Reads what stands between an element's tags. */
  private void read(TeiElement element) {
    int to = element.lastEvent();
    for (int i = element.firstEvent() + 1; i < to; i++) {
      TeiEvent event = index.events().get(i);
      switch (event.kind()) {
        case START -> i = opened(event.element()) ? i : event.element().lastEvent();
        case END -> closed(event.element());
        case TEXT, CDATA -> text(event);
        case REFERENCE ->
            add(state().optional ? Kind.PERHAPS : Kind.ABSORBED, event.value(), event.span());
        case INSTRUCTION -> instruction(event);
        case COMMENT -> {}
      }
    }
  }

  private State state() {
    return open.element();
  }

  private void text(TeiEvent event) {
    TextSpan span = event.content();
    add(
        state().optional ? Kind.PERHAPS : Kind.TEXT,
        document.text().substring(span.start(), span.end()),
        span);
  }

  private void instruction(TeiEvent event) {
    if (event.value().equals("rapporteur-character")) {
      String written = document.text().substring(event.start(), event.end());
      String number = written.replaceFirst("^<\\?\\S+\\s+", "").replaceFirst("\\s*\\?>$", "");
      add(Kind.ABSORBED, TranscriptExtractor.character(number), event.span());
    }
  }

  private void add(Kind kind, String characters, TextSpan span) {
    pieces.add(new TextPiece(kind, characters, span, state().place));
  }

  private void say(Kind kind, TeiElement element, String characters) {
    int at = element.startTag().start();
    if (!characters.isEmpty() || kind == Kind.BREAK || kind == Kind.JOIN) {
      add(kind, characters, new TextSpan(at, at));
    }
  }

  /** Begins an element; tells whether what it holds is to be read. */
  private boolean opened(TeiElement element) {
    if (isLeftOut(element)) {
      return false;
    }
    matterBefore(element);
    edge(element);
    if (!exact && element.is("pb")) {
      say(Kind.PAGE, element, element.attribute("n").orElse(""));
    }
    boolean apart = isNoteApart(element);
    if (apart) {
      say(Kind.PERHAPS, element, numberOf(element) + Marks.NOTE);
      notes++;
    }
    open.push(inside(element, apart));
    if (exact) {
      say(Kind.DECLARED, element, renditions.before(element));
    } else {
      say(Kind.PERHAPS, element, apart ? numberOf(element) + Marks.NOTE : Marks.before(element));
    }
    return true;
  }

  private State inside(TeiElement element, boolean apart) {
    State outer = state();
    int stream = apart ? notes : outer.place.stream();
    stream = APART.contains(element.name()) ? Place.HEADER : stream;
    boolean prose = outer.place.prose() || PROSE.contains(element.name());
    boolean optional =
        outer.optional || (!exact && (Marks.isOptional(element) || isDescOfGap(element)));
    return new State(element, new Place(stream, prose), optional);
  }

  private void closed(TeiElement element) {
    if (exact) {
      say(Kind.DECLARED, element, renditions.after(element));
    } else {
      say(Kind.PERHAPS, element, Marks.after(element));
    }
    open.pop();
    edge(element);
  }

  /** Says what an element's edge does to the word in which it stands. */
  private void edge(TeiElement element) {
    boolean goesOn = "no".equals(element.attribute("break").orElse(""));
    if (goesOn) {
      say(Kind.JOIN, element, "");
    } else if (!Marks.isPhrase(element)) {
      say(Kind.BREAK, element, "");
    }
  }

  /** Page matter is read once, and not in other page matter, which may name itself as its place. */
  private void matterBefore(TeiElement element) {
    if (matter.isEmpty() || inMatter) {
      return;
    }
    List<TeiElement> here = matter.remove(element.attribute("xml:id").orElse(""));
    inMatter = true;
    for (TeiElement note : here == null ? List.<TeiElement>of() : here) {
      say(Kind.BREAK, element, "");
      read(note);
      say(Kind.BREAK, element, "");
    }
    inMatter = false;
  }

  private boolean isLeftOut(TeiElement element) {
    String name = element.name();
    String parent = element.parent().map(TeiElement::name).orElse("");
    if ((exact && (name.equals("teiHeader") || name.equals("standOff")))
        || LEFT_OUT.contains(name)) {
      return true;
    }
    return (EDITORS.contains(name) && parent.equals("choice") && hasSourceReading(element));
  }

  private static boolean isDescOfGap(TeiElement element) {
    return element.is("desc") && element.parent().filter(parent -> parent.is("gap")).isPresent();
  }

  /** Looks at a choice once, however many readings it has. */
  private boolean hasSourceReading(TeiElement reading) {
    TeiElement around = reading.parent().orElse(null);
    if (around != null && around != choice) {
      choice = around;
      choiceHasSource = around.children().stream().anyMatch(r -> SOURCES.contains(r.name()));
    }
    return choiceHasSource;
  }

  /** A note that the source has elsewhere: numbered, or within running text. */
  private boolean isNoteApart(TeiElement element) {
    if (exact || !element.is("note") || state().place.stream() != Place.MAIN) {
      return false;
    }
    String parent = element.parent().map(TeiElement::name).orElse("");
    boolean foot = element.attribute("place").orElse("").matches("foot|bottom|end");
    return element.attribute("n").isPresent() || foot || !HOLDS_NOTES.contains(parent);
  }

  private String numberOf(TeiElement note) {
    return note.attribute("n").orElse("");
  }
}
