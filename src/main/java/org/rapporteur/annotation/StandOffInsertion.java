package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.source.Splice;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiEvent;
import org.rapporteur.tei.TeiIndex;

/** Puts elements into the {@code standOff} of a document, indented as the document is. */
final class StandOffInsertion {

  private static final String PAGE_MATTER = "page-matter";

  private final TeiIndex index;
  private final String text;
  private final TeiElement host;

  StandOffInsertion(TeiIndex index, String text, TeiElement host) {
    this.index = index;
    this.text = text;
    this.host = host;
  }

  /**
   * An element that holds annotations.
   *
   * @param name its local name
   * @param type its type, or the empty string
   */
  record Holder(String name, String type) {}

  /**
   * Returns the TEI element that has the {@code standOff} for a view.
   *
   * @throws IllegalArgumentException if there is none
   */
  static TeiElement host(TextView view) {
    Optional<TeiElement> around = Optional.of(view.element());
    while (around.isPresent() && !around.get().is("TEI")) {
      around = around.get().parent();
    }
    return around
        .or(() -> view.index().elements("TEI").findFirst())
        .filter(tei -> !tei.children().isEmpty())
        .orElseThrow(
            () -> new IllegalArgumentException(view.document().name() + " has no TEI element"));
  }

  /** Returns whether a document has an element that may hold annotations beside its texts. */
  static boolean isHoused(TeiIndex index) {
    return index.elements("TEI").anyMatch(tei -> !tei.children().isEmpty());
  }

  /** Returns the insertions of elements into what is to hold them. */
  List<Splice> of(Map<Holder, List<String>> elements) {
    List<Splice> splices = new ArrayList<>();
    Map<Holder, List<String>> homeless = new LinkedHashMap<>();
    elements.forEach(
        (holder, entries) ->
            existing(holder)
                .ifPresentOrElse(
                    there -> splices.add(appended(there, entries)),
                    () -> homeless.put(holder, entries)));
    if (!homeless.isEmpty()) {
      splices.add(made(homeless));
    }
    return splices;
  }

  private Optional<TeiElement> existing(Holder holder) {
    return host.children("standOff").stream()
        .filter(standOff -> !standOff.attribute("type").orElse("").equals(PAGE_MATTER))
        .flatMap(standOff -> standOff.children(holder.name()).stream())
        .filter(there -> there.attribute("type").orElse("").equals(holder.type()))
        .filter(there -> !there.children().isEmpty())
        .findFirst();
  }

  private Splice appended(TeiElement holder, List<String> entries) {
    TeiElement last = holder.children().get(holder.children().size() - 1);
    String line = lineBefore(last);
    StringBuilder added = new StringBuilder();
    entries.forEach(entry -> added.append(line).append(entry));
    return Splice.insert(last.span().end(), added.toString());
  }

  private Splice made(Map<Holder, List<String>> elements) {
    TeiElement last = host.children().get(host.children().size() - 1);
    String line = lineBefore(last);
    String unit = unit(line);
    String prefix = host.prefix().isEmpty() ? "" : host.prefix() + ":";
    StringBuilder made = new StringBuilder(line).append("<").append(prefix).append("standOff>");
    elements.forEach(
        (holder, entries) -> {
          String tag = prefix + holder.name();
          made.append(line).append(unit).append("<").append(tag);
          made.append(XmlText.optional("type", holder.type())).append(">");
          entries.forEach(entry -> made.append(line).append(unit).append(unit).append(entry));
          made.append(line).append(unit).append("</").append(tag).append(">");
        });
    made.append(line).append("</").append(prefix).append("standOff>");
    return Splice.insert(last.span().end(), made.toString());
  }

  /** What the document indents by more for each level. */
  private String unit(String line) {
    String outer = lineBefore(host);
    String inner = line.replaceFirst("^\\R", "");
    String around = outer.replaceFirst("^\\R", "");
    return inner.startsWith(around) ? inner.substring(around.length()) : inner;
  }

  /** The line end and the white space before an element, or nothing where it begins no line. */
  private String lineBefore(TeiElement element) {
    int start = spaceBefore(element, index, text);
    String space = text.substring(start, element.span().start());
    int feed = space.lastIndexOf('\n');
    if (feed < 0) {
      return "";
    }
    return space.substring(feed > 0 && space.charAt(feed - 1) == '\r' ? feed - 1 : feed);
  }

  /** Where the white space before an element begins. */
  static int spaceBefore(TeiElement element, TeiIndex index, String text) {
    if (element.firstEvent() == 0) {
      return element.span().start();
    }
    TeiEvent before = index.events().get(element.firstEvent() - 1);
    boolean blank = before.kind() == TeiEvent.Kind.TEXT && before.span().of(text).isBlank();
    return blank ? before.start() : element.span().start();
  }
}
