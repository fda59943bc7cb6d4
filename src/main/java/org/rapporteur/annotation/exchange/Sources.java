package org.rapporteur.annotation.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The names by which files of annotations call a document.
 *
 * <p>It is the one meant if the last step of the address is the document's file name, whether or
 * not with an extension, or with another; percent-encoding does not count.
 */
final class Sources {

  private static final String UNRESERVED = "-._~!$&'()*+,;=:@";
  private static final String FILE = ".+\\.(xml|tei|odd|txt|html?|json|md|pdf|docx?)";

  private final String file;

  Sources(String documentName) {
    this.file = lastStep(documentName.replace('\\', '/'));
  }

  /** Returns whether an address names the document. */
  boolean isOurs(String source) {
    String name = nameIn(source);
    return name.isEmpty() || stem(name).equals(stem(file));
  }

  /** Returns whether an address names a file, so that it can be told whether it is another. */
  static boolean namesFile(String source) {
    return nameIn(source).toLowerCase(Locale.ROOT).matches(FILE);
  }

  private static String nameIn(String source) {
    String path = source.replaceFirst("[#?].*$", "");
    String step = lastStep(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    try {
      return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return step;
    }
  }

  private static String lastStep(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String stem(String name) {
    return name.toLowerCase(Locale.ROOT).matches(FILE)
        ? name.substring(0, name.lastIndexOf('.'))
        : name;
  }

  /** Returns the address of the document, relative to its folder. */
  String address() {
    StringBuilder address = new StringBuilder();
    for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean kept = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      address.append(kept ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return address.toString();
  }

  /** Returns the address of what a pointer in the document leads to. */
  String addressOf(String pointer) {
    return pointer.startsWith("#") ? address() + pointer : pointer;
  }

  /** Returns an address as a pointer in the document. */
  String pointerTo(String address) {
    String own = address() + "#";
    return address.startsWith(own) ? address.substring(own.length() - 1) : address;
  }
}
