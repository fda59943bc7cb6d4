package org.rapporteur.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.internal.file.Digest;
import org.rapporteur.internal.xml.XmlGate;
import org.rapporteur.report.Check;
import org.rapporteur.report.Location;
import org.rapporteur.validation.CompiledGrammar.Vocabulary;
import org.rapporteur.validation.internal.reading.Places;
import org.rapporteur.validation.internal.reading.StoppedReading;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The file of a schema: its bytes, the language they are written in, and the version they tell. */
final class SchemaFile {

  /** How much of a schema is searched for its version: it stands in the first comment. */
  private static final int HEAD = 20_000;

  private static final int DIGEST_DIGITS = 12;
  private static final Pattern DECLARATION = Pattern.compile("<!(ELEMENT|ATTLIST|ENTITY)\\s");
  private static final Pattern TEI_VERSION =
      Pattern.compile(
          "TEI\\s+Edition:\\s+(?:P5\\s+)?Version\\s+([\\w.]+\\w)", Pattern.UNICODE_CHARACTER_CLASS);

  private final Path path;
  private final byte[] bytes;
  private final SchemaLanguage language;

  private SchemaFile(Path path, byte[] bytes, SchemaLanguage language) {
    this.path = path;
    this.bytes = bytes;
    this.language = language;
  }

  /**
   * Reads a file.
   *
   * @throws SchemaException if it is XML, but not well-formed
   * @throws IOException if it cannot be read
   */
  static SchemaFile read(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException(path + " is a folder, not a schema");
    }
    byte[] bytes = Files.readAllBytes(path);
    return new SchemaFile(path, bytes, languageOf(path, bytes));
  }

  private static SchemaLanguage languageOf(Path path, byte[] bytes) throws SchemaException {
    if (!beginsWithTag(bytes)) {
      return path.toString().endsWith(".dtd") || isDtd(bytes)
          ? SchemaLanguage.DTD
          : SchemaLanguage.RELAX_NG_COMPACT;
    }
    try {
      return SchemaLanguage.ofRoot(Root.namespaceOf(path, bytes));
    } catch (SAXParseException e) {
      if (isDtd(bytes) && !head(bytes).contains("<!DOCTYPE")) {
        return SchemaLanguage.DTD;
      }
      throw new SchemaException(
          new Location(path.toString(), Places.position(e.getLineNumber(), e.getColumnNumber())),
          "not well-formed XML: " + e.getMessage(),
          e);
    }
  }

  /** Looks past white space, a byte order mark and the zeros of UTF-16. */
  private static boolean beginsWithTag(byte[] bytes) {
    for (byte b : bytes) {
      if (b > ' ') {
        return b == '<';
      }
    }
    return false;
  }

  private static boolean isDtd(byte[] bytes) {
    return DECLARATION.matcher(head(bytes)).find();
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8);
  }

  /** Returns the same under another path. */
  SchemaFile at(Path other) {
    return new SchemaFile(other, bytes, language);
  }

  /** Returns the file, as the caller named it. */
  Path path() {
    return path;
  }

  /** Returns what it holds, to be read by the caller. */
  InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /** Returns the language, seen from the content. */
  SchemaLanguage language() {
    return language;
  }

  /** Returns this file, or refuses it with the reason. */
  SchemaFile supported() throws UnsupportedSchemaException {
    Optional<String> refusal = language.refusal();
    if (refusal.isPresent()) {
      throw new UnsupportedSchemaException(path, refusal.get());
    }
    return this;
  }

  /** Returns the name without its folder. */
  String name() {
    return String.valueOf(path.getFileName());
  }

  /** Returns whose names it uses: a schema made from TEI says so. */
  Vocabulary vocabulary() {
    return version().startsWith("TEI ") ? Vocabulary.TEI : Vocabulary.ANY;
  }

  /** Returns how reports call it. */
  Check check() {
    return new Check(language.label() + " " + name(), version());
  }

  /**
   * Returns what the schema tells of itself, and the digest, which tells schemas apart that were
   * made from one version of TEI.
   */
  String version() {
    Matcher tei = TEI_VERSION.matcher(head(bytes));
    return (tei.find() ? "TEI P5 " + tei.group(1) + ", " : "") + "sha256 " + digest();
  }

  private String digest() {
    return HexFormat.of().formatHex(Digest.sha256(bytes)).substring(0, DIGEST_DIGITS);
  }

  /** Returns the bytes for a parser, under the file's address. */
  InputSource input() {
    InputSource input = new InputSource(stream());
    input.setSystemId(path.toAbsolutePath().toUri().toString());
    return input;
  }

  /** Learns the namespace of a document's root. */
  private static final class Root extends DefaultHandler {
    private String namespace = "";

    static String namespaceOf(Path path, byte[] bytes) throws SAXParseException {
      Root root = new Root();
      XMLReader reader = XmlGate.reader();
      reader.setContentHandler(root);
      reader.setErrorHandler(root);
      try {
        reader.parse(new SchemaFile(path, bytes, SchemaLanguage.OTHER).input());
      } catch (SAXParseException e) {
        throw e;
      } catch (StoppedReading seen) {
        return root.namespace;
      } catch (IOException | SAXException e) {
        throw new SAXParseException(e.getMessage(), "", path.toString(), 1, 1);
      }
      return root.namespace;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes)
        throws SAXException {
      namespace = uri;
      throw new StoppedReading();
    }
  }
}
