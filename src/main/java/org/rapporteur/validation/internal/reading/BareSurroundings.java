package org.rapporteur.validation.internal.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.internal.link.Prefixes;

/** Surroundings of which at most the ids of the register are known, and no file. */
public final class BareSurroundings implements Surroundings {

  private static final String REGISTER_FILE = "edition.xml";
  private static final Sight UNKNOWN = Sight.of(Presence.UNKNOWN);

  private final @Nullable IdTable register;

  private BareSurroundings(@Nullable IdTable register) {
    this.register = register;
  }

  /** Returns surroundings of which nothing is known. */
  public static Surroundings unknown() {
    return new BareSurroundings(null);
  }

  /** Returns surroundings of which the ids of the register are known. */
  public static Surroundings withRegister(Set<String> ids) {
    Map<String, String> elements = new HashMap<>();
    ids.forEach(id -> elements.put(id, ""));
    return new BareSurroundings(IdTable.of(elements));
  }

  @Override
  public Sight look(String path, boolean withIds) {
    boolean isRegister = path.equals(REGISTER_FILE) || path.endsWith("/" + REGISTER_FILE);
    return register == null || !isRegister
        ? UNKNOWN
        : new Sight(Presence.REGISTER, REGISTER_FILE, register);
  }

  @Override
  public Optional<RegisterSight> register() {
    return register == null
        ? Optional.empty()
        : Optional.of(new RegisterSight(REGISTER_FILE, register));
  }

  @Override
  public boolean isRegister() {
    return false;
  }

  @Override
  public NameIndex names() {
    return NameIndex.EMPTY;
  }

  @Override
  public Prefixes prefixes() {
    return new Prefixes();
  }

  @Override
  public void tell(FileLinks links) {
    // Nobody asks.
  }
}
