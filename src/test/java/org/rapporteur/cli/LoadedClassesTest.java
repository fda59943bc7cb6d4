package org.rapporteur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A validation begins fast: what it does not need is not loaded. */
class LoadedClassesTest {

  @Test
  void validationLoadsNeitherSaxonNorFop() throws IOException, InterruptedException {
    List<String> loaded = loadedBy("validate", "tei");
    assertTrue(
        loaded.stream().anyMatch(line -> line.contains("validation.internal.link.LinkCheck")));
    assertEquals(List.of(), unwanted(loaded));
  }

  @Test
  void publishingDoesLoadSaxon() throws IOException, InterruptedException {
    List<String> loaded =
        loadedBy("publish", "tei/records/1962-03-04-reception-hall.xml", "--to", "text");
    assertTrue(unwanted(loaded).size() > 100);
  }

  private static List<String> unwanted(List<String> loaded) {
    return loaded.stream()
        .filter(line -> line.contains(" net.sf.saxon.") || line.contains(" org.apache.fop."))
        .toList();
  }

  private static List<String> loadedBy(String... command) throws IOException, InterruptedException {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load:stdout",
            "-cp",
            System.getProperty("java.class.path"),
            "org.rapporteur.cli.Main");
    Process process =
        new ProcessBuilder(Stream.concat(java, Stream.of(command)).toList())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return out.lines().toList();
  }
}
