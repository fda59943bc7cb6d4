package org.rapporteur.schema;

import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.SchemaReader;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.auto.AutoSchemaReader;
import com.thaiopensource.validate.prop.rng.RngProperty;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.DraconianErrorHandler;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.namespace.QName;
import nu.xom.ParsingException;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.schema.Pattern.Ref;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A grammar in the simple form of RELAX NG: a start, and elements by the names of their
 * definitions. Only what can be met in a document is kept: no element that can never be complete,
 * none that cannot be reached from the start.
 */
final class Grammar {

  private static final PropertyMap QUIET = quiet();

  private final Patterns patterns;
  private final Pattern start;
  private final Map<String, Element> elements;

  private Grammar(Patterns patterns, Pattern start, Map<String, Element> elements) {
    this.patterns = patterns;
    this.start = start;
    this.elements = elements;
  }

  /** One element: its names, and its attributes and content. */
  record Element(NameClass names, Pattern content) {}

  /** Reads a grammar from a file, in compact syntax if its name ends so, and what it includes. */
  static Grammar read(Path file) throws IOException {
    boolean compact = file.toString().endsWith(".rnc");
    SchemaReader reader = compact ? CompactSchemaReader.getInstance() : new AutoSchemaReader();
    return of(reader, ValidationDriver.fileInputSource(file.toFile()));
  }

  /** Reads a grammar in compact syntax. */
  static Grammar compact(String text) throws IOException {
    return of(CompactSchemaReader.getInstance(), new InputSource(new StringReader(text)));
  }

  /** An error in a grammar is an exception, and not a line on the console. */
  private static PropertyMap quiet() {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new DraconianErrorHandler());
    return properties.toPropertyMap();
  }

  /** Returns a grammar without elements, for patterns that hold none. */
  static Grammar none() {
    Patterns patterns = new Patterns();
    return new Grammar(patterns, patterns.notAllowed(), Map.of());
  }

  private static Grammar of(SchemaReader reader, InputSource source) throws IOException {
    try {
      Schema schema = reader.createSchema(source, QUIET);
      String simple = schema.getProperties().get(RngProperty.SIMPLIFIED_SCHEMA);
      SimpleForm form = new SimpleForm();
      form.read(XmlGate.xom(Objects.requireNonNull(simple)).getRootElement());
      return new Grammar(form.patterns(), form.start(), form.elements()).pruned();
    } catch (SAXException | IncorrectSchemaException | ParsingException e) {
      throw new IllegalArgumentException("not a grammar: " + e.getMessage(), e);
    }
  }

  Patterns patterns() {
    return patterns;
  }

  Pattern start() {
    return start;
  }

  /** Returns the elements by the names of their definitions. */
  Map<String, Element> elements() {
    return elements;
  }

  Element element(String define) {
    return Objects.requireNonNull(elements.get(define), define);
  }

  /** Returns the names of all elements, those of wildcards apart. */
  Set<String> elementNames() {
    Set<String> names = new TreeSet<>();
    elements
        .values()
        .forEach(e -> e.names().names().forEach(name -> names.add(name.getLocalPart())));
    return names;
  }

  /** Returns the names of an element's attributes, those of wildcards apart. */
  static Set<QName> attributeNames(Pattern content) {
    Set<QName> names = new HashSet<>();
    for (Pattern leaf : Patterns.leaves(content)) {
      if (leaf.shape() instanceof Pattern.Attribute attribute) {
        names.addAll(attribute.name().names());
      }
    }
    return names;
  }

  /** Returns the definitions of the elements that may be children, in the order of the grammar. */
  static Set<String> children(Pattern content) {
    Set<String> defines = new LinkedHashSet<>();
    for (Pattern leaf : Patterns.leaves(content)) {
      if (leaf.shape() instanceof Ref ref) {
        defines.add(ref.define());
      }
    }
    return defines;
  }

  private Grammar pruned() {
    Set<String> productive = productive();
    Map<String, Element> kept = new LinkedHashMap<>();
    Deque<Pattern> open = new ArrayDeque<>(List.of(only(productive, start)));
    while (!open.isEmpty()) {
      for (String define : children(open.remove())) {
        if (!kept.containsKey(define)) {
          Element element = element(define);
          Pattern content = only(productive, element.content());
          kept.put(define, new Element(element.names(), content));
          open.add(content);
        }
      }
    }
    return new Grammar(patterns, only(productive, start), kept);
  }

  /** Returns the definitions of the elements that some document can hold. */
  private Set<String> productive() {
    Set<String> productive = new HashSet<>();
    int before;
    do {
      before = productive.size();
      elements.forEach(
          (define, element) -> {
            if (!productive.contains(define)
                && !only(productive, element.content()).isNotAllowed()) {
              productive.add(define);
            }
          });
    } while (productive.size() > before);
    return productive;
  }

  private Pattern only(Set<String> defines, Pattern pattern) {
    return patterns.replace(
        pattern,
        leaf ->
            leaf.shape() instanceof Ref ref && !defines.contains(ref.define())
                ? patterns.notAllowed()
                : leaf);
  }
}
