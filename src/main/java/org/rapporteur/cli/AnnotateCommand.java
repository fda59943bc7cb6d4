package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Mark-up into TEI that exists, and out of it. */
@Command(
    name = "annotate",
    description = {
      "Marks up TEI that exists: dates, times and the names of the register, or what a file of"
          + " annotations says.",
      "",
      "The files themselves are changed, unless -o names another place. Not a character of the text"
          + " is touched, nor any byte outside the new tags; what is marked already is left alone,"
          + " and what would make a document invalid is not written. See first what would be done"
          + " with --dry-run."
    },
    footer = {
      "  rapporteur annotate tei/records --dry-run",
      "  rapporteur annotate letters --only dates -o annotated",
      "  rapporteur annotate letter.xml --from annotations.json",
      "  rapporteur annotate letter.xml --from tagged-copy.xml --overlap reject",
      "  rapporteur annotate letter.xml --export csv > annotations.csv",
      "  rapporteur annotate letters --strip term"
    })
final class AnnotateCommand extends Task {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A document in TEI, or a folder that is searched for them (*.xml).")
  private List<String> paths = List.of();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "KIND",
      converter = KindNames.class,
      description = "dates, names, or both with a comma between them; both by default.")
  private Set<BuiltInAnnotators.Kind> only = new LinkedHashSet<>();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "Write these annotations instead of looking for dates and names: annotations.json (Web"
              + " Annotations, or offsets), a table (.csv, .tsv), or a copy of the text with tags"
              + " (.xml, .txt).")
  private String from = "";

  @Option(
      names = "--strip",
      split = ",",
      paramLabel = "ELEMENT",
      description =
          "Take the tags of this element out of the text, unless the schema needs them; the words"
              + " stay. May name several.")
  private List<String> strip = List.of();

  @Option(
      names = "--export",
      paramLabel = "FORM",
      converter = FormNames.class,
      description =
          "Change nothing; give the mark-up of the text as annotations: web (Web Annotations), json"
              + " (offsets) or csv.")
  private Optional<Exchange.Form> export = Optional.empty();

  @Mixin private MarkupOptions options = new MarkupOptions();

  @Option(
      names = "--edition",
      paramLabel = "FILE",
      description =
          "The description of the edition, which holds the register. Without it: edition.xml beside"
              + " the document or in the folder above, if there is one.")
  private String edition = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "The folder for the documents; for a single one also a file that ends in .xml (with"
              + " --export .json or .csv). Without it the files themselves are changed, and"
              + " what --export gives goes to standard output.")
  private String out = "";

  @Option(
      names = "--dry-run",
      description = "Print what would be changed, as a diff, and change nothing.")
  private boolean dry;

  AnnotateCommand(Console console) {
    super(console);
  }

  @Override
  void run(Session session) throws CommandFailure {
    check();
    Inputs inputs = Inputs.of(paths, ".xml");
    if (export.isPresent()) {
      export(session, inputs, export.get());
    } else {
      annotate(session, inputs);
    }
  }

  private void check() {
    long tasks =
        List.of(!only.isEmpty(), !from.isEmpty(), !strip.isEmpty(), export.isPresent()).stream()
            .filter(given -> given)
            .count();
    if (tasks > 1) {
      throw wrong("--only, --from, --strip and --export do not go together; choose one");
    }
    if (dry && export.isPresent()) {
      throw wrong("--export changes nothing anyway, so --dry-run does not go with it");
    }
    if (dry && !out.isEmpty()) {
      throw wrong("--dry-run writes nothing, so -o does not go with it");
    }
  }

  private void export(Session session, Inputs inputs, Exchange.Form form) throws CommandFailure {
    Destination destination =
        Destination.of(path(out), inputs, form.extension(), spec().commandLine());
    for (Path file : inputs.files()) {
      Optional<TeiDocument> document = Records.read(session, file);
      if (document.isPresent()) {
        export(session, document.get(), destination.of(file), form);
      }
    }
  }

  private static void export(
      Session session, TeiDocument document, Optional<Path> place, Exchange.Form form) {
    try {
      AnnotationSet annotations = Exchange.annotations(document);
      session.found(annotations.findings());
      session.write(place, form.of(annotations));
    } catch (UnreadableTeiException e) {
      session.found(Report.of(e.finding()));
    }
  }

  private void annotate(Session session, Inputs inputs) throws CommandFailure {
    Optional<Path> file = path(from);
    if (file.isPresent() && inputs.files().size() > 1) {
      throw wrong("--from holds annotations of one document; name that one");
    }
    Optional<Path> folder = path(out);
    Optional<Destination> destination =
        folder.isEmpty()
            ? Optional.empty()
            : Optional.of(Destination.of(folder, inputs, ".xml", spec().commandLine()));
    AnnotationRun.Seal seal =
        file.isPresent() || !strip.isEmpty()
            ? AnnotationRun.Seal.BROKEN
            : AnnotationRun.Seal.RENEWED;
    AnnotationRun run = new AnnotationRun(session, options.markup(this), work(file), seal);
    for (Path input : inputs.files()) {
      run.annotate(input, destination.flatMap(d -> d.of(input)).orElse(input), mode());
    }
    run.conclude(mode());
  }

  private AnnotationRun.Mode mode() {
    return dry ? AnnotationRun.Mode.SHOW : AnnotationRun.Mode.WRITE;
  }

  private AnnotationRun.Work work(Optional<Path> file) {
    if (!strip.isEmpty()) {
      return (document, place, markup) ->
          AnnotationOutcome.ofStripping(markup.strip(document, strip), document, strip);
    }
    BuiltInAnnotators annotators = new BuiltInAnnotators(kinds(), path(edition));
    return (document, place, markup) -> {
      List<AnnotationSet> sets =
          file.isPresent()
              ? Exchange.read(file.get(), document)
              : annotators.annotate(document, place);
      AnnotationOutcome outcome = AnnotationOutcome.of(sets, markup.write(document, sets));
      return markup.wantsAll() ? outcome.wholeOrNothing() : outcome;
    };
  }

  private Set<BuiltInAnnotators.Kind> kinds() {
    return only.isEmpty() ? EnumSet.allOf(BuiltInAnnotators.Kind.class) : only;
  }

  /** Reads what the built-in annotators look for. */
  static final class KindNames implements ITypeConverter<BuiltInAnnotators.Kind> {
    @Override
    public BuiltInAnnotators.Kind convert(String value) {
      return Wording.read(BuiltInAnnotators.Kind.class, value);
    }
  }

  /** Reads the form of an export. */
  static final class FormNames implements ITypeConverter<Exchange.Form> {
    @Override
    public Exchange.Form convert(String value) {
      return Wording.read(Exchange.Form.class, value);
    }
  }
}
