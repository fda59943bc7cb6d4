package org.rapporteur.validation;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** A schema in a language that is not supported; the message says what to use instead. */
public final class UnsupportedSchemaException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  UnsupportedSchemaException(Path file, String reason) {
    super(file + " cannot be used: " + reason);
  }
}
