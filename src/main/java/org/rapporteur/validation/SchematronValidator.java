package org.rapporteur.validation;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.report.Check;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Severity;
import org.rapporteur.report.Version;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.internal.reading.DocumentPass;
import org.rapporteur.validation.internal.reading.Places;

/**
 * Checks documents against a Schematron schema (ISO 19757-3, with XPath 2 or 3 as its language).
 *
 * <p>The schema is compiled when a document is first validated, which takes seconds the first time
 * in a process and tenths of a second after. Its rules can read the document and nothing else: no
 * file, no network, no environment. Each finding names the assertion by its id; an assertion whose
 * id is that of one of this library's rules is reported as that rule. {@code @severity} or
 * {@code @role} of an assertion decides how much it matters where it is info, warning, error or
 * fatal. Safe to share between threads.
 */
public final class SchematronValidator implements Validator {

  private static final String OWN_SCHEMA = "/org/rapporteur/schemas/rapporteur.sch";

  private final RuleSheet sheet;
  private final Check named;

  private SchematronValidator(RuleSheet sheet, Check named) {
    this.sheet = sheet;
    this.named = named;
  }

  /**
   * Returns the validator for this library's Schematron schema, whose rules {@link LinkValidator}
   * and {@link RecordValidator} apply as well, and faster.
   */
  public static SchematronValidator rapporteur() {
    return Own.VALIDATOR;
  }

  /**
   * Returns a validator for a schema of the user's, which is one file: a Schematron schema, or
   * another in which rules are embedded.
   *
   * @throws SchemaException if the schema is wrong
   * @throws IOException if the file cannot be read
   */
  public static SchematronValidator of(Path schema) throws IOException {
    return of(schema, "");
  }

  /**
   * Returns a validator for one phase of a schema of the user's.
   *
   * @param phase the phase's id, or empty for the schema's own choice
   * @throws SchemaException if the schema is wrong, or has no such phase
   * @throws IOException if the file cannot be read
   */
  public static SchematronValidator of(Path schema, String phase) throws IOException {
    SchemaFile file = SchemaFile.read(schema).supported();
    return of(file.path().toString(), List.of(file), phase)
        .orElseThrow(
            () ->
                new SchemaException(
                    Location.startOf(schema.toString()), "there are no Schematron rules in it"));
  }

  /** Returns the validator for the rules in some files, or empty where there are none. */
  static Optional<SchematronValidator> of(String name, List<SchemaFile> files, String phase)
      throws SchemaException {
    Optional<SchematronText> rules = SchematronText.of(files);
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    Set<String> phases = rules.get().phases();
    if (!phase.isEmpty() && !phase.equals("#ALL") && !phases.contains(phase)) {
      String known = phases.isEmpty() ? "none" : String.join(", ", phases);
      throw new SchemaException(
          Location.startOf(name), "it has no phase '" + phase + "'; its phases: " + known);
    }
    RuleSheet sheet = new RuleSheet(name, rules.get().schema(), phase);
    sheet.compile();
    return Optional.of(new SchematronValidator(sheet, check(files.get(0), phase)));
  }

  private static Check check(SchemaFile file, String phase) {
    boolean embedded = file.language() != SchemaLanguage.SCHEMATRON;
    String chosen = phase.isEmpty() ? "" : ", phase " + phase;
    return new Check(
        (embedded ? "Schematron in " : "Schematron ") + file.name() + chosen, file.version());
  }

  @Override
  public List<Check> checks() {
    return List.of(named);
  }

  @Override
  public Report validate(TeiDocument document) {
    Report read = new DocumentPass(document).run(List.of());
    if (DocumentPass.isUnreadable(read)) {
      return read;
    }
    try {
      return new Report(DocumentPass.sorted(findings(document, sheet.apply(document))));
    } catch (SchemaException | RuntimeException | StackOverflowError failure) {
      String message = "the rules of the schema could not be applied: " + failure.getMessage();
      return Report.of(
          Finding.of(Rule.VALIDATION_FAILED, Location.startOf(document.name()), message));
    }
  }

  private static List<Finding> findings(TeiDocument document, List<RuleSheet.Fired> fired) {
    Places places = new Places(document);
    List<Finding> findings = new ArrayList<>();
    for (RuleSheet.Fired assertion : fired) {
      findings.add(finding(places, assertion));
    }
    return findings;
  }

  private static Finding finding(Places places, RuleSheet.Fired fired) {
    Rule rule = ruleOf(fired.id());
    boolean own = rule != Rule.SCHEMATRON_ASSERTION;
    String message =
        own || fired.id().isEmpty() ? fired.text() : fired.text() + " [" + fired.id() + "]";
    Finding finding = places.finding(rule, fired.place(places), message);
    return (fired.more().isEmpty() ? finding : finding.withRemedy(fired.more()))
        .with(severityOf(fired.role(), rule));
  }

  private static Rule ruleOf(String id) {
    return Rule.of(id).orElse(Rule.SCHEMATRON_ASSERTION);
  }

  private static Severity severityOf(String role, Rule rule) {
    return switch (role) {
      case "info", "information" -> Severity.INFO;
      case "warning", "warn", "nonfatal" -> Severity.WARNING;
      case "fatal" -> Severity.FATAL;
      case "error" -> Severity.ERROR;
      default -> rule.severity();
    };
  }

  /** Reads the library's schema when it is first asked for. */
  private static final class Own {
    static final SchematronValidator VALIDATOR = load();

    private static SchematronValidator load() {
      URL schema = Objects.requireNonNull(SchematronValidator.class.getResource(OWN_SCHEMA));
      RuleSheet sheet = new RuleSheet("rapporteur.sch", RuleSheet.text(schema), "");
      return new SchematronValidator(sheet, new Check("Schematron rapporteur", Version.number()));
    }
  }
}
