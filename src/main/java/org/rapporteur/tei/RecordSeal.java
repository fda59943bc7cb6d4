package org.rapporteur.tei;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.internal.file.Digest;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;

/**
 * The seal of a record: two checksums in a processing instruction before the document, of the
 * transcript it was made from and of the record as it was written.
 *
 * <p>By the seal a record that a person has edited is known, wherever it has been moved to, so that
 * it is never overwritten.
 */
public final class RecordSeal {

  private static final String NOTHING = "0".repeat(64);
  private static final Pattern SEAL =
      Pattern.compile(
          "<\\?rapporteur source=\"sha256-([0-9a-f]{64})\" record=\"sha256-([0-9a-f]{64})\"\\?>");
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final String source;
  private final String record;
  private final String found;

  private RecordSeal(String source, String record, String found) {
    this.source = source;
    this.record = record;
    this.found = found;
  }

  /** Returns the seal of a document, or empty when it bears none. */
  public static Optional<RecordSeal> of(TeiDocument document) {
    Matcher seal = SEAL.matcher(document.text());
    if (!seal.find()) {
      return Optional.empty();
    }
    return Optional.of(new RecordSeal(seal.group(1), seal.group(2), openDigest(document, seal)));
  }

  /** Returns the digest of a document that has no digest of itself yet in its seal. */
  private static String openDigest(TeiDocument document, Matcher seal) {
    String text = document.text();
    return Digest.hex(text.substring(0, seal.start(2)) + NOTHING + text.substring(seal.end(2)));
  }

  /**
   * Returns the document under a new seal.
   *
   * @param document a document, with or without a seal
   * @param source the transcript it was made from
   */
  public static TeiDocument seal(TeiDocument document, SourceText source) {
    String bare = SEAL.matcher(document.text()).replaceFirst("").replaceFirst("\\?>\\n+<", "?>\n<");
    String open =
        DECLARATION
            + "<?rapporteur source=\"sha256-"
            + Digest.hex(source.text())
            + "\" record=\"sha256-"
            + NOTHING
            + "\"?>\n"
            + bare.substring(bare.startsWith(DECLARATION) ? DECLARATION.length() : 0);
    int at = open.indexOf(NOTHING);
    String sealed =
        open.substring(0, at) + Digest.hex(open) + open.substring(at + NOTHING.length());
    return TeiDocument.of(document.name(), sealed);
  }

  /**
   * Returns a changed record under the seal of what it was before, so that a change by the library
   * is not taken for one by a person. A record that bore no seal, or that a person had edited,
   * stays as it is.
   */
  public static TeiDocument renew(TeiDocument before, TeiDocument changed) {
    return changed.with(renewal(before, changed));
  }

  /**
   * Returns the change of a changed record that {@link #renew} makes, which is in the seal; nothing
   * where it stays as it is.
   */
  public static List<Splice> renewal(TeiDocument before, TeiDocument changed) {
    Matcher seal = SEAL.matcher(changed.text());
    if (before.text().equals(changed.text())
        || of(before).filter(old -> !old.isEdited()).isEmpty()
        || !seal.find()) {
      return List.of();
    }
    TextSpan digest = new TextSpan(seal.start(2), seal.end(2));
    return List.of(new Splice(digest, openDigest(changed, seal)));
  }

  /** Returns whether the record was changed since it was written. */
  public boolean isEdited() {
    return !record.equals(found);
  }

  /** Returns whether the record was made from exactly this transcript. */
  public boolean isFrom(SourceText text) {
    return source.equals(Digest.hex(text.text()));
  }
}
