package org.rapporteur.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** The fonts that the library brings, and the only files that the typesetter is given. */
final class LibraryFonts implements ResourceResolver {

  /** Where they lie. */
  static final URI FOLDER = URI.create("classpath:/org/rapporteur/fonts/");

  private static final List<String> FACES =
      List.of("NotoSerif-Regular.ttf", "NotoSerif-Italic.ttf", "NotoSerif-Bold.ttf");

  private final List<CmapLookup> letters = FACES.stream().map(LibraryFonts::lettersOf).toList();

  /** Returns whether every face can draw the letter, or it is one that nothing is drawn for. */
  boolean canDraw(int codePoint) {
    return codePoint <= '~'
        || Character.isWhitespace(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || letters.stream().allMatch(face -> face.getGlyphId(codePoint) != 0);
  }

  @Override
  public Resource getResource(URI uri) throws IOException {
    URI asked = uri.normalize();
    if (!asked.toString().startsWith(FOLDER.toString())) {
      throw new IOException("the print edition reads nothing but its own fonts: " + uri);
    }
    return new Resource(open(asked.getPath()));
  }

  @Override
  public OutputStream getOutputStream(URI uri) throws IOException {
    throw new IOException("the print edition writes nothing beside the PDF: " + uri);
  }

  /** Opens a file of the folder of fonts. */
  static InputStream open(String path) {
    return Objects.requireNonNull(LibraryFonts.class.getResourceAsStream(path), path);
  }

  private static CmapLookup lettersOf(String face) {
    try (InputStream in = open(FOLDER.getPath() + face);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException("the library's own font cannot be read: " + face, e);
    }
  }
}
