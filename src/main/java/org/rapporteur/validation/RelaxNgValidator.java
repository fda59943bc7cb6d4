package org.rapporteur.validation;

import com.thaiopensource.resolver.Input;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.rapporteur.report.Check;
import org.rapporteur.report.Version;
import org.rapporteur.tei.Grammar;
import org.rapporteur.validation.CompiledGrammar.Vocabulary;
import org.rapporteur.validation.GrammarReader.Syntax;
import org.rapporteur.validation.internal.reading.EventCheck;

/**
 * Checks documents against a RELAX NG schema, with the uniqueness of ids.
 *
 * <p>Findings say what is not allowed, where its tag or attribute begins, and what may stand there
 * instead; their words are the same in every run. Safe to share between threads.
 */
public final class RelaxNgValidator extends EventValidator {

  private static final String OWN_SCHEMA = "/org/rapporteur/schemas/rapporteur.rng";

  private final CompiledGrammar grammar;
  private final Check named;

  private RelaxNgValidator(CompiledGrammar grammar, Check named) {
    this.grammar = grammar;
    this.named = named;
  }

  /** Returns the validator for this library's schema, which is compiled at the first call. */
  public static RelaxNgValidator rapporteur() {
    return Own.VALIDATOR;
  }

  /**
   * Returns a validator for a schema of the user's.
   *
   * @param schema a file in XML or compact syntax; it may include files that lie beside it or
   *     below, and no others
   * @throws SchemaException if the schema is wrong; it knows where
   * @throws UnsupportedSchemaException if it is in another language
   * @throws IOException if a file cannot be read
   */
  public static RelaxNgValidator of(Path schema) throws IOException {
    return of(SchemaFile.read(schema).supported()).validator();
  }

  /** Returns a validator for a schema, with the files that the schema is made of. */
  static Made of(SchemaFile file) throws IOException {
    Path real = file.path().toRealPath();
    Path folder = Objects.requireNonNull(real.getParent(), "a file has a folder");
    ConfinedResolver resolver = new ConfinedResolver(folder);
    Input input = new Input();
    input.setUri(real.toUri().toString());
    input.setByteStream(file.stream());
    boolean compact = file.language() == SchemaLanguage.RELAX_NG_COMPACT;
    GrammarReader reader = new GrammarReader(file.path().toString(), resolver);
    CompiledGrammar grammar =
        reader.read(input, compact ? Syntax.COMPACT : Syntax.XML, file.vocabulary());
    return new Made(new RelaxNgValidator(grammar, file.check()), resolver.opened());
  }

  /**
   * A validator and what it was made of.
   *
   * @param validator the validator
   * @param parts the files that the schema's own includes
   */
  record Made(RelaxNgValidator validator, List<Path> parts) {}

  /** Returns what the schema allows where, for asking it before something is written. */
  public Grammar grammar() {
    return grammar;
  }

  @Override
  public List<Check> checks() {
    return List.of(named);
  }

  @Override
  EventCheck check() {
    return sightings -> new GrammarCheck(grammar, sightings);
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
        Check named = new Check("RELAX NG rapporteur", Version.number());
        return new RelaxNgValidator(reader.read(input, Syntax.XML, Vocabulary.TEI), named);
      } catch (IOException e) {
        throw new UncheckedIOException("the library's own schema cannot be read", e);
      }
    }
  }
}
