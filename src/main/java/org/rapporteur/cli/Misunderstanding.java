package org.rapporteur.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.report.EditDistance;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what may have been meant. */
final class Misunderstanding {

  private Misunderstanding() {}

  static String of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return what(unmatched) + meant(suggestions(unmatched));
    }
    String message = String.valueOf(e.getMessage());
    return message.isEmpty()
        ? "the command line is wrong"
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  private static String what(UnmatchedArgumentException e) {
    String word = "'" + e.getUnmatched().get(0) + "'";
    if (e.isUnknownOption()) {
      return "there is no option " + word;
    }
    boolean chooses = !e.getCommandLine().getSubcommands().isEmpty();
    return chooses ? "there is no command " + word : "one argument too many: " + word;
  }

  private static List<String> suggestions(UnmatchedArgumentException e) {
    if (e.isUnknownOption()) {
      return e.getSuggestions();
    }
    Set<String> commands = e.getCommandLine().getSubcommands().keySet();
    return EditDistance.nearest(e.getUnmatched().get(0), commands, name -> name).stream().toList();
  }

  private static String meant(List<String> suggestions) {
    return suggestions.isEmpty()
        ? ""
        : suggestions.stream()
            .limit(3)
            .map(suggestion -> "'" + suggestion + "'")
            .collect(Collectors.joining(" or ", "; did you mean ", "?"));
  }
}
