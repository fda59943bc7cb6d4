package org.rapporteur.tei;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nu.xom.Element;
import nu.xom.Elements;
import nu.xom.Node;
import nu.xom.ParentNode;
import nu.xom.ParsingException;
import nu.xom.ProcessingInstruction;
import nu.xom.Text;

/**
 * Gives a transcript back from its TEI: the characters of the text, what mark-up absorbed, and the
 * page matter in its place.
 *
 * <p>Of a record that {@link TeiEncoder} wrote, these are the characters of the source in their
 * order, white space aside. Blocks stand on lines of their own with a blank line between.
 */
public final class TranscriptExtractor {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "head",
          "opener",
          "dateline",
          "closer",
          "signed",
          "sp",
          "ab",
          "l",
          "lg",
          "u",
          "item",
          "row",
          "div",
          "trailer",
          "salute",
          "byline");

  /** Blocks of running text, in which white space stands between words. */
  private static final Set<String> RUNNING =
      Set.of("p", "head", "dateline", "closer", "signed", "ab", "l", "u", "item", "salute");

  /** What holds lines, unless it has words of its own. */
  private static final Set<String> LINEWISE = Set.of("opener", "closer", "div");

  private static final Set<String> EDITORS_READING = Set.of("corr", "reg", "expan");

  private final Renditions renditions;
  private final Map<String, List<Element>> matter = new HashMap<>();
  private final Map<Element, Boolean> withWords = new HashMap<>();
  private final StringBuilder out = new StringBuilder();
  private int lineEnds = 2;
  private boolean inMatter;

  /** Whether the label of a turn has just been written: what comes next stands in its line. */
  private boolean afterSpeaker;

  private TranscriptExtractor(Element root) {
    this.renditions = Renditions.of(root);
    Elements standOffs = root.getChildElements("standOff", TeiNames.TEI);
    for (int i = 0; i < standOffs.size(); i++) {
      if (TeiNames.value(standOffs.get(i), "type").equals("page-matter")) {
        enter(standOffs.get(i).getChildElements("note", TeiNames.TEI));
      }
    }
  }

  private void enter(Elements notes) {
    for (int i = 0; i < notes.size(); i++) {
      String target = TeiNames.value(notes.get(i), "target").replaceFirst("^#", "");
      matter.computeIfAbsent(target, id -> new ArrayList<>()).add(notes.get(i));
    }
  }

  /**
   * Returns the transcript that a document was made from.
   *
   * @throws UnreadableTeiException if the document is not well-formed
   */
  public static String extract(TeiDocument document) throws UnreadableTeiException {
    requireTei(document);
    Element root = tree(document);
    TranscriptExtractor extractor = new TranscriptExtractor(root);
    Elements texts = root.getChildElements("text", TeiNames.TEI);
    for (int i = 0; i < texts.size(); i++) {
      extractor.element(texts.get(i));
    }
    return extractor.out.toString().strip() + "\n";
  }

  private static void requireTei(TeiDocument document) throws UnreadableTeiException {
    TeiElement root = document.index().root();
    if (!root.is("TEI")) {
      throw RegisterReader.wrong(
          document,
          root,
          "The document is not TEI: its root is '" + root.name() + "'.",
          "Name a TEI document, in the namespace " + TeiIndex.NAMESPACE + ".");
    }
  }

  private static Element tree(TeiDocument document) {
    try {
      return document.tree().getRootElement();
    } catch (ParsingException e) {
      throw new IllegalStateException("the index and the tree disagree on " + document.name(), e);
    }
  }

  private void element(Element element) {
    boolean block = isBlock(element) && !afterSpeaker;
    afterSpeaker = false;
    if (block) {
      breakLine(element.getLocalName().equals("seg") ? 1 : 2);
    }
    matterBefore(element);
    write(renditions.before(element));
    content(element);
    write(renditions.after(element));
    if (element.getLocalName().equals("speaker")) {
      write(" ");
      afterSpeaker = true;
    } else if (block) {
      breakLine(1);
    }
  }

  /** Page matter is read once, and not in other page matter, which may name itself as its place. */
  private void matterBefore(Element element) {
    List<Element> here = inMatter ? null : matter.remove(TeiNames.id(element));
    if (here != null) {
      inMatter = true;
      for (Element note : here) {
        breakLine(2);
        content(note);
        breakLine(2);
      }
      inMatter = false;
    }
  }

  private void content(Element element) {
    boolean choice = element.getLocalName().equals("choice");
    for (int i = 0; i < element.getChildCount(); i++) {
      Node child = element.getChild(i);
      if (!(choice && child instanceof Element reading && isEditors(reading))) {
        node(child, i);
      }
    }
  }

  /** A line of an opener or closer is a block, whatever its element; so is what a div holds. */
  private boolean isBlock(Element element) {
    boolean line =
        element.getParent() instanceof Element parent
            && LINEWISE.contains(parent.getLocalName())
            && !withWords.computeIfAbsent(parent, TranscriptExtractor::hasWordsOfItsOwn);
    boolean empty = element.getChildCount() == 0;
    return !empty && (line || BLOCKS.contains(element.getLocalName()));
  }

  private static boolean hasWordsOfItsOwn(Element element) {
    for (int i = 0; i < element.getChildCount(); i++) {
      if (element.getChild(i) instanceof Text text && !text.getValue().isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** White space with a line end is the layout of the file, unless it is all between two words. */
  private boolean isStructure(Text text, int at) {
    if (!text.getValue().isBlank() || text.getValue().indexOf('\n') < 0) {
      return false;
    }
    ParentNode parent = text.getParent();
    return !(isRunning(parent) && isInline(parent, at - 1) && isInline(parent, at + 1));
  }

  private static boolean isRunning(ParentNode node) {
    ParentNode here = node;
    while (here instanceof Element inline && !BLOCKS.contains(inline.getLocalName())) {
      here = here.getParent();
    }
    return here instanceof Element block && RUNNING.contains(block.getLocalName());
  }

  private boolean isInline(ParentNode parent, int child) {
    return child >= 0
        && child < parent.getChildCount()
        && parent.getChild(child) instanceof Element element
        && !isBlock(element);
  }

  private static boolean isEditors(Element reading) {
    return EDITORS_READING.contains(reading.getLocalName());
  }

  private void node(Node node, int at) {
    if (node instanceof Element element) {
      element(element);
    } else if (node instanceof Text text) {
      write(isStructure(text, at) ? "" : text.getValue());
    } else if (node instanceof ProcessingInstruction character
        && character.getTarget().equals("rapporteur-character")) {
      write(character(character.getValue().strip()));
    }
  }

  /** Returns the character of a number in hexadecimal; what is no such number is left out. */
  static String character(String number) {
    int code = number.matches("[0-9A-Fa-f]{1,6}") ? Integer.parseInt(number, 16) : -1;
    return Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }

  private void write(String text) {
    if (!text.isEmpty()) {
      out.append(text);
      lineEnds = 0;
    }
  }

  private void breakLine(int wanted) {
    while (lineEnds < wanted) {
      out.append('\n');
      lineEnds++;
    }
  }
}
