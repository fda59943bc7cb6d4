package org.rapporteur.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.validation.Schema;
import org.jspecify.annotations.Nullable;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.report.Check;
import org.rapporteur.report.Location;
import org.rapporteur.validation.internal.reading.EventCheck;
import org.rapporteur.validation.internal.reading.Places;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Checks documents against a schema in W3C XML Schema 1.0, for projects that have nothing else.
 *
 * <p>Findings name what is not allowed and where it stands, in words of this library; after a
 * mistake in the order of elements the rest of that element's content is not examined. Safe to
 * share between threads.
 */
public final class XsdValidator extends EventValidator {

  private final Schema schema;
  private final Check named;

  private XsdValidator(Schema schema, Check named) {
    this.schema = schema;
    this.named = named;
  }

  /**
   * Returns a validator for a schema of the user's.
   *
   * @param schema a file; it may include and import files that lie beside it or below, and no
   *     others. The schema of the attributes {@code xml:id}, {@code xml:lang}, {@code xml:space}
   *     and {@code xml:base} need not be there
   * @throws SchemaException if the schema is wrong; it knows where
   * @throws UnsupportedSchemaException if it is in another language
   * @throws IOException if a file cannot be read
   */
  public static XsdValidator of(Path schema) throws IOException {
    return of(SchemaFile.read(schema).supported()).validator();
  }

  /** Returns a validator for a schema, with the files that the schema is made of. */
  static Made of(SchemaFile file) throws IOException {
    Path real = file.path().toRealPath();
    XsdParts parts = new XsdParts(Objects.requireNonNull(real.getParent(), "a file has a folder"));
    try {
      Schema schema = XmlGate.xsd(file.at(real).input(), parts);
      return new Made(new XsdValidator(schema, file.check()), parts.opened());
    } catch (XsdParts.Refused refused) {
      throw new SchemaException(
          Location.startOf(file.path().toString()), String.valueOf(refused.getMessage()), refused);
    } catch (SAXParseException e) {
      throw new SchemaException(place(file, real, e), withoutCode(e.getMessage()), e);
    } catch (SAXException e) {
      throw new SchemaException(
          Location.startOf(file.path().toString()), withoutCode(e.getMessage()), e);
    } catch (StackOverflowError e) {
      throw new SchemaException(
          Location.startOf(file.path().toString()), "the schema is nested too deeply", e);
    }
  }

  private static Location place(SchemaFile file, Path real, SAXParseException e) {
    String systemId = String.valueOf(e.getSystemId());
    boolean main = systemId.equals(real.toUri().toString()) || e.getSystemId() == null;
    return new Location(
        main ? file.path().toString() : systemId,
        Places.position(e.getLineNumber(), e.getColumnNumber()));
  }

  private static String withoutCode(@Nullable String message) {
    return String.valueOf(message).replaceFirst("^[\\w.-]+: ", "").replaceAll("\\s+", " ").strip();
  }

  @Override
  public List<Check> checks() {
    return List.of(named);
  }

  @Override
  EventCheck check() {
    return sightings -> new XsdCheck(XmlGate.validatorHandler(schema), sightings);
  }

  /**
   * A validator and what it was made of.
   *
   * @param validator the validator
   * @param parts the files that the schema's own includes
   */
  record Made(XsdValidator validator, List<Path> parts) {}
}
