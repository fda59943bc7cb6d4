package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nu.xom.Element;
import nu.xom.ParsingException;
import org.junit.jupiter.api.Test;
import org.rapporteur.Outside;
import org.rapporteur.internal.xml.XmlGate;

/** The list of what elements do to lines says what the schema of TEI says. */
class LayoutTest {

  private static final Path LIST =
      Path.of("src/main/resources/org/rapporteur/annotation/layout.txt");
  private static final Set<String> HOLD_ELEMENTS = Set.of("lines", "words", "apart", "parts");

  private static Map<String, Set<String>> groups() throws IOException {
    Map<String, Set<String>> groups = new TreeMap<>();
    for (String line : Files.readAllLines(LIST)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        List<String> words = List.of(line.split(" "));
        for (String name : words.subList(1, words.size())) {
          assertTrue(
              groups.computeIfAbsent(words.get(0), group -> new TreeSet<>()).add(name), name);
        }
      }
    }
    return groups;
  }

  @Test
  void whatHoldsOnlyElementsIsAllListed() throws IOException, ParsingException {
    Set<String> listed = new TreeSet<>();
    for (Map.Entry<String, Set<String>> group : groups().entrySet()) {
      if (HOLD_ELEMENTS.contains(group.getKey())) {
        for (String name : group.getValue()) {
          assertTrue(listed.add(name), name + " is in two groups");
        }
      }
    }
    Set<String> stated = new Contents(Outside.shared("schema/tei_all-4.12.0.rng")).holdElements();
    assertEquals(stated, listed);
  }

  @Test
  void everyNameListedIsOneOfTei() throws IOException, ParsingException {
    Set<String> known = new Contents(Outside.shared("schema/tei_all-4.12.0.rng")).names();
    for (Set<String> names : groups().values()) {
      assertEquals(Set.of(), minus(names, known));
    }
  }

  private static Set<String> minus(Set<String> names, Set<String> known) {
    Set<String> rest = new TreeSet<>(names);
    rest.removeAll(known);
    return rest;
  }

  /** What the elements of a schema may hold. */
  private static final class Contents {

    private final Map<String, Element> defined = new TreeMap<>();
    private final Map<String, Element> elements = new TreeMap<>();

    Contents(Path schema) throws IOException, ParsingException {
      collect(XmlGate.xom(Files.readString(schema)).getRootElement());
    }

    private void collect(Element element) {
      String name = element.getAttributeValue("name");
      if (name != null && element.getLocalName().equals("define")) {
        defined.put(name, element);
      } else if (name != null && element.getLocalName().equals("element")) {
        elements.put(name, element);
      }
      element.getChildElements().forEach(this::collect);
    }

    Set<String> names() {
      return elements.keySet();
    }

    Set<String> holdElements() {
      Set<String> found = new TreeSet<>();
      for (Map.Entry<String, Element> element : elements.entrySet()) {
        Set<String> content = new TreeSet<>();
        walk(element.getValue(), new TreeSet<>(), content);
        if (content.contains("element") && !content.contains("text")) {
          found.add(element.getKey());
        }
      }
      return found;
    }

    private void walk(Element pattern, Set<String> seen, Set<String> content) {
      List<Element> children = new ArrayList<>();
      pattern.getChildElements().forEach(children::add);
      for (Element child : children) {
        String kind = child.getLocalName();
        if (kind.equals("element")) {
          content.add("element");
        } else if (Stream.of("text", "data", "value", "list").anyMatch(kind::equals)) {
          content.add("text");
        } else if (kind.equals("ref") && seen.add(child.getAttributeValue("name"))) {
          walk(defined.get(child.getAttributeValue("name")), seen, content);
        } else if (!kind.equals("attribute") && !kind.equals("ref")) {
          walk(child, seen, content);
        }
      }
    }
  }
}
