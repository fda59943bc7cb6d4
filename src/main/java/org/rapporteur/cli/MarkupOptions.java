package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.annotation.InlineMarkup.NotAllowed;
import org.rapporteur.annotation.InlineMarkup.Overlap;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.validation.Schema;
import org.rapporteur.validation.SchemaChoice;
import org.rapporteur.validation.UnsupportedSchemaException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options that say how annotations become mark-up. */
final class MarkupOptions {

  @Option(
      names = "--overlap",
      paramLabel = "HOW",
      defaultValue = "split",
      converter = OverlapNames.class,
      description =
          "What is done where annotations overlap: split the later one into parts that point to one"
              + " another, write it stand-off, or reject it; ${DEFAULT-VALUE} by default.")
  private Overlap overlap = Overlap.SPLIT;

  @Option(
      names = "--not-allowed",
      paramLabel = "HOW",
      defaultValue = "skip",
      converter = NotAllowedNames.class,
      description =
          "What is done where the schema does not allow an element: refuse-all annotations of the"
              + " document, skip this one, or write it stand-off; ${DEFAULT-VALUE} by default.")
  private NotAllowed notAllowed = NotAllowed.SKIP;

  @Option(
      names = "--schema",
      paramLabel = "FILE",
      description =
          "Keep to this schema instead of the one that a document names or the built-in one. May be"
              + " given several times.")
  private List<String> schemas = List.of();

  /** Returns what writes annotations as the options say. */
  Markup markup(Task task) throws CommandFailure {
    List<Schema> given = new ArrayList<>();
    for (String schema : schemas) {
      given.add(read(task, schema));
    }
    return new Markup(overlap, notAllowed, new SchemaUse(SchemaChoice.of(given)));
  }

  private static Schema read(Task task, String name) throws CommandFailure {
    Path file = task.path(name).orElseThrow(() -> task.wrong("the name of a schema is missing"));
    try {
      return Schema.read(file);
    } catch (UnsupportedSchemaException e) {
      throw task.wrong(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CommandFailure(FileTrouble.reading(file, e));
    }
  }

  /** Reads what is done where annotations overlap. */
  static final class OverlapNames implements ITypeConverter<Overlap> {
    @Override
    public Overlap convert(String value) {
      return Wording.read(Overlap.class, value);
    }
  }

  /** Reads what is done where an element is not allowed. */
  static final class NotAllowedNames implements ITypeConverter<NotAllowed> {
    @Override
    public NotAllowed convert(String value) {
      return Wording.read(NotAllowed.class, value);
    }
  }
}
