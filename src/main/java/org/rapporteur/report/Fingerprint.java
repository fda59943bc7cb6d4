package org.rapporteur.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What makes a finding the same finding in the next run, although lines have moved: the file, the
 * rule, the message, and the words concerned. Two findings may have equal fingerprints; then it
 * counts how many there are.
 *
 * <p>A message therefore never says a line, a column or a folder on this machine: places that it is
 * about stand in {@link Finding#related()}.
 *
 * @param file the file's name, with forward slashes
 * @param rule the id of the rule
 * @param message what was wrong, on one line
 * @param words the words concerned, on one line; may be empty
 */
public record Fingerprint(String file, String rule, String message, String words)
    implements Comparable<Fingerprint> {

  private static final int PARTS = 4;
  private static final int DIGEST_LENGTH = 32;
  private static final Comparator<Fingerprint> ORDER =
      Comparator.comparing(Fingerprint::file)
          .thenComparing(Fingerprint::rule)
          .thenComparing(Fingerprint::message)
          .thenComparing(Fingerprint::words);

  /** Returns the fingerprint of a finding in the file of its location. */
  public static Fingerprint of(Finding finding) {
    return of(finding, FileName.plain(finding.location().file()));
  }

  /** Returns the fingerprint of a finding in a file that is called so. */
  static Fingerprint of(Finding finding, String file) {
    return new Fingerprint(
        Words.oneLine(file),
        finding.rule().id(),
        Words.oneLine(finding.message()),
        Words.oneLine(finding.excerpt().words()));
  }

  /** Returns the fingerprint that {@link #toString()} wrote, or empty where the line is none. */
  static Optional<Fingerprint> parse(String line) {
    String[] parts = line.split("\t", -1);
    return parts.length == PARTS
        ? Optional.of(new Fingerprint(parts[0], parts[1], parts[2], parts[3]))
        : Optional.empty();
  }

  /**
   * Returns a short form for programs, the same in every run.
   *
   * @param ordinal which of several findings with this fingerprint is meant, from 1
   */
  public String digest(int ordinal) {
    try {
      byte[] bytes = (this + "\t" + ordinal).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Orders fingerprints by file, rule, message and words. */
  @Override
  public int compareTo(Fingerprint other) {
    return ORDER.compare(this, other);
  }

  /** Returns the four parts on one line, with tabs between them. */
  @Override
  public String toString() {
    return String.join("\t", file, rule, message, words);
  }
}
