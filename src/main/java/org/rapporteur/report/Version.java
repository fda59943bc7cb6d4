package org.rapporteur.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of the library, as its build states it. */
public final class Version {

  private static final String RESOURCE = "/org/rapporteur/version.properties";
  private static final String NUMBER = load();

  private Version() {}

  /**
   * Returns the number, in the form that TEI's {@code application/@version} takes: digits and
   * letters between points, without a qualifier.
   */
  public static String number() {
    return NUMBER;
  }

  private static String load() {
    try (InputStream stream = Version.class.getResourceAsStream(RESOURCE)) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(stream, RESOURCE));
      return properties.getProperty("version").replaceFirst("-.*", "");
    } catch (IOException e) {
      throw new UncheckedIOException("the library's own version cannot be read", e);
    }
  }
}
