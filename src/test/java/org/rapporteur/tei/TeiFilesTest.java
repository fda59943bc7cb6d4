package org.rapporteur.tei;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.source.Splice;

/** Several files are saved together, or none is changed. */
class TeiFilesTest {

  @TempDir private Path folder;
  private List<Path> paths = List.of();
  private TeiFiles files;

  @BeforeEach
  void threeFiles() throws IOException {
    paths = List.of(folder.resolve("a.xml"), folder.resolve("b.xml"), folder.resolve("c.xml"));
    for (Path path : paths) {
      Files.writeString(path, "<TEI n='" + path.getFileName() + "'/>");
    }
    files = TeiFiles.open(paths);
  }

  private List<TeiDocument> edited() {
    return files.documents().stream()
        .map(document -> document.with(List.of(Splice.insert(0, "<!-- new -->"))))
        .toList();
  }

  private List<String> texts() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().map(TeiFilesTest::text).toList();
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void allAreSaved() throws IOException {
    TeiFiles saved = files.save(edited());
    assertEquals(edited().stream().map(TeiDocument::text).toList(), texts());
    saved.save(files.documents());
    assertEquals(files.documents().stream().map(TeiDocument::text).toList(), texts());
  }

  @Test
  void oneThatWasChangedMeanwhileKeepsAllFromBeingSaved() throws IOException {
    Files.writeString(paths.get(2), "<TEI>of somebody else</TEI>");
    List<String> before = texts();
    assertThrows(ChangedOnDiskException.class, () -> files.save(edited()));
    assertEquals(before, texts());
  }

  @Test
  void whatWasMovedIsPutBackWhenALaterMoveFails() throws IOException {
    List<TeiDocument> edited = edited();
    try (TeiSaving a = TeiSaving.of(files.files().get(0), edited.get(0));
        TeiSaving b = TeiSaving.of(files.files().get(1), edited.get(1));
        TeiSaving c = TeiSaving.of(files.files().get(2), edited.get(2))) {
      Files.writeString(paths.get(2), "<TEI>of somebody else</TEI>");
      assertThrows(ChangedOnDiskException.class, () -> TeiFiles.commit(List.of(a, b, c)));
    }
    assertEquals(
        List.of("<TEI n='a.xml'/>", "<TEI n='b.xml'/>", "<TEI>of somebody else</TEI>"), texts());
  }

  @Test
  void whatSomebodyElseChangedSinceIsNotPutBack() throws IOException {
    try (TeiSaving first = TeiSaving.of(files.files().get(0), edited().get(0))) {
      first.commit();
      Files.writeString(paths.get(0), "<TEI>of somebody else</TEI>");
      assertThrows(ChangedOnDiskException.class, first::restore);
    }
    assertEquals("<TEI>of somebody else</TEI>", Files.readString(paths.get(0)));
  }

  @Test
  void documentOfNoneOfTheFilesIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> files.save(List.of(TeiDocument.of("other.xml", "<TEI/>"))));
  }

  @Test
  void oneFileUnderTwoNamesIsRefused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("d.xml"), paths.get(0));
    assertThrows(IllegalArgumentException.class, () -> TeiFiles.open(List.of(paths.get(0), link)));
  }
}
