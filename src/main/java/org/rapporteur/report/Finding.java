package org.rapporteur.report;

import java.util.List;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;

/**
 * One thing found in a text: which rule, how much it matters, where, what is wrong and what to do.
 *
 * @param rule the rule, whose {@linkplain Rule#id() id} never changes
 * @param severity how much it matters here
 * @param location where
 * @param message what is wrong, in one sentence for people
 * @param remedy what to do about it, in one sentence for people
 * @param excerpt the words concerned, or {@link Excerpt#NONE}
 * @param related other places that it is about, such as the first use of an id used twice
 * @param fix the change of the file that certainly puts it right, or nothing where none is certain;
 *     it belongs to the characters that were examined, without their byte order mark
 */
public record Finding(
    Rule rule,
    Severity severity,
    Location location,
    String message,
    String remedy,
    Excerpt excerpt,
    List<Location> related,
    List<Splice> fix) {

  /** Copies the lists. */
  public Finding {
    related = List.copyOf(related);
    fix = List.copyOf(fix);
  }

  /** Returns a finding with the rule's own severity and remedy. */
  public static Finding of(Rule rule, Location location, String message) {
    return new Finding(
        rule,
        rule.severity(),
        location,
        message,
        rule.remedy(),
        Excerpt.NONE,
        List.of(),
        List.of());
  }

  /** Returns a finding about a span of a text, with the rule's own severity and remedy. */
  public static Finding of(Rule rule, SourceText source, TextSpan span, String message) {
    return of(rule, Location.of(source, span), message).showing(Excerpt.of(source, span));
  }

  /** Returns whether it says that a document, or a part of it, could not be examined. */
  public boolean leavesUnexamined() {
    return severity == Severity.FATAL || rule.leavesUnexamined();
  }

  /** Returns the same with the words concerned. */
  public Finding showing(Excerpt words) {
    return new Finding(rule, severity, location, message, remedy, words, related, fix);
  }

  /** Returns the same with another severity. */
  public Finding with(Severity other) {
    return new Finding(rule, other, location, message, remedy, excerpt, related, fix);
  }

  /** Returns the same in other words. */
  public Finding saying(String words) {
    return new Finding(rule, severity, location, words, remedy, excerpt, related, fix);
  }

  /** Returns the same with a remedy that is more precise than the rule's. */
  public Finding withRemedy(String precise) {
    return new Finding(rule, severity, location, message, precise, excerpt, related, fix);
  }

  /** Returns the same with other places that it is about. */
  public Finding withRelated(List<Location> places) {
    return new Finding(rule, severity, location, message, remedy, excerpt, places, fix);
  }

  /** Returns the same with the change that certainly puts it right. */
  public Finding withFix(List<Splice> change) {
    return new Finding(rule, severity, location, message, remedy, excerpt, related, change);
  }
}
