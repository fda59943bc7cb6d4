package org.rapporteur.validation;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Severity;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.Requirements.Origin;

/**
 * Decides what a document is held against: the schemas that the caller gives; or else those that
 * the document names in {@code xml-model}, where they lie in its edition's folder or are the
 * library's own; or else the library's own schema and rules.
 *
 * <p>A schema is read once and kept. Safe to share between threads.
 */
public final class SchemaChoice {

  private static final Set<String> OWN =
      Set.of("rapporteur.rng", "rapporteur.rnc", "rapporteur.xsd", "rapporteur.sch");
  private static final String OWN_SEAL = "<?rapporteur source=";
  private static final String OWN_APPLICATION = "<application ident=\"rapporteur\"";

  private final List<Schema> given;
  private final BuiltIn builtIn;
  private final ConcurrentHashMap<Wanted, Attempt> known = new ConcurrentHashMap<>();

  private SchemaChoice(List<Schema> given, BuiltIn builtIn) {
    this.given = List.copyOf(given);
    this.builtIn = builtIn;
  }

  /** Returns the choice that leaves it to each document. */
  public static SchemaChoice ofTheDocument() {
    return of(List.of());
  }

  /** Returns the choice of the given schemas for every document; without any, it is theirs. */
  public static SchemaChoice of(List<Schema> schemas) {
    return new SchemaChoice(schemas, BuiltIn.WHERE_NOTHING_ELSE);
  }

  /**
   * Returns the same, with the library's own rules and links besides, whatever the schema; and its
   * own grammar where no other is given or named, be it one that cannot be read.
   */
  public SchemaChoice withBuiltIn() {
    return new SchemaChoice(given, BuiltIn.ALWAYS);
  }

  /**
   * Returns what a document is held against.
   *
   * @param document the document
   * @param file the file it was read from, by which relative addresses are understood
   * @param edition the folder that bounds which schemas are read: the file's own or one above it
   * @param own what the library holds its own records against
   */
  public Requirements of(TeiDocument document, Path file, Path edition, Validation own) {
    if (!given.isEmpty()) {
      return requirements(given, List.of(), own, Origin.GIVEN, builtIn == BuiltIn.ALWAYS);
    }
    List<XmlModel> models = XmlModel.in(document);
    boolean record = isRecord(document);
    if (models.isEmpty()) {
      return new Requirements(own, List.of(), record ? Origin.OWN : Origin.ASSUMED);
    }
    return named(new Named(document, file, edition), models, own, record);
  }

  private Requirements named(Named named, List<XmlModel> models, Validation own, boolean record) {
    models.stream().filter(model -> !model.meansRules()).forEach(named::add);
    models.stream().filter(XmlModel::meansRules).forEach(named::add);
    if (named.own || record) {
      List<Validator> more =
          named.schemas.stream().flatMap(schema -> schema.validators().stream()).toList();
      return new Requirements(own.and(more), named.remarks, Origin.NAMED);
    }
    boolean besides = builtIn == BuiltIn.ALWAYS;
    return requirements(List.copyOf(named.schemas), named.remarks, own, Origin.NAMED, besides);
  }

  private static Requirements requirements(
      List<Schema> schemas, List<Finding> remarks, Validation own, Origin origin, boolean besides) {
    List<Validator> validators =
        schemas.stream().flatMap(schema -> schema.validators().stream()).toList();
    boolean missed = !remarks.isEmpty();
    boolean grammar = missed || schemas.stream().anyMatch(Schema::isGrammar);
    if (!besides) {
      return new Requirements(
          Validation.of(validators), validators.isEmpty() ? asErrors(remarks) : remarks, origin);
    }
    Validation all = grammar ? own.inPlaceOfGrammar(validators) : own.and(validators);
    return new Requirements(all, remarks, origin);
  }

  /** A document that nothing is left to be held against was not checked. */
  private static List<Finding> asErrors(List<Finding> remarks) {
    return remarks.stream().map(remark -> remark.with(Severity.ERROR)).toList();
  }

  /** A record carries the library's seal, or says that the library made it. */
  private static boolean isRecord(TeiDocument document) {
    String text = document.text();
    return text.contains(OWN_SEAL) || text.contains(OWN_APPLICATION);
  }

  private Attempt read(Wanted wanted) {
    return known.computeIfAbsent(wanted, SchemaChoice::attempt);
  }

  private static Attempt attempt(Wanted wanted) {
    try {
      Schema schema =
          wanted.rules()
              ? Schema.readRulesIfAny(wanted.file(), wanted.phase())
              : Schema.read(wanted.file());
      return new Attempt(schema, Rule.VALIDATION_SCHEMA_UNUSABLE, "");
    } catch (UnsupportedSchemaException e) {
      return new Attempt(null, Rule.VALIDATION_SCHEMA_NOT_READ, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Attempt(null, Rule.VALIDATION_SCHEMA_UNUSABLE, String.valueOf(e.getMessage()));
    }
  }

  /** When the library's own checks apply. */
  private enum BuiltIn {
    WHERE_NOTHING_ELSE,
    ALWAYS
  }

  private record Wanted(Path file, boolean rules, String phase) {}

  /** A schema, or why there is none. */
  private record Attempt(@Nullable Schema schema, Rule rule, String trouble) {}

  /** Follows the addresses in one document. */
  private final class Named {
    private final TeiDocument document;
    private final Path folder;
    private final Path edition;
    private final Set<Schema> schemas = new LinkedHashSet<>();
    private final Set<Path> grammars = new LinkedHashSet<>();
    private final List<Finding> remarks = new ArrayList<>();
    private boolean own;

    Named(TeiDocument document, Path file, Path edition) {
      this.document = document;
      this.folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(edition);
      this.edition = edition;
    }

    void add(XmlModel model) {
      Optional<Path> local = model.isAbsolute() ? Optional.empty() : local(model.href());
      boolean there = local.filter(Files::isRegularFile).isPresent();
      if (!there && OWN.contains(model.fileName())) {
        own = true;
      } else if (model.isUnsupported()) {
        remark(model, "is a DTD or NVDL, which is not supported; it needs RELAX NG");
      } else if (model.isAbsolute()) {
        remark(model, "is not looked up: nothing is fetched from elsewhere");
      } else if (local.isEmpty()) {
        String message = "the address '" + model.href() + "' of a schema is no path to a file";
        remark(Rule.VALIDATION_SCHEMA_UNUSABLE, model, message);
      } else if (!there) {
        String message = "the schema '" + model.href() + "' that the document names is missing";
        remark(Rule.VALIDATION_SCHEMA_UNUSABLE, model, message);
      } else {
        read(model, local.get());
      }
    }

    private void read(XmlModel model, Path local) {
      try {
        Path file = local.toRealPath();
        if (file.startsWith(edition.toRealPath())) {
          use(model, file);
        } else {
          remark(model, "lies outside the folder of the document and is not read");
        }
      } catch (IOException e) {
        remark(Rule.VALIDATION_SCHEMA_UNUSABLE, model, String.valueOf(e.getMessage()));
      }
    }

    /** A grammar brings its rules along, so naming it once more for them adds nothing. */
    private void use(XmlModel model, Path file) {
      if (!model.meansRules()) {
        grammars.add(file);
      } else if (grammars.contains(file) && model.phase().isEmpty()) {
        return;
      }
      Attempt attempt = SchemaChoice.this.read(new Wanted(file, model.meansRules(), model.phase()));
      if (attempt.schema() != null) {
        schemas.add(attempt.schema());
      } else {
        String trouble = attempt.trouble().replace(file.toString(), model.href());
        remark(attempt.rule(), model, trouble);
      }
    }

    private Optional<Path> local(String href) {
      try {
        String path = new URI(href).getPath();
        return path == null || path.isEmpty()
            ? Optional.empty()
            : Optional.of(folder.resolve(path).normalize());
      } catch (URISyntaxException | InvalidPathException e) {
        return Optional.empty();
      }
    }

    private void remark(XmlModel model, String what) {
      String message = "the schema '" + model.href() + "' that the document names " + what;
      remark(Rule.VALIDATION_SCHEMA_NOT_READ, model, message);
    }

    private void remark(Rule rule, XmlModel model, String message) {
      remarks.add(Finding.of(rule, document.source(), model.span(), message));
    }
  }
}
