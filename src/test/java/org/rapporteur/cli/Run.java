package org.rapporteur.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine.Help.Ansi;

/** A command line that was run in this JVM: its exit code and what it printed. */
record Run(int exitCode, String out, String err) {

  /** Runs the words as a command line; a path among them stands for its name. */
  static Run of(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), Ansi.OFF);
    String[] args = Arrays.stream(words).map(Run::word).toArray(String[]::new);
    int exitCode = Program.run(console, args);
    console.out().flush();
    console.err().flush();
    return new Run(exitCode, out.toString(), err.toString());
  }

  private static String word(Object word) {
    return word instanceof Path path ? path.toString() : String.valueOf(word);
  }
}
