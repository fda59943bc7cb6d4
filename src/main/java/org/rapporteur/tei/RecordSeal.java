package org.rapporteur.tei;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.SourceText;

/** The checksums that a record carries. */
public final class RecordSeal {

  private static final Pattern SEAL =
      Pattern.compile("<\\?rapporteur source=\"([^\"]*)\" record=\"([^\"]*)\"\\?>");

  private final String source;
  private final boolean edited;

  private RecordSeal(String source, boolean edited) {
    this.source = source;
    this.edited = edited;
  }

  /** Returns the seal of a document, or empty when it has none. */
  public static Optional<RecordSeal> of(TeiDocument document) {
    Matcher seal = SEAL.matcher(document.text());
    if (!seal.find()) {
      return Optional.empty();
    }
    String rest = document.text().substring(seal.end());
    return Optional.of(new RecordSeal(seal.group(1), !seal.group(2).equals(sum(rest))));
  }

  /** Returns a sealed record. */
  public static String sealed(String source, String rest) {
    return "<?rapporteur source=\"" + sum(source) + "\" record=\"" + sum(rest) + "\"?>" + rest;
  }

  /** Returns whether the record changed since it was written. */
  public boolean isEdited() {
    return edited;
  }

  /** Returns whether the record was made from this text. */
  public boolean isFrom(SourceText text) {
    return source.equals(sum(text.text()));
  }

  private static String sum(String text) {
    try {
      return "sha256-"
          + HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
