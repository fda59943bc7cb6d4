package org.rapporteur.annotators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Annotator;
import org.rapporteur.annotation.SpanSet;
import org.rapporteur.annotation.TextView;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.Register;
import org.rapporteur.tei.RegisterEntry;

/**
 * Marks the names of a register as {@code persName}, {@code placeName} and {@code orgName} that
 * point to their entry.
 *
 * <p>Whole words, letter case as in the register, the longest name that fits. A name that belongs
 * to several entries is not marked but reported once for each text. Speaker labels and names that
 * are marked already are left alone. The work is linear in the text whatever the size of the
 * register. Instances are immutable and safe to share between threads.
 */
public final class RegisterAnnotator implements Annotator {

  private static final String EDITION = "../edition.xml";
  private static final String[] NAMES = {
    "persName",
    "placeName",
    "orgName",
    "geogName",
    "settlement",
    "country",
    "region",
    "name",
    "rs",
    "speaker",
    "idno"
  };

  private final Register register;
  private final NameTrie names;
  private final String prefix;

  private RegisterAnnotator(Register register, NameTrie names, String prefix) {
    this.register = register;
    this.names = names;
    this.prefix = prefix;
    for (RegisterEntry entry : register.entries()) {
      entry.names().forEach(name -> names.add(name, entry));
    }
  }

  /** Returns an annotator for the names of a register in {@code ../edition.xml}. */
  public static RegisterAnnotator of(Register register) {
    return new RegisterAnnotator(register, new NameTrie(NameTrie::exact), EDITION);
  }

  /** Returns this annotator for a register that stands elsewhere, as seen from the record. */
  public RegisterAnnotator in(String uri) {
    return new RegisterAnnotator(register, new NameTrie(names.form()), uri);
  }

  /** Returns this annotator so that diacritics do not count when names are compared. */
  public RegisterAnnotator foldingDiacritics() {
    return new RegisterAnnotator(register, new NameTrie(NameTrie::folded), prefix);
  }

  @Override
  public AnnotationSet annotate(TextView view) {
    SpanSet taken = view.covered(NAMES);
    List<Annotation> annotations = new ArrayList<>();
    Map<String, Ambiguity> ambiguities = new LinkedHashMap<>();
    String text = view.text();
    int at = NameTrie.wordBegin(text, 0);
    while (at < text.length()) {
      NameTrie.@Nullable Match match = names.longest(text, at);
      int end = match == null ? NameTrie.wordEnd(text, at) : match.end();
      TextSpan span = new TextSpan(at, end);
      if (match != null && !taken.overlaps(span)) {
        if (match.entries().size() == 1) {
          annotations.add(annotation(span, match.entries().get(0)));
        } else {
          ambiguities.merge(
              view.text(span), new Ambiguity(span, match.entries(), 1), Ambiguity::and);
        }
      }
      at = NameTrie.wordBegin(text, end);
    }
    return new AnnotationSet(view, annotations, report(view, ambiguities));
  }

  private Annotation annotation(TextSpan span, RegisterEntry entry) {
    return Annotation.of(span, entry.kind().nameElement()).with("ref", prefix + "#" + entry.id());
  }

  private static Report report(TextView view, Map<String, Ambiguity> ambiguities) {
    if (ambiguities.isEmpty()) {
      return Report.empty();
    }
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, Ambiguity> each : ambiguities.entrySet()) {
      TextSpan first = each.getValue().first();

      TextSpan span = view.map().toSource(first);
      String message = each.getValue().told(each.getKey());
      findings.add(
          Finding.of(Rule.ANNOTATION_NAME_AMBIGUOUS, view.document().source(), span, message));
    }
    return new Report(findings);
  }

  /** A name of several entries: where it first stands, whose it may be, how often it stands. */
  private record Ambiguity(TextSpan first, List<RegisterEntry> entries, int times) {

    Ambiguity and(Ambiguity other) {
      return new Ambiguity(first, entries, times + other.times);
    }

    String told(String name) {
      String ids = entries.stream().map(RegisterEntry::id).collect(Collectors.joining("' or '"));
      String often = times == 1 ? "once" : times + " times";
      return "“"
          + name
          + "” may be '"
          + ids
          + "'; it stands here "
          + often
          + " and was not marked.";
    }
  }
}
