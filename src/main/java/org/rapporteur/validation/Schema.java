package org.rapporteur.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.report.Check;
import org.rapporteur.report.Location;
import org.rapporteur.tei.Grammar;

/**
 * A schema that somebody made, ready for use: a grammar (RELAX NG in either syntax, or W3C XML
 * Schema 1.0), the Schematron rules embedded in it, or a Schematron schema. What it is, is seen
 * from its content.
 *
 * <p>Immutable and safe to share between threads; reading it is dear, so keep it.
 */
public final class Schema {

  private final boolean grammar;
  private final List<Validator> validators;

  private Schema(boolean grammar, List<Validator> validators) {
    this.grammar = grammar;
    this.validators = List.copyOf(validators);
  }

  /**
   * Reads a schema, with the rules embedded in it. What it includes must lie beside it or below;
   * nothing else is read.
   *
   * @throws UnsupportedSchemaException if it is in a language that is not supported
   * @throws SchemaException if it is wrong; it knows where
   * @throws IOException if a file cannot be read
   */
  public static Schema read(Path file) throws IOException {
    SchemaFile schema = SchemaFile.read(file).supported();
    return schema.language() == SchemaLanguage.SCHEMATRON ? rules(schema, "") : grammar(schema);
  }

  /**
   * Reads Schematron rules only: a Schematron schema, or those embedded in a grammar.
   *
   * @param phase the id of the phase to apply, or empty for the schema's own choice
   * @throws UnsupportedSchemaException if it is in a language that is not supported
   * @throws SchemaException if it is wrong, or has no rules or no such phase
   * @throws IOException if a file cannot be read
   */
  public static Schema readRules(Path file, String phase) throws IOException {
    return rules(SchemaFile.read(file).supported(), phase);
  }

  /** Returns the rules that a document asks for; a grammar without any is none the worse for it. */
  static Schema readRulesIfAny(Path file, String phase) throws IOException {
    SchemaFile schema = SchemaFile.read(file).supported();
    boolean may = schema.language() != SchemaLanguage.SCHEMATRON;
    return may && SchematronText.of(List.of(schema)).isEmpty()
        ? new Schema(false, List.of())
        : rules(schema, phase);
  }

  private static Schema rules(SchemaFile file, String phase) throws SchemaException {
    String path = file.path().toString();
    SchematronValidator rules =
        SchematronValidator.of(path, List.of(file), phase)
            .orElseThrow(
                () ->
                    new SchemaException(
                        Location.startOf(path), "there are no Schematron rules in it"));
    return new Schema(false, List.of(rules));
  }

  private static Schema grammar(SchemaFile file) throws IOException {
    List<SchemaFile> files = new ArrayList<>(List.of(file));
    Validator grammar;
    if (file.language() == SchemaLanguage.XSD) {
      XsdValidator.Made made = XsdValidator.of(file);
      grammar = made.validator();
      addParts(files, made.parts());
    } else {
      RelaxNgValidator.Made made = RelaxNgValidator.of(file);
      grammar = made.validator();
      addParts(files, made.parts());
    }
    List<Validator> validators = new ArrayList<>(List.of(grammar));
    SchematronValidator.of(file.path().toString(), files, "").ifPresent(validators::add);
    return new Schema(true, validators);
  }

  private static void addParts(List<SchemaFile> files, List<Path> parts) throws IOException {
    Path main = files.get(0).path().toRealPath();
    for (Path part : parts) {
      if (!part.equals(main)) {
        files.add(SchemaFile.read(part));
      }
    }
  }

  /** Returns whether it says which elements and attributes may stand where. */
  public boolean isGrammar() {
    return grammar;
  }

  /** Returns what it allows where, if it is a RELAX NG schema. */
  public Optional<Grammar> grammar() {
    return validators.stream()
        .filter(RelaxNgValidator.class::isInstance)
        .map(validator -> ((RelaxNgValidator) validator).grammar())
        .findFirst();
  }

  /** Returns what validates against it: the grammar first, then the rules. */
  public List<Validator> validators() {
    return validators;
  }

  /** Returns what it is called in reports, one for the grammar and one for the rules. */
  public List<Check> checks() {
    return validators.stream().flatMap(validator -> validator.checks().stream()).toList();
  }
}
