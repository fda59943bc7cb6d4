package org.rapporteur.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.report.Check;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.internal.reading.BareSurroundings;
import org.rapporteur.validation.internal.reading.DocumentPass;
import org.rapporteur.validation.internal.reading.EventCheck;
import org.rapporteur.validation.internal.reading.Surroundings;

/**
 * Several validators as one: their findings in the order of the text, and what makes the document
 * unreadable said once. Those that need only its events share one reading.
 *
 * <p>Immutable, and as safe to share between threads as the validators it is made of.
 */
public final class Validation implements Validator {

  private final List<Validator> validators;
  private final List<EventCheck> checks;
  private final List<Validator> others;

  private Validation(List<Validator> validators, List<EventCheck> checks, List<Validator> others) {
    this.validators = List.copyOf(validators);
    this.checks = List.copyOf(checks);
    this.others = List.copyOf(others);
  }

  /**
   * Returns what every record of this library must pass: its schema, its links within the file, and
   * its rules.
   */
  public static Validation standard() {
    return of(RelaxNgValidator.rapporteur(), LinkValidator.withinFile(), RecordValidator.create());
  }

  /** Returns the same with pointers into a register of the given ids. */
  public static Validation standard(Set<String> registerIds) {
    return standard(registerIds, List.of());
  }

  /**
   * Returns the same with pointers into a register of the given ids, and with its names, which
   * misspelt words may be meant for.
   */
  public static Validation standard(Set<String> registerIds, Collection<String> names) {
    return of(
        RelaxNgValidator.rapporteur(),
        LinkValidator.withRegister(registerIds),
        RecordValidator.knowing(names));
  }

  /** Returns the validators as one. */
  public static Validation of(Validator... validators) {
    return of(List.of(validators));
  }

  /** Returns the validators as one. */
  public static Validation of(List<Validator> validators) {
    List<EventCheck> checks = new ArrayList<>();
    List<Validator> others = new ArrayList<>();
    for (Validator validator : validators) {
      if (validator instanceof EventValidator reading) {
        checks.add(reading.check());
      } else {
        others.add(validator);
      }
    }
    return new Validation(validators, checks, others);
  }

  /** Returns the same with these in place of this library's own grammar. */
  Validation inPlaceOfGrammar(List<Validator> grammars) {
    List<Validator> all = new ArrayList<>(grammars);
    validators.stream().filter(each -> !(each instanceof RelaxNgValidator)).forEach(all::add);
    return of(all);
  }

  /** Returns what its schema allows where, if it has one in RELAX NG: the first of them. */
  public Optional<Grammar> grammar() {
    return validators.stream()
        .filter(RelaxNgValidator.class::isInstance)
        .map(grammar -> ((RelaxNgValidator) grammar).grammar())
        .findFirst();
  }

  /** Returns the same with more. */
  public Validation and(List<Validator> more) {
    List<Validator> all = new ArrayList<>(validators);
    all.addAll(more);
    return of(all);
  }

  /**
   * {@inheritDoc}
   *
   * <p>A document that cannot be read is read no second time. Without any validator,
   * well-formedness is still checked.
   */
  @Override
  public Report validate(TeiDocument document) {
    return validate(document, BareSurroundings.unknown());
  }

  @Override
  public List<Check> checks() {
    List<Check> named =
        validators.stream().flatMap(each -> each.checks().stream()).distinct().toList();
    return named.isEmpty() ? List.of(new Check("well-formed XML", "1.0")) : named;
  }

  /** Returns what is wrong with a document of which the surroundings are known. */
  Report validate(TeiDocument document, Surroundings surroundings) {
    Report read = new DocumentPass(document, surroundings).run(checks);
    if (DocumentPass.isUnreadable(read) || others.isEmpty()) {
      return read;
    }
    List<Finding> all = new ArrayList<>(read.findings());
    others.forEach(other -> all.addAll(guarded(other, document).findings()));
    return DocumentPass.limited(DocumentPass.sorted(all).stream().distinct().toList());
  }

  /** A check that fails says nothing of the others, nor of other documents. */
  private static Report guarded(Validator other, TeiDocument document) {
    try {
      return other.validate(document);
    } catch (RuntimeException | StackOverflowError failure) {
      String message = "a check failed, so that nothing is known of what it looks for: " + failure;
      return Report.of(
          Finding.of(Rule.VALIDATION_FAILED, Location.startOf(document.name()), message));
    }
  }
}
