package org.rapporteur.report;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a file in the forms that other programs want. */
final class FileName {

  private static final Pattern ABSOLUTE = Pattern.compile("/.*|[A-Za-z]:/.*", Pattern.DOTALL);
  private static final String UNRESERVED = "-._~/";

  private FileName() {}

  /**
   * Returns the name with forward slashes and without steps that lead nowhere; relative where the
   * file lies in the folder in which the program runs, however it was named.
   */
  static String plain(String name) {
    String path = fromHere(name.replace(File.separatorChar, '/'));
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..") && isStep(steps.peekLast())) {
        steps.removeLast();
      } else if (!step.equals(".") && !(step.isEmpty() && !steps.isEmpty())) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  private static String fromHere(String path) {
    String here = Path.of("").toAbsolutePath().toString().replace(File.separatorChar, '/');
    String folder = here.endsWith("/") ? here : here + "/";
    return path.startsWith(folder) ? path.substring(folder.length()) : path;
  }

  private static boolean isStep(@Nullable String last) {
    return last != null && !last.isEmpty() && !last.equals("..");
  }

  /** Returns the name as a URI: relative where the name is, percent-encoded. */
  static String uri(String name) {
    String path = plain(name);
    if (!ABSOLUTE.matcher(path).matches()) {
      return encoded(path);
    }
    return path.startsWith("/") ? "file://" + encoded(path) : "file:///" + encoded(path);
  }

  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED.indexOf(c) >= 0;
      if (plain) {
        uri.append(c);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return uri.toString();
  }
}
