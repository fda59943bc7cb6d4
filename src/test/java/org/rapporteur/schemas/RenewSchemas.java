package org.rapporteur.schemas;

import com.thaiopensource.relaxng.translate.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nu.xom.Builder;
import nu.xom.Element;
import nu.xom.ParsingException;

/**
 * Makes from {@code rapporteur.rnc} and {@code rapporteur.sch} the files of {@code schemas/} that
 * say the same in other languages. {@code mvn -q test-compile exec:java@schemas} writes them; the
 * tests hold them against what it would write.
 */
public final class RenewSchemas {

  static final Path FOLDER = Path.of("schemas");
  static final Path ODD = FOLDER.resolve("rapporteur.odd");

  private static final Path COMPACT = FOLDER.resolve("rapporteur.rnc");
  private static final Path RULES = FOLDER.resolve("rapporteur.sch");
  private static final String SCHEMATRON = "http://purl.oclc.org/dsdl/schematron";

  private RenewSchemas() {}

  /** Writes every file that is made. */
  public static void main(String[] arguments) throws IOException {
    Path made = Files.createTempDirectory("schemas");
    for (Path file : translated(made)) {
      Files.copy(
          file,
          FOLDER.resolve(file.getFileName()),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(ODD, odd(deletions()));
  }

  /** Returns the grammar in XML syntax and as XML Schema, written into a folder. */
  static List<Path> translated(Path folder) throws IOException {
    Path xml = folder.resolve("rapporteur.rng");
    Path xsd = folder.resolve("rapporteur.xsd");
    for (Path file : List.of(xml, xsd)) {
      if (new Driver().run(new String[] {COMPACT.toString(), file.toString()}) != 0) {
        throw new IOException(COMPACT + " is wrong");
      }
    }
    return List.of(xml, xsd, folder.resolve("xml.xsd"));
  }

  /** Returns the ODD that the grammar and the rules give; what people wrote in it is kept. */
  static String odd(Map<String, SortedSet<String>> deletions) throws IOException {
    OddFile written = OddFile.of(Files.readString(ODD));
    GrammarFile grammar = GrammarFile.read(FOLDER.resolve("rapporteur.rng"));
    return written.with(new OddSpec(grammar, written, deletions).written(constraints()));
  }

  /** The attributes to delete: from TEI's own schemas where they are at hand, else as written. */
  private static Map<String, SortedSet<String>> deletions() throws IOException {
    Path shared = Path.of("..", "shared", "schema");
    return Files.exists(shared)
        ? deletionsFrom(shared.resolve("tei_all-4.12.0.rng"), shared.resolve("tei_all-4.9.0a.rng"))
        : writtenDeletions();
  }

  /** Returns what TEI's schemas give our elements and we do not. */
  static Map<String, SortedSet<String>> deletionsFrom(Path... schemas) throws IOException {
    GrammarFile ours = GrammarFile.read(FOLDER.resolve("rapporteur.rng"));
    Map<String, SortedSet<String>> deletions = new TreeMap<>();
    for (Path schema : schemas) {
      GrammarFile tei = GrammarFile.read(schema);
      for (String element : ours.elements().keySet()) {
        SortedSet<String> more = new TreeSet<>(tei.attributes(element).keySet());
        more.removeAll(ours.attributes(element).keySet());
        deletions.computeIfAbsent(element, e -> new TreeSet<>()).addAll(more);
      }
    }
    return deletions;
  }

  /** Returns the deletions that the ODD has. */
  static Map<String, SortedSet<String>> writtenDeletions() throws IOException {
    OddFile written = OddFile.of(Files.readString(ODD));
    Map<String, SortedSet<String>> deletions = new TreeMap<>();
    written.changedElements().forEach(e -> deletions.put(e, written.deletions(e)));
    return deletions;
  }

  /** The rules of the Schematron schema as constraints, a pattern each. */
  private static String constraints() throws IOException {
    try {
      Element schema = new Builder().build(RULES.toFile()).getRootElement();
      StringBuilder constraints = new StringBuilder();
      constraint(constraints, "names", parts(schema, "ns", "key"));
      for (Element pattern : schema.getChildElements("pattern", SCHEMATRON)) {
        constraint(constraints, pattern.getAttributeValue("id"), pattern.copy().toXML());
      }
      return constraints.toString();
    } catch (ParsingException e) {
      throw new IOException(RULES + " is not well-formed", e);
    }
  }

  private static String parts(Element schema, String... names) {
    StringBuilder parts = new StringBuilder();
    for (String name : names) {
      schema
          .query("*[local-name()='" + name + "']")
          .forEach(part -> parts.append(part.copy().toXML()));
    }
    return parts.toString();
  }

  private static void constraint(StringBuilder constraints, String ident, String rules) {
    constraints
        .append("        <constraintSpec ident=\"rapporteur-")
        .append(ident)
        .append("\" scheme=\"schematron\" mode=\"add\">\n          <constraint>")
        .append(rules.replaceAll("(?<=\\S) {2,}", " "))
        .append("</constraint>\n        </constraintSpec>\n");
  }
}
