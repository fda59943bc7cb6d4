package org.rapporteur.validation;

import com.thaiopensource.relaxng.parse.IllegalSchemaException;
import com.thaiopensource.relaxng.parse.Parseable;
import com.thaiopensource.relaxng.parse.compact.CompactParseable;
import com.thaiopensource.relaxng.parse.sax.SAXParseable;
import com.thaiopensource.relaxng.pattern.AnnotationsImpl;
import com.thaiopensource.relaxng.pattern.CommentListImpl;
import com.thaiopensource.relaxng.pattern.IdTypeMapBuilder;
import com.thaiopensource.relaxng.pattern.NameClass;
import com.thaiopensource.relaxng.pattern.Pattern;
import com.thaiopensource.relaxng.pattern.SchemaBuilderImpl;
import com.thaiopensource.relaxng.pattern.SchemaPatternBuilder;
import com.thaiopensource.resolver.Input;
import com.thaiopensource.resolver.Resolver;
import com.thaiopensource.resolver.xml.sax.SAXResolver;
import com.thaiopensource.util.VoidValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.report.Location;
import org.rapporteur.validation.CompiledGrammar.Vocabulary;
import org.rapporteur.validation.internal.reading.Places;
import org.xml.sax.ErrorHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** Reads RELAX NG schemas, in XML or compact syntax. */
final class GrammarReader {

  private final String name;
  private final Resolver resolver;
  private final FirstError errors = new FirstError();

  /**
   * Reads one schema.
   *
   * @param name what the schema is called in messages
   * @param resolver opens the files that it includes
   */
  GrammarReader(String name, Resolver resolver) {
    this.name = name;
    this.resolver = resolver;
  }

  /**
   * Returns the compiled schema.
   *
   * @throws SchemaException if the schema is wrong
   * @throws IOException if it, or what it includes, cannot be read
   */
  CompiledGrammar read(Input input, Syntax syntax, Vocabulary vocabulary) throws IOException {
    SchemaPatternBuilder patterns = new SchemaPatternBuilder();
    try {
      Pattern start =
          SchemaBuilderImpl.parse(
              parseable(input, syntax), errors, new QuietDatatypes(), patterns, false);
      return new CompiledGrammar(start, patterns, idTypes(start), vocabulary);
    } catch (IllegalSchemaException e) {
      throw errors.asSchemaException(name, e);
    } catch (SAXParseException e) {
      throw schemaException(name, e);
    } catch (SAXException e) {
      throw new SchemaException(Location.startOf(name), String.valueOf(e.getMessage()), e);
    } catch (StackOverflowError e) {
      throw new SchemaException(Location.startOf(name), "the schema is nested too deeply", e);
    }
  }

  private Parseable<Pattern, NameClass, Locator, VoidValue, CommentListImpl, AnnotationsImpl>
      parseable(Input input, Syntax syntax) throws SAXException {
    SAXResolver sax = new ClosedResolver(resolver);
    return switch (syntax) {
      case COMPACT -> new CompactParseable<>(input, resolver, errors);
      case XML -> new SAXParseable<>(sax.createSAXSource(input), sax, errors);
    };
  }

  /** A schema whose types of ids contradict one another has none; xml:id is one in any case. */
  private static IdTypes idTypes(Pattern start) throws SAXException {
    var types = new IdTypeMapBuilder(new FirstError(), start).getIdTypeMap();
    return types == null ? (element, attribute) -> 0 : types::getIdType;
  }

  private static SchemaException schemaException(String name, SAXParseException e) {
    String system = String.valueOf(e.getSystemId());
    boolean main = e.getSystemId() == null || system.endsWith("/" + Path.of(name).getFileName());
    String file = main ? name : system;
    Location location = new Location(file, Places.position(e.getLineNumber(), e.getColumnNumber()));
    return new SchemaException(location, String.valueOf(e.getMessage()), e);
  }

  /** How a schema is written. */
  enum Syntax {
    /** As XML. */
    XML,
    /** In the compact syntax. */
    COMPACT
  }

  /** Reads schemas with the library's own readers. */
  private static final class ClosedResolver extends SAXResolver {
    ClosedResolver(Resolver resolver) {
      super(resolver);
    }

    @Override
    protected XMLReader createXMLReaderWithoutResolver() {
      return XmlGate.reader();
    }
  }

  /** Keeps the errors of a schema, of which the first is told. */
  private static final class FirstError implements ErrorHandler {
    private final List<SAXParseException> errors = new ArrayList<>();

    @Override
    public void warning(SAXParseException exception) {
      // A warning does not make a schema unusable.
    }

    @Override
    public void error(SAXParseException exception) {
      errors.add(exception);
    }

    @Override
    public void fatalError(SAXParseException exception) {
      errors.add(exception);
    }

    SchemaException asSchemaException(String name, IllegalSchemaException cause) {
      return errors.isEmpty()
          ? new SchemaException(Location.startOf(name), "not a RELAX NG schema", cause)
          : schemaException(name, errors.get(0));
    }
  }
}
