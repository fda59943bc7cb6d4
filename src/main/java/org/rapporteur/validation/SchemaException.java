package org.rapporteur.validation;

import java.io.IOException;
import java.io.Serial;
import org.rapporteur.report.Location;

/** A schema that cannot be used: what is wrong with it, and where. */
public final class SchemaException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  private final transient Location location;

  SchemaException(Location location, String message) {
    super(location + ": " + message);
    this.location = location;
  }

  SchemaException(Location location, String message, Throwable cause) {
    super(location + ": " + message, cause);
    this.location = location;
  }

  /** Returns the place in the schema. */
  public Location location() {
    return location;
  }
}
