package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands share: help, version, a console, and an exit code in the end. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpWidth = 80,
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    footerHeading = "%nExamples:%n")
abstract class Task implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  Task(Console console) {
    this.console = console;
  }

  /** Does the work; what happens on the way is told to the session. */
  abstract void run(Session session) throws CommandFailure, IOException;

  @Override
  public final Integer call() throws CommandFailure, IOException {
    Session session = new Session(console);
    run(session);
    return session.exitCode();
  }

  /** Returns the command as picocli sees it, for messages about its arguments. */
  final CommandSpec spec() {
    return spec;
  }

  /** Returns the exception for arguments that do not go together. */
  final ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Returns the path that an option names, or empty where it was not given. */
  final Optional<Path> path(String value) {
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value));
    } catch (InvalidPathException e) {
      throw wrong("'" + value + "' is no path here: " + e.getReason());
    }
  }
}
