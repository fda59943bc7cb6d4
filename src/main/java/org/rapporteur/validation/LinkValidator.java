package org.rapporteur.validation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.report.Check;
import org.rapporteur.report.Version;
import org.rapporteur.validation.internal.link.LinkCheck;
import org.rapporteur.validation.internal.reading.BareSurroundings;
import org.rapporteur.validation.internal.reading.EventCheck;
import org.rapporteur.validation.internal.reading.Surroundings;

/**
 * Checks that pointers lead somewhere: those into the file to an element that is there, and of the
 * kind that the pointer asks for ({@code who} to a person who takes part); those into other files
 * of an edition, where these are known, to a file and an element that are there; those into {@code
 * edition.xml} to an entry of its register. Addresses elsewhere are not looked at, and the network
 * is never asked.
 *
 * <p>By itself a document has no other files; {@link EditionValidator} knows those of its edition.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LinkValidator extends EventValidator {

  private final Optional<Surroundings> register;

  private LinkValidator(Optional<Surroundings> register) {
    this.register = register;
  }

  /** Returns the check of pointers within the file. */
  public static LinkValidator withinFile() {
    return new LinkValidator(Optional.empty());
  }

  /** Returns the check of pointers within the file and into a register with the given ids. */
  public static LinkValidator withRegister(Set<String> ids) {
    return new LinkValidator(Optional.of(BareSurroundings.withRegister(ids)));
  }

  @Override
  EventCheck check() {
    return sightings -> new LinkCheck(sightings, register.orElseGet(sightings::surroundings));
  }

  @Override
  public List<Check> checks() {
    return List.of(new Check("links", Version.number()));
  }
}
