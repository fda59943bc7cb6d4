package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.Rapporteur;
import picocli.CommandLine.Help.Ansi;

/**
 * A page of the guide whose examples are run one after the other in one folder. Blocks whose first
 * line names a file are written to the file, those that are or stand {@code in} a file are what it
 * then holds, and {@code console} blocks are a command with what it prints; with a last line {@code
 * …}, as far as they go.
 *
 * @param page the page
 * @param folder where its files lie
 * @param shown what of the program's words the page shows
 */
record GuidePage(Path page, Path folder, Shown shown) {

  /** What a page shows of what the program says. */
  enum Shown {
    /** What goes to standard output. */
    RESULT,
    /** All that a person sees at a terminal. */
    TERMINAL
  }

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(\\w+)(?: (is |in )?(\\S+))?\\n(.*?)^```$");

  /** Runs the examples and returns how many commands there were. */
  int run() throws IOException {
    int commands = 0;
    for (MatchResult block : BLOCK.matcher(Files.readString(page)).results().toList()) {
      String body = block.group(4);
      if (block.group(1).equals("console")) {
        assertEquals(said(body), body);
        commands++;
      } else if ("is ".equals(block.group(2))) {
        assertEquals(Files.readString(folder.resolve(block.group(3))), body);
      } else if (block.group(2) != null) {
        String whole = Files.readString(folder.resolve(block.group(3)));
        assertTrue(whole.contains("\n" + body), whole);
      } else if (block.group(3) != null) {
        Files.writeString(folder.resolve(block.group(3)), body);
      }
    }
    return commands;
  }

  /** Returns a block with what the program says to its command, as far as the block goes. */
  private String said(String block) {
    String command = block.lines().findFirst().orElseThrow();
    String[] words = command.replaceFirst("^\\$ rapporteur ", "").split(" ");
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    PrintWriter err = shown == Shown.TERMINAL ? out : new PrintWriter(new StringWriter());
    Program.run(
        new Console(out, err, Ansi.OFF),
        Arrays.stream(words).map(this::word).toArray(String[]::new));
    out.flush();
    String said = text.toString().replace(folder + "/", "").replace(Rapporteur.version(), "0.1.0");
    return command + "\n" + (block.endsWith("\n…\n") ? head(said, block) : said);
  }

  /** A word that is a file of the folder stands for it. */
  private String word(String word) {
    Matcher option = Pattern.compile("--?\\w.*").matcher(word);
    boolean isPath = word.contains(".") || Files.exists(folder.resolve(word));
    return isPath && !option.matches() ? folder.resolve(word).toString() : word;
  }

  private static String head(String said, String block) {
    long lines = block.lines().count() - 2;
    return String.join("\n", said.lines().limit(lines).toList()) + "\n…\n";
  }
}
