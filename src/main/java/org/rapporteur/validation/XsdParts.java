package org.rapporteur.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.rapporteur.internal.xml.XmlGate;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Opens the files that an XSD is made of: those in one folder and below, and nothing else. The
 * schema of the XML namespace comes from the library where it is not beside the others.
 */
final class XsdParts implements LSResourceResolver {

  private static final String XML_SCHEMA = "/org/rapporteur/validation/xml.xsd";

  private final Path folder;
  private final Set<Path> opened = new LinkedHashSet<>();

  /** Takes the folder that bounds what is opened. */
  XsdParts(Path folder) {
    this.folder = folder;
  }

  /** Returns the files that were opened. */
  List<Path> opened() {
    return List.copyOf(opened);
  }

  @Override
  public LSInput resolveResource(
      @Nullable String type,
      @Nullable String namespace,
      @Nullable String publicId,
      @Nullable String systemId,
      @Nullable String base) {
    boolean xml = XMLConstants.XML_NS_URI.equals(namespace);
    if (!"http://www.w3.org/2001/XMLSchema".equals(type)) {
      throw new Refused(systemId + " is not read: a schema needs no entities and no DTD");
    }
    if (systemId == null && !xml) {
      throw new Refused("the import of " + namespace + " names no file");
    }
    try {
      Path file = permitted(systemId, base);
      byte[] bytes = Files.readAllBytes(file);
      examine(file.toUri().toString(), bytes);
      opened.add(file);
      return new Part(file.toUri().toString(), base, new ByteArrayInputStream(bytes));
    } catch (NoSuchFileException | Refused missing) {
      if (xml) {
        return new Part(folder.resolve("xml.xsd").toUri().toString(), base, ownXmlSchema());
      }
      throw new Refused(systemId + " is not a file beside the schema, and is not opened");
    } catch (IOException e) {
      throw new Refused(systemId + " cannot be read: " + e.getMessage());
    }
  }

  private Path permitted(@Nullable String systemId, @Nullable String base) throws IOException {
    try {
      URI uri = new URI(systemId == null ? "xml.xsd" : systemId);
      URI address = base == null ? folder.toUri().resolve(uri) : new URI(base).resolve(uri);
      if ("file".equals(address.getScheme())) {
        Path file = Path.of(address).toRealPath();
        if (file.startsWith(folder)) {
          return file;
        }
      }
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      throw new Refused("not the address of a file: " + systemId);
    }
    throw new Refused(systemId + " lies elsewhere");
  }

  /** The schema's reader parses parts by itself; this holds them to the library's limits first. */
  private static void examine(String systemId, byte[] bytes) throws IOException {
    InputSource input = new InputSource(new ByteArrayInputStream(bytes));
    input.setSystemId(systemId);
    XMLReader reader = XmlGate.reader();
    reader.setErrorHandler(new DefaultHandler());
    try {
      reader.parse(input);
    } catch (SAXException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static InputStream ownXmlSchema() {
    try (InputStream bytes = XsdParts.class.getResourceAsStream(XML_SCHEMA)) {
      return new ByteArrayInputStream(Objects.requireNonNull(bytes, XML_SCHEMA).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the library's own schema of xml: cannot be read", e);
    }
  }

  /** Says why a part is not opened; the JDK lets nothing else through. */
  static final class Refused extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /** The bytes of a part under their address. */
  private record Part(String systemId, @Nullable String base, InputStream stream)
      implements LSInput {

    @Override
    public InputStream getByteStream() {
      return stream;
    }

    @Override
    public String getSystemId() {
      return systemId;
    }

    @Override
    public @Nullable String getBaseURI() {
      return base;
    }

    @Override
    public @Nullable Reader getCharacterStream() {
      return null;
    }

    @Override
    public @Nullable String getStringData() {
      return null;
    }

    @Override
    public @Nullable String getPublicId() {
      return null;
    }

    @Override
    public @Nullable String getEncoding() {
      return null;
    }

    @Override
    public boolean getCertifiedText() {
      return false;
    }

    @Override
    public void setCharacterStream(Reader reader) {
      // A part does not change.
    }

    @Override
    public void setByteStream(InputStream stream) {
      // A part does not change.
    }

    @Override
    public void setStringData(String text) {
      // A part does not change.
    }

    @Override
    public void setSystemId(String id) {
      // A part does not change.
    }

    @Override
    public void setPublicId(String id) {
      // A part does not change.
    }

    @Override
    public void setBaseURI(String uri) {
      // A part does not change.
    }

    @Override
    public void setEncoding(String encoding) {
      // A part does not change.
    }

    @Override
    public void setCertifiedText(boolean certified) {
      // A part does not change.
    }
  }
}
