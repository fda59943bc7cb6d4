package org.rapporteur.report;

/**
 * One thing found in a text: which rule, how much it matters, where, what is wrong and what to do.
 *
 * @param rule the rule, whose {@linkplain Rule#id() id} never changes
 * @param severity how much it matters here
 * @param location where
 * @param message what is wrong, in one sentence for people
 * @param remedy what to do about it, in one sentence for people
 */
public record Finding(
    Rule rule, Severity severity, Location location, String message, String remedy) {

  /** Returns a finding with the rule's own severity and remedy. */
  public static Finding of(Rule rule, Location location, String message) {
    return new Finding(rule, rule.severity(), location, message, rule.remedy());
  }
}
