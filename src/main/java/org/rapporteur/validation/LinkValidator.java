package org.rapporteur.validation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.report.Check;

/**
 * Checks that pointers lead somewhere: those into the file to an element that is there, and of the
 * kind that the pointer asks for ({@code who} to a person); those into {@code edition.xml}, where
 * its register is given, to an entry of it. Addresses elsewhere are not looked at.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LinkValidator implements EventValidator {

  private final Optional<Set<String>> register;

  private LinkValidator(Optional<Set<String>> register) {
    this.register = register;
  }

  /** Returns the check of pointers within the file. */
  public static LinkValidator withinFile() {
    return new LinkValidator(Optional.empty());
  }

  /** Returns the check of pointers within the file and into a register with the given ids. */
  public static LinkValidator withRegister(Set<String> ids) {
    return new LinkValidator(Optional.of(Set.copyOf(ids)));
  }

  @Override
  public List<Check> checks() {
    return List.of(new Check("links", ""));
  }

  @Override
  public EventCheck check() {
    return sightings -> new LinkCheck(register, sightings);
  }
}
