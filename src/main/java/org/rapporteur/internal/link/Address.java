package org.rapporteur.internal.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The parts of a pointer as it is written.
 *
 * @param scheme what stands before the first colon, or the empty string
 * @param path what stands before the {@code #}, the scheme taken away
 * @param fragment what stands after the {@code #}, or the empty string
 * @param hash whether there is a {@code #}
 */
public record Address(String scheme, String path, String fragment, boolean hash) {

  /** The schemes of addresses that lead out of every edition, beside those written with //. */
  private static final Set<String> SCHEMES =
      Set.of(
          "about",
          "ark",
          "cid",
          "classpath",
          "crid",
          "data",
          "doi",
          "ftp",
          "geo",
          "hdl",
          "http",
          "https",
          "im",
          "info",
          "javascript",
          "jar",
          "ldap",
          "lsid",
          "magnet",
          "mailto",
          "mid",
          "news",
          "nntp",
          "sip",
          "sips",
          "sms",
          "tag",
          "tel",
          "urn",
          "view-source",
          "ws",
          "wss",
          "xmpp");

  /** Returns the parts of a pointer. */
  public static Address of(String token) {
    int hash = token.indexOf('#');
    String before = hash < 0 ? token : token.substring(0, hash);
    String scheme = schemeOf(before);
    String path = scheme.isEmpty() ? before : before.substring(scheme.length() + 1);
    return new Address(scheme, path, hash < 0 ? "" : token.substring(hash + 1), hash >= 0);
  }

  private static String schemeOf(String address) {
    int colon = address.indexOf(':');
    if (colon < 1 || !isLetter(address.charAt(0))) {
      return "";
    }
    for (int i = 1; i < colon; i++) {
      char c = address.charAt(i);
      if (!isLetter(c) && (c < '0' || c > '9') && "+.-_".indexOf(c) < 0) {
        return "";
      }
    }
    return address.substring(0, colon);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Returns whether it leads to the file itself. */
  public boolean isHere() {
    return scheme.isEmpty() && path.isEmpty();
  }

  /** Returns whether it leads to the network, to a name, or to another place that is no edition. */
  public boolean isForeign() {
    return (scheme.isEmpty() && path.startsWith("//"))
        || SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
  }

  /** Returns whether it names a file of this computer by its full path. */
  public boolean isAbsolute() {
    return scheme.isEmpty()
        ? path.startsWith("/") && !path.startsWith("//")
        : scheme.equalsIgnoreCase("file");
  }

  /** Returns whether it is a single word that could be the xml:id of an element. */
  public boolean isBareWord() {
    return scheme.isEmpty()
        && !hash
        && !path.isEmpty()
        && (Character.isLetter(path.charAt(0)) || path.charAt(0) == '_')
        && path.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-·".indexOf(c) >= 0);
  }

  /** Returns whether the path ends as the name of a file does. */
  public boolean namesFile() {
    return path.matches("(?s).*\\.[A-Za-z][A-Za-z0-9]{1,4}");
  }

  /** Returns the path with its escapes resolved, without a query. */
  public String file() {
    int query = path.indexOf('?');
    String plain = query < 0 ? path : path.substring(0, query);
    try {
      return plain.indexOf('%') < 0
          ? plain
          : URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEscaped) {
      return plain;
    }
  }

  /** Returns the address as seen from an element with the given {@code xml:base}. */
  public Address from(String base) {
    if (base.isEmpty() || isHere() || !scheme.isEmpty() || path.startsWith("/")) {
      return this;
    }
    Address root = of(base);
    String folder = root.path.substring(0, root.path.lastIndexOf('/') + 1);
    return new Address(root.scheme, folder + path, fragment, hash);
  }

  @Override
  public String toString() {
    return (scheme.isEmpty() ? "" : scheme + ":") + path + (hash ? "#" + fragment : "");
  }
}
