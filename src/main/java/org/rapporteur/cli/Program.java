package org.rapporteur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The commands, and what is said when one cannot be understood or cannot go on. */
@Command(
    name = "rapporteur",
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Turns plain transcripts of talks into a TEI edition: valid, annotated, published.",
    commandListHeading = "%nCommands:%n",
    footer = {
      "  rapporteur build tei -o target/edition",
      "  rapporteur help encode",
      "",
      "Exit codes: 0 done; 1 findings of severity error; 2 the command line is wrong;",
      "3 an input cannot be read or an output not written."
    })
final class Program extends Task {

  private Program(Console console) {
    super(console);
  }

  /** Runs a command line and returns its exit code. */
  static int run(Console console, String... args) {
    return commandLine(console).execute(args);
  }

  /** Returns the commands, ready to run or to be asked for their help. */
  static CommandLine commandLine(Console console) {
    CommandLine program = new CommandLine(new Program(console));
    for (Task task : tasks(console)) {
      program.addSubcommand(task);
    }
    return program
        .addSubcommand(new HelpCommand())
        .addSubcommand(new GenerateCompletion())
        .setOut(console.out())
        .setErr(console.err())
        .setColorScheme(Help.defaultColorScheme(console.ansi()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(Program::wrongCommandLine)
        .setExecutionExceptionHandler((e, command, parsed) -> cannotGoOn(e, command));
  }

  private static List<Task> tasks(Console console) {
    return List.of(
        new BuildCommand(console),
        new EncodeCommand(console),
        new ExplainCommand(console),
        new AnnotateCommand(console),
        new ValidateCommand(console),
        new RulesCommand(console),
        new PublishCommand(console),
        new ExtractCommand(console));
  }

  @Override
  void run(Session session) {
    throw wrong("a command is missing; choose from " + String.join(", ", names()));
  }

  private Set<String> names() {
    return spec().subcommands().keySet();
  }

  private static int wrongCommandLine(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    PrintWriter err = command.getErr();
    err.print(name + ": " + Misunderstanding.of(e) + "\n");
    err.print("Try '" + name + " --help'.\n");
    err.flush();
    return ExitCode.USAGE;
  }

  private static int cannotGoOn(Exception e, CommandLine command) {
    PrintWriter err = command.getErr();
    if (e instanceof CommandFailure
        || e instanceof IOException
        || e instanceof UncheckedIOException) {
      String.valueOf(e.getMessage()).lines().forEach(line -> err.print("error: " + line + "\n"));
    } else {
      err.print("This is a fault in Rapporteur, not in your files. Please report it with this:\n");
      e.printStackTrace(err);
    }
    err.flush();
    return ExitCode.FILES;
  }
}
