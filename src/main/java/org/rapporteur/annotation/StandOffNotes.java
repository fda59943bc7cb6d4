package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.tei.TeiAttribute;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiIndex;

/** Reads what an annotation beside the text says, as {@link StandOffBody} or anybody writes it. */
final class StandOffNotes {

  private static final Pattern TAG =
      Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.-]*)((?: [^\\s=\"]+=\"[^\"]*\")*)");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([^\\s=\"]+)=\"([^\"]*)\"");

  private final TeiIndex index;
  private final String text;
  private final TeiElement element;
  private final List<Remark> remarks = new ArrayList<>();
  private final List<AsWritten> written = new ArrayList<>();
  private Optional<Tag> tag = Optional.empty();
  private String quotation = "";
  private String resp;
  private String cert;
  private String evidence = "";
  private boolean ours;

  StandOffNotes(TeiElement element, TeiIndex index, String text) {
    this.index = index;
    this.text = text;
    this.element = element;
    this.resp = value(element, "resp");
    this.cert = value(element, "cert");
    element.children().forEach(this::child);
    if (element.is("span") && !ours) {
      span();
    }
    Stream.of(value(element, "ana").split("\\s+"))
        .filter(pointer -> !pointer.isEmpty())
        .forEach(pointer -> remarks.add(new Remark("classifying", "", pointer, "", "")));
  }

  private static String value(TeiElement element, String attribute) {
    return element.attribute(attribute).orElse("");
  }

  private void child(TeiElement child) {
    switch (child.isTei() ? child.name() : "") {
      case "note" -> note(child);
      case "ptr", "ref" -> remarks.add(remark(child));
      case "respStmt" ->
          resp =
              resp.isEmpty() && child.attribute("xml:id").isPresent()
                  ? "#" + value(child, "xml:id")
                  : resp;
      default -> {}
    }
  }

  private void note(TeiElement note) {
    String words = XmlText.of(note, index, text);
    String type = value(note, "type");
    ours |= StandOffBody.OWN.contains(type);
    switch (type) {
      case StandOffBody.TAG -> tag(note, words);
      case StandOffBody.QUOTATION -> quotation = words;
      case StandOffBody.EVIDENCE -> evidence = words;
      case StandOffBody.RESPONSIBILITY -> resp = words;
      case StandOffBody.CERTAINTY -> cert = words;
      case StandOffBody.WRITTEN -> written(note, words).ifPresent(written::add);
      default -> remarks.add(remark(note));
    }
  }

  private void tag(TeiElement note, String words) {
    List<TeiElement> children = note.children();
    if (children.size() == 1 && children.get(0).isTei()) {
      tag = Optional.of(tag(children.get(0)));
      quotation = words;
    } else {
      tag = told(words);
    }
    if (tag.isEmpty()) {
      remarks.add(remark(note));
    }
  }

  private static Tag tag(TeiElement element) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (TeiAttribute attribute : element.attributes()) {
      boolean has = attribute.name().startsWith("xml:") || attribute.name().indexOf(':') < 0;
      if (has && !attribute.name().equals("xmlns")) {
        attributes.put(attribute.name(), attribute.value());
      }
    }
    return new Tag(element.name(), attributes);
  }

  /** Reads an element that is told in words. */
  private static Optional<Tag> told(String words) {
    Matcher matcher = TAG.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Tag tag = Tag.of(matcher.group(1));
    Matcher attribute = ATTRIBUTE.matcher(matcher.group(2));
    while (attribute.find()) {
      String value = attribute.group(2).replace("&quot;", "\"").replace("&amp;", "&");
      tag = tag.with(attribute.group(1), value);
    }
    return Optional.of(tag);
  }

  private static Optional<AsWritten> written(TeiElement note, String tags) {
    int end = endOfTag(tags);
    List<Integer> numbers =
        Stream.of(value(note, "n").split(" "))
            .filter(number -> number.matches("\\d{1,9}"))
            .map(Integer::valueOf)
            .toList();
    List<String> pointers = PointerList.of(value(note, "target"));
    boolean whole =
        end > 0
            && pointers.size() == (end == tags.length() ? 1 : 2)
            && numbers.size() == 2 * pointers.size();
    return whole
        ? Optional.of(new AsWritten(tags.substring(0, end), tags.substring(end), pointers, numbers))
        : Optional.empty();
  }

  /** Where the first tag ends, or -1. */
  private static int endOfTag(String tags) {
    char quote = 0;
    for (int i = 0; i < tags.length(); i++) {
      char c = tags.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return -1;
  }

  private Remark remark(TeiElement body) {
    String type = value(body, "type");
    boolean own = type.equals(StandOffBody.REMARK);
    String purpose = own ? value(body, "n") : type.isEmpty() ? purpose(body) : type;
    String words = XmlText.of(body, index, text);
    String tidy = own || !type.isEmpty() ? words : words.strip().replaceAll("\\s+", " ");
    String source = body.is("note") ? "" : value(body, "target");
    return new Remark(purpose, tidy, source, value(body, "subtype"), value(body, "xml:lang"));
  }

  /** What a body without a type is for: what the annotation is for, or what bodies are mostly. */
  private String purpose(TeiElement body) {
    return Stream.of(value(element, "motivation").split("\\s+"))
        .filter(motivation -> !motivation.isEmpty() && !motivation.equals("tagging"))
        .findFirst()
        .orElse(body.is("note") ? "commenting" : "linking");
  }

  /** A span of somebody else's: its type, and that of its group, classify; its words describe. */
  private void span() {
    Optional<TeiElement> group = element.parent().filter(parent -> parent.is("spanGrp"));
    Stream.of(group.map(g -> value(g, "type")).orElse(""), value(element, "type"))
        .filter(type -> !type.isEmpty() && !type.equals(StandOffBody.REMARK))
        .forEach(type -> remarks.add(new Remark("classifying", type, "", "", "")));
    String words = index.words(element);
    if (!words.isEmpty() && element.children("note").isEmpty()) {
      remarks.add(new Remark("describing", words, "", "", value(element, "xml:lang")));
    }
  }

  /** Returns its id, or the address of what it is the same as. */
  private String id() {
    String same = value(element, "sameAs");
    return same.isEmpty() || same.startsWith("#") ? value(element, "xml:id") : same;
  }

  /** Returns the annotation with the given spans. */
  Annotation on(List<org.rapporteur.source.TextSpan> spans) {
    return new Annotation(id(), spans, tag, remarks, new Claim(resp, cert, evidence));
  }

  /** Returns the words that it quotes from the text, or nothing. */
  String quotation() {
    return quotation;
  }

  /** Returns the tags that it keeps. */
  List<AsWritten> written() {
    return written;
  }

  /** Returns the element that it states. */
  Optional<Tag> tag() {
    return tag;
  }
}
