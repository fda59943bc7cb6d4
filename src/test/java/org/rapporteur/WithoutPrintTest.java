package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that publishes nothing in print may leave out what only print and the command line
 * need.
 */
class WithoutPrintTest {

  private static final Pattern LEFT_OUT =
      Pattern.compile(".*/(?:fop|batik|pdfbox|fontbox|xmlgraphics|picocli)[^/]*\\.jar");

  private static URLClassLoader loader() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      URI uri = new File(entry).toURI();
      if (!LEFT_OUT.matcher(uri.getPath()).matches()) {
        urls.add(uri.toURL());
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @Test
  @SuppressWarnings("unchecked")
  void everythingElseWorks(@TempDir Path folder) throws Exception {
    try (URLClassLoader loader = loader()) {
      assertThrows(
          ClassNotFoundException.class, () -> loader.loadClass("org.apache.fop.apps.FopFactory"));
      Class<?> program = loader.loadClass(Program.class.getName());
      Object made = program.getConstructor(Path.class).newInstance(folder);
      assertEquals("done", ((Callable<String>) made).call());
      assertTrue(Files.exists(folder.resolve("web/index.html")));
      assertTrue(Files.exists(folder.resolve("text/talk.txt")));
    }
  }

  /** What such a program does; loaded by a loader that knows neither FOP nor PDFBox nor picocli. */
  public static final class Program implements Callable<String> {
    private final Path out;

    /** Makes the program for a folder. */
    public Program(Path out) {
      this.out = out;
    }

    @Override
    public String call() throws Exception {
      Rapporteur rapporteur = Rapporteur.create();
      var source =
          org.rapporteur.source.SourceText.of(
              "talk.txt", "A Talk\n\nOrlan: Good day.\n\nTavi: Good day to you.\n");
      var record = rapporteur.encode(source);
      var found = rapporteur.validate(record);
      var editions =
          java.util.Set.of(
              org.rapporteur.publication.Edition.WEB, org.rapporteur.publication.Edition.TEXT);
      var noticed = rapporteur.publish(List.of(record), editions, out);
      return found.hasErrors() || !noticed.isEmpty() ? found.and(noticed).toString() : "done";
    }
  }
}
