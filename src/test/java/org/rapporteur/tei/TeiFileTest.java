package org.rapporteur.tei;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;

/** Files are saved whole, where they lie, and never over the work of somebody else. */
class TeiFileTest {

  private static final String TEXT =
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>Orlan
      spoke.</p></body></text></TEI>
      """;

  @TempDir private Path folder;
  private Path path;
  private TeiFile file;

  @BeforeEach
  void aFile() throws IOException {
    path = Files.writeString(folder.resolve("a.xml"), TEXT);
    file = TeiFile.open(path);
  }

  private static TeiDocument marked(TeiDocument document) {
    int at = document.text().indexOf("Orlan");
    return document.with(List.of(Splice.insert(at, "<name>"), Splice.insert(at + 5, "</name>")));
  }

  private static TeiDocument put(TeiDocument document, String old, String replacement) {
    int at = document.text().indexOf(old);
    TextSpan span = new TextSpan(at, at + old.length());
    return document.with(List.of(new Splice(span, replacement)));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private TeiFile opened(Charset charset, String text) throws IOException {
    return TeiFile.open(Files.write(path, text.getBytes(charset)));
  }

  @Test
  void editIsSavedAndTheFileIsAsItIsNow() throws IOException {
    TeiFile saved = file.save(marked(file.document()));
    assertEquals(TEXT.replace("Orlan", "<name>Orlan</name>"), Files.readString(path));
    assertEquals(Files.readString(path), saved.document().text());
    assertEquals(TEXT, file.document().text());
    saved.save(file.document());
    assertEquals(TEXT, Files.readString(path));
    assertEquals(List.of("a.xml"), names());
  }

  @Test
  void uneditedFileIsNotEvenWritten() throws IOException {
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(path, old);
    assertSame(file, file.save(TeiDocument.of(path.toString(), TEXT)));
    assertEquals(old, Files.getLastModifiedTime(path));
  }

  @Test
  void fileChangedMeanwhileIsNotOverwritten() throws IOException {
    FileTime old = Files.getLastModifiedTime(path);
    String others = TEXT.replace("spoke", "wrote");
    Files.writeString(path, others);
    Files.setLastModifiedTime(path, old);
    ChangedOnDiskException refused =
        assertThrows(ChangedOnDiskException.class, () -> file.save(marked(file.document())));
    assertTrue(refused.getMessage().contains("open it again"), refused.getMessage());
    assertEquals(others, Files.readString(path));
    assertEquals(List.of("a.xml"), names());
  }

  @Test
  void fileThatVanishedMeanwhileIsNotMadeAnew() throws IOException {
    Files.delete(path);
    ChangedOnDiskException refused =
        assertThrows(ChangedOnDiskException.class, () -> file.save(marked(file.document())));
    assertTrue(refused.getMessage().contains("removed"), refused.getMessage());
    assertEquals(List.of(), names());
  }

  @Test
  void ofTwoWhoOpenedAFileTheSecondToSaveIsRefused() throws IOException {
    TeiFile other = TeiFile.open(path);
    TeiFile saved = file.save(marked(file.document()));
    assertThrows(ChangedOnDiskException.class, () -> other.save(put(other.document(), "Or", "Co")));
    assertEquals(saved.document().text(), Files.readString(path));
  }

  /** The JDK's own image is the one place where nobody at all may write. */
  private static Path readOnly() throws IOException {
    Path image = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
    try (Stream<Path> walk = Files.walk(image)) {
      return walk.filter(each -> each.toString().endsWith(".properties")).findFirst().orElseThrow();
    }
  }

  @Test
  void readOnlyFolderIsSaidToBeSo() throws IOException {
    TeiFile there = TeiFile.open(readOnly());
    TeiDocument edited = there.document().with(List.of(Splice.insert(0, "a")));
    assertThrows(AccessDeniedException.class, () -> there.save(edited));
    Path beside = there.path().resolveSibling("b.xml");
    assertThrows(AccessDeniedException.class, () -> there.saveTo(edited, beside));
  }

  @Test
  void folderThatVanishedIsNotMadeAnew() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("in")).resolve("a.xml");
    TeiFile moved = TeiFile.open(Files.move(path, inside));
    Files.move(folder.resolve("in"), folder.resolve("out"));
    assertThrows(ChangedOnDiskException.class, () -> moved.save(marked(moved.document())));
    assertEquals(List.of("out"), names());
  }

  @Test
  void linkStaysALinkAndTheFileThatItLeadsToIsWritten() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("b.xml"), path.getFileName());
    TeiFile linked = TeiFile.open(link);
    linked.save(marked(linked.document()));
    assertEquals(path.getFileName(), Files.readSymbolicLink(link));
    assertTrue(Files.readString(path).contains("<name>"));
  }

  @Test
  void permissionsStay() throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-r-x"));
    file.save(marked(file.document()));
    assertEquals("rw-rw-r-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
  }

  @Test
  void documentOfAnotherFileIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> file.save(TeiDocument.of("other.xml", TEXT)));
  }

  @Test
  void savedElsewhereItIsTheFileThereAndThisOneStays() throws IOException {
    TeiFile latin = opened(StandardCharsets.ISO_8859_1, latin("<p>\u00e9</p>"));
    Path other = folder.resolve("new/b.xml");
    TeiFile saved = latin.saveTo(put(latin.document(), "\u00e9", "\u00e8"), other);
    assertArrayEquals(
        latin("<p>\u00e8</p>").getBytes(StandardCharsets.ISO_8859_1), Files.readAllBytes(other));
    assertEquals(other.toString(), saved.document().name());
    assertEquals(latin("<p>\u00e9</p>"), TeiFile.open(path).document().text());
    saved.save(put(saved.document(), "\u00e8", "e"));
    assertEquals(latin("<p>e</p>"), Files.readString(other));
  }

  @Test
  void savedToItselfUnderAnotherNameItIsStillChecked() throws IOException {
    Path detour = folder.resolve("../" + folder.getFileName() + "/a.xml");
    Files.writeString(path, TEXT.replace("spoke", "wrote"));
    assertThrows(ChangedOnDiskException.class, () -> file.saveTo(marked(file.document()), detour));
  }

  private static String latin(String body) {
    return "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<TEI>" + body + "</TEI>";
  }

  @Test
  void characterThatTheEncodingLacksBecomesAReferenceInTextAndValues() throws IOException {
    TeiFile latin = opened(StandardCharsets.ISO_8859_1, latin("<p n='a'>b \u00e9</p>"));
    TeiDocument edited = put(put(latin.document(), "b", "\u0110\u00e0"), "a'", "\ud835\udd04'");
    TeiFile saved = latin.save(edited);
    String written = latin("<p n='&#x1D504;'>&#x110;\u00e0 \u00e9</p>");
    assertEquals(written, Files.readString(path, StandardCharsets.ISO_8859_1));
    assertEquals(written, saved.document().text());
    assertEquals(StandardCharsets.ISO_8859_1, saved.document().charset());
  }

  @Test
  void whereNoReferenceMayStandItIsRefusedWithThePlace() throws IOException {
    TeiFile latin =
        opened(
            StandardCharsets.ISO_8859_1,
            latin("<!-- c --><?p i?><![CDATA[ d ]]><e\u00e9 f='g'/>\n"));
    byte[] bytes = Files.readAllBytes(path);
    for (String place : List.of("c --", "i?", "d ]", "e\u00e9", "f=", "<TEI>")) {
      TeiDocument edited = put(latin.document(), place, "\u0110" + place);
      FileSystemException refused =
          assertThrows(FileSystemException.class, () -> latin.save(edited), place);
      assertTrue(refused.getReason().contains("'\u0110' (U+0110)"), refused.getReason());
      assertTrue(refused.getReason().contains("at line "), refused.getReason());
    }
    assertArrayEquals(bytes, Files.readAllBytes(path));
  }

  @Test
  void halfOfACharacterIsRefused() {
    assertThrows(
        FileSystemException.class, () -> file.save(put(file.document(), "Orlan", "\ud835")));
  }

  @Test
  void anotherEncodingDeclaredIsWrittenInThatOne() throws IOException {
    TeiFile latin = opened(StandardCharsets.ISO_8859_1, latin("<p>\u00e9</p>"));
    TeiFile utf16 = latin.save(put(latin.document(), "ISO-8859-1", "UTF-16"));
    assertEquals(
        utf16.document().text(), Files.readString(path, StandardCharsets.UTF_16).substring(0));
    assertEquals(utf16.document().text(), TeiFile.open(path).document().text());
    TeiFile utf8 = utf16.save(put(utf16.document(), "UTF-16", "UTF-8"));
    assertEquals(latin("<p>\u00e9</p>").replace("ISO-8859-1", "UTF-8"), Files.readString(path));
    FileSystemException refused =
        assertThrows(
            FileSystemException.class, () -> utf8.save(put(utf8.document(), "UTF-8", "x-nothing")));
    assertTrue(refused.getReason().contains("x-nothing"), refused.getReason());
  }

  @Test
  void fileThatCannotBeWrittenAgainByteForByteIsNotSaved() throws IOException {
    byte[] twice = {0x1B, 0x28, 0x42};
    byte[] head =
        "<?xml version='1.0' encoding='ISO-2022-JP'?><TEI>a".getBytes(StandardCharsets.US_ASCII);
    byte[] tail = "</TEI>".getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + twice.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(twice, 0, all, head.length, twice.length);
    System.arraycopy(tail, 0, all, head.length + twice.length, tail.length);
    TeiFile japanese = TeiFile.open(Files.write(path, all));
    assertThrows(
        FileSystemException.class, () -> japanese.save(put(japanese.document(), "a<", "b<")));
    assertArrayEquals(all, Files.readAllBytes(path));
  }
}
