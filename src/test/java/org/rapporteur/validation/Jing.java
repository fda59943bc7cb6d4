package org.rapporteur.validation;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.prop.rng.RngProperty;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Jing as anybody else runs it: its own driver, with its own check of ids. */
final class Jing {

  private final Errors errors = new Errors();
  private final ValidationDriver driver;

  Jing(Path schema) throws IOException {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, errors);
    RngProperty.CHECK_ID_IDREF.add(properties);
    driver = new ValidationDriver(properties.toPropertyMap());
    try {
      driver.loadSchema(ValidationDriver.uriOrFileInputSource(schema.toString()));
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }

  /** Returns the lines of the errors that Jing reports, in the order of the document. */
  List<Integer> errorLines(String xml) throws IOException {
    errors.lines.clear();
    try {
      driver.validate(new InputSource(new StringReader(xml)));
    } catch (SAXException notWellFormed) {
      errors.lines.add(0);
    }
    return errors.lines.stream().sorted().toList();
  }

  private static final class Errors extends DefaultHandler {
    private final List<Integer> lines = new ArrayList<>();

    @Override
    public void error(SAXParseException e) {
      lines.add(e.getLineNumber());
    }

    @Override
    public void fatalError(SAXParseException e) {
      lines.add(e.getLineNumber());
    }
  }
}
