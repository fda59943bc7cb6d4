package org.rapporteur.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The program {@code rapporteur}.
 *
 * <p>Exit codes: 0 done; 1 findings of severity error; 2 the command line is wrong; 3 an input
 * cannot be read or an output not written.
 */
public final class Main {

  /** Held here because the JDK forgets the level of a logger that nobody holds. */
  private static final List<Logger> LIBRARIES =
      List.of(
          Logger.getLogger("org.apache.fop"),
          Logger.getLogger("org.apache.xmlgraphics"),
          Logger.getLogger("org.apache.fontbox"),
          Logger.getLogger("org.apache.pdfbox"));

  private Main() {}

  /**
   * Runs a command and ends the JVM with its exit code, unless that is 0: then it returns, and the
   * JVM ends with the last thread.
   *
   * @param args the words of the command line after the program's name
   */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    Locale.setDefault(Locale.ROOT);
    LIBRARIES.forEach(logger -> logger.setLevel(Level.OFF));
    PrintWriter out = utf8(System.out);
    PrintWriter err = utf8(System.err);
    int code = Program.run(new Console(out, err, Console.colours()), args);
    out.flush();
    err.flush();
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Results are UTF-8 wherever the program runs, as the files are. */
  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
