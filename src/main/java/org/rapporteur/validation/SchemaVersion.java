package org.rapporteur.validation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.report.Check;

/** Tells one version of a schema's file from another. */
final class SchemaVersion {

  /** How a schema made from an ODD says which TEI it is of; it does so at its beginning. */
  private static final Pattern TEI_EDITION =
      Pattern.compile("TEI Edition:?\\s[^\\n]*?[Vv]ersion\\s+([0-9]+\\.[0-9]+\\.[0-9]+[a-z]*)");

  private static final int BEGINNING = 8_192;
  private static final int DIGITS = 12;

  private SchemaVersion() {}

  /**
   * Returns the check against a schema: its kind and the name of its file, and as version the one
   * of TEI, where it states one, or else the beginning of its SHA-256.
   */
  static Check check(String kind, Path schema) throws IOException {
    byte[] bytes = Files.readAllBytes(schema);
    int length = Math.min(bytes.length, BEGINNING);
    Matcher tei = TEI_EDITION.matcher(new String(bytes, 0, length, StandardCharsets.UTF_8));
    String version = tei.find() ? "TEI P5 " + tei.group(1) : "sha256 " + digest(bytes);
    return new Check(kind + " " + schema.getFileName(), version);
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
