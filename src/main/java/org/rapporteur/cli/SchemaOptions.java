package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.validation.Schema;
import org.rapporteur.validation.SchemaChoice;
import org.rapporteur.validation.UnsupportedSchemaException;
import picocli.CommandLine.Option;

/** The options that say what documents are held against. */
final class SchemaOptions {

  @Option(
      names = "--schema",
      paramLabel = "FILE",
      description =
          "Check against this schema instead of the built-in one or that which a document names:"
              + " RELAX NG (.rng, .rnc), with the Schematron rules embedded in it, or W3C XML"
              + " Schema (.xsd). May be given several times.")
  private List<String> schemas = List.of();

  @Option(
      names = "--schematron",
      paramLabel = "SCH",
      description = "Check against these Schematron rules. May be given several times.")
  private List<String> schematrons = List.of();

  @Option(
      names = "--phase",
      paramLabel = "ID",
      description = "Apply this phase of the rules given with --schematron.")
  private String phase = "";

  @Option(
      names = "--builtin",
      description =
          "Apply the built-in rules and the check of links besides; and the built-in schema, where"
              + " no other grammar is given or named.")
  private boolean builtIn;

  /**
   * Returns the choice of what documents are held against, the schemas that are given being read.
   *
   * @throws CommandFailure if one cannot be read or is wrong
   */
  SchemaChoice choice(Task task) throws CommandFailure {
    if (!phase.isEmpty() && schematrons.isEmpty()) {
      throw task.wrong("--phase names a phase of the rules given with --schematron; give both");
    }
    List<Schema> given = new ArrayList<>();
    for (String schema : schemas) {
      given.add(read(task, schema, Schema::read));
    }
    for (String rules : schematrons) {
      given.add(read(task, rules, file -> Schema.readRules(file, phase)));
    }
    SchemaChoice choice = SchemaChoice.of(given);
    return builtIn ? choice.withBuiltIn() : choice;
  }

  private static Schema read(Task task, String name, Session.Reader<Schema> reader)
      throws CommandFailure {
    Path file = task.path(name).orElseThrow(() -> task.wrong("the name of a schema is missing"));
    try {
      return reader.read(file);
    } catch (UnsupportedSchemaException e) {
      throw task.wrong(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CommandFailure(FileTrouble.reading(file, e));
    }
  }
}
