package org.rapporteur.validation;

import com.thaiopensource.resolver.Input;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.rapporteur.report.Check;
import org.rapporteur.report.Version;
import org.rapporteur.validation.GrammarReader.Syntax;

/**
 * Checks documents against a RELAX NG schema, with the uniqueness of ids.
 *
 * <p>Findings say what is not allowed, where its tag or attribute begins, and what may stand there
 * instead; their words are the same in every run. Safe to share between threads.
 */
public final class RelaxNgValidator implements EventValidator {

  private static final String OWN_SCHEMA = "/org/rapporteur/schemas/rapporteur.rng";

  private final Grammar grammar;
  private final Check check;

  private RelaxNgValidator(Grammar grammar, Check check) {
    this.grammar = grammar;
    this.check = check;
  }

  /** Returns the validator for this library's schema, which is compiled at the first call. */
  public static RelaxNgValidator rapporteur() {
    return Own.VALIDATOR;
  }

  /**
   * Returns a validator for a schema of the user's.
   *
   * @param schema a file in XML syntax, or in compact syntax if its name ends in {@code .rnc}; it
   *     may include files that lie beside it or below, and no others
   * @throws SchemaException if the schema is wrong; it knows where
   * @throws IOException if a file cannot be read
   */
  public static RelaxNgValidator of(Path schema) throws IOException {
    Path file = schema.toRealPath();
    Path folder = Objects.requireNonNull(file.getParent(), "a file has a folder");
    Input input = new Input();
    input.setUri(file.toUri().toString());
    try (InputStream bytes = Files.newInputStream(file)) {
      input.setByteStream(bytes);
      Syntax syntax = schema.toString().endsWith(".rnc") ? Syntax.COMPACT : Syntax.XML;
      GrammarReader reader = new GrammarReader(schema.toString(), new ConfinedResolver(folder));
      return new RelaxNgValidator(
          reader.read(input, syntax), SchemaVersion.check("RELAX NG", file));
    }
  }

  @Override
  public EventCheck check() {
    return sightings -> new GrammarCheck(grammar, sightings);
  }

  @Override
  public List<Check> checks() {
    return List.of(check);
  }

  /** Compiles the library's schema when it is first asked for. */
  private static final class Own {
    static final RelaxNgValidator VALIDATOR = load();

    private static RelaxNgValidator load() {
      try (InputStream bytes = RelaxNgValidator.class.getResourceAsStream(OWN_SCHEMA)) {
        Input input = new Input();
        input.setUri("rapporteur.rng");
        input.setByteStream(Objects.requireNonNull(bytes, "the schema is in the jar"));
        GrammarReader reader = new GrammarReader("rapporteur.rng", new RefusingResolver());
        return new RelaxNgValidator(
            reader.read(input, Syntax.XML), new Check("RELAX NG rapporteur", Version.number()));
      } catch (IOException e) {
        throw new UncheckedIOException("the library's own schema cannot be read", e);
      }
    }
  }
}
