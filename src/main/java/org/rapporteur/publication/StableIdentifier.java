package org.rapporteur.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a PDF a file identifier made from what it says.
 *
 * <p>FOP makes one from the clock. The new one is as long as the old, so that no offset in the file
 * changes.
 */
final class StableIdentifier {

  private static final int DIGITS = 32;
  private static final Pattern IDENTIFIER =
      Pattern.compile("/ID\\s*\\[\\s*<(\\p{XDigit}{32})>\\s*<(\\p{XDigit}{32})>\\s*]");

  private StableIdentifier() {}

  /**
   * Returns the PDF with an identifier that depends on its other bytes only.
   *
   * @throws IllegalArgumentException if these are not the bytes of a PDF with an identifier
   */
  static byte[] in(byte[] pdf) {
    Matcher found = IDENTIFIER.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    byte[] result = pdf.clone();
    int end = 0;
    while (found.find(end)) {
      put("0".repeat(DIGITS), found, result);
      end = found.end();
    }
    if (end == 0) {
      throw new IllegalArgumentException("a PDF without file identifier");
    }
    String identifier = digest(result);
    for (int from = 0; found.find(from); from = found.end()) {
      put(identifier, found, result);
    }
    return result;
  }

  private static void put(String digits, Matcher found, byte[] pdf) {
    byte[] bytes = digits.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, pdf, found.start(1), DIGITS);
    System.arraycopy(bytes, 0, pdf, found.start(2), DIGITS);
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().withUpperCase().formatHex(digest, 0, DIGITS / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
