package org.rapporteur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapporteur.report.Severity;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command prints: results to {@code out}, everything else to {@code err}.
 *
 * @param out standard output
 * @param err standard error
 * @param ansi whether both show colours
 */
record Console(PrintWriter out, PrintWriter err, Ansi ansi) {

  /**
   * Returns the colours of this terminal; none where output goes elsewhere or {@code NO_COLOR} is
   * set.
   */
  static Ansi colours() {
    boolean wanted = Ansi.AUTO.enabled() && !isRedirected(1) && !isRedirected(2);
    return wanted ? Ansi.ON : Ansi.OFF;
  }

  /** Returns whether a standard stream goes to a file or a pipe, where the system can tell. */
  private static boolean isRedirected(int number) {
    Path stream = Path.of("/proc/self/fd/" + number);
    try {
      return Files.isSymbolicLink(stream)
          && !Files.readSymbolicLink(stream).startsWith(Path.of("/dev"));
    } catch (IOException e) {
      return false;
    }
  }

  /** Prints a line for people. */
  void say(String line) {
    err.print(line + "\n");
    err.flush();
  }

  /** Returns the words in a colour where colours are shown. */
  String coloured(String colour, String words) {
    return ansi.enabled() ? ansi.new Text("@|" + colour + " " + words + "|@").toString() : words;
  }

  /** Returns words that tell of a severity in its colour, where colours are shown. */
  String painted(Severity severity, String words) {
    String colour =
        switch (severity) {
          case INFO -> "cyan";
          case WARNING -> "yellow";
          case ERROR, FATAL -> "bold,red";
        };
    return coloured(colour, words);
  }
}
