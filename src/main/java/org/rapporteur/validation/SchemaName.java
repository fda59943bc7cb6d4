package org.rapporteur.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rapporteur.report.Check;

/** How a report calls a schema of the user's: by its file's name and the digest of its bytes. */
final class SchemaName {

  private static final int DIGEST_LENGTH = 12;

  private SchemaName() {}

  static Check of(String language, Path schema) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(schema));
      String version = "sha256-" + HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
      return new Check(language + " " + schema.getFileName(), version);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
