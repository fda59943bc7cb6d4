package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.Outside;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiFile;
import org.rapporteur.tei.UnreadableTeiException;

/** Untouched means untouched: a saved file differs from what it was where it was edited only. */
class UntouchedTest {

  private static final int RUNS = 120;

  @TempDir private Path folder;

  /** Files that others wrote, and some of ours. */
  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    List<Path> roots =
        List.of(
            Outside.shared("gold/dev"),
            Outside.shared("schema"),
            Path.of("tei"),
            Path.of("src/test/resources/fixtures/tei"),
            Path.of("src/test/resources/fixtures/any-tei"));
    for (Path root : roots) {
      try (Stream<Path> walk = Files.walk(root)) {
        walk.filter(each -> each.toString().endsWith(".xml")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private Path copy(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("copy.xml"), bytes);
  }

  /** Returns the document with one element put around some words of its text, where it has any. */
  private static Optional<TeiDocument> annotated(TeiDocument document, Random random)
      throws UnreadableTeiException {
    TextView view = TextView.of(document);
    if (view.text().length() < 8) {
      return Optional.empty();
    }
    for (int i = 0; i < 40; i++) {
      int start = random.nextInt(view.text().length() - 6);
      TextSpan span = new TextSpan(start, start + 1 + random.nextInt(5));
      if (view.text(span).isBlank() || dividesACharacter(view.text(), span)) {
        continue;
      }
      TextSpan source = view.map().toSource(span);
      if (source.of(document.text()).matches("[^<&>\\]]+")) {
        return Optional.of(
            document.with(
                List.of(
                    Splice.insert(source.start(), "<rs type='one'>"),
                    Splice.insert(source.end(), "</rs>"))));
      }
    }
    return Optional.empty();
  }

  private static boolean dividesACharacter(String text, TextSpan span) {
    return Character.isLowSurrogate(text.charAt(span.start()))
        || Character.isHighSurrogate(text.charAt(span.end() - 1));
  }

  /** Asserts that the lines of a file before and after differ where the element is only. */
  private static void assertOnlyMarkedLinesDiffer(byte[] before, byte[] after, Charset charset) {
    List<String> old = new String(before, charset).lines().toList();
    List<String> now = new String(after, charset).lines().toList();
    assertEquals(old.size(), now.size());
    int changed = 0;
    for (int i = 0; i < old.size(); i++) {
      if (!old.get(i).equals(now.get(i))) {
        changed++;
        assertEquals(
            old.get(i), now.get(i).replace("<rs type='one'>", "").replaceFirst("</rs>", ""));
      }
    }
    assertTrue(changed == 1 || changed == 2, changed + " lines differ");
  }

  @Test
  void filesOfOthersOpenedAndSavedAreTheSame() throws IOException {
    List<Path> files = files();
    assertTrue(files.size() > 40, "only " + files.size() + " files");
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      TeiFile opened = TeiFile.open(copy(bytes));
      opened.save(opened.document());
      assertArrayEquals(bytes, Files.readAllBytes(opened.path()), file::toString);
      opened.saveTo(opened.document(), folder.resolve("elsewhere.xml"));
      assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("elsewhere.xml")), file::toString);
    }
  }

  @Test
  void filesOfOthersWithOneAnnotationDifferInItsLinesOnly()
      throws IOException, UnreadableTeiException {
    Random random = new Random(4);
    int annotated = 0;
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < 5; i++) {
        TeiFile opened = TeiFile.open(copy(bytes));
        Optional<TeiDocument> edited = annotated(opened.document(), random);
        if (edited.isPresent()) {
          TeiFile saved = opened.save(edited.get());
          byte[] after = Files.readAllBytes(saved.path());
          assertOnlyMarkedLinesDiffer(bytes, after, opened.document().charset());
          saved.save(opened.document());
          assertArrayEquals(bytes, Files.readAllBytes(saved.path()), file::toString);
          annotated++;
        }
      }
    }
    assertTrue(annotated > 200, "only " + annotated + " annotations were made");
  }

  /** A document as it may lie on a disk. */
  private record Form(String declared, Charset charset, String mark) {

    static List<Form> all() {
      List<Form> forms = new ArrayList<>();
      for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
        forms.add(new Form(name.replaceFirst("[BL]E$", ""), Charset.forName(name), ""));
        forms.add(new Form(name.replaceFirst("[BL]E$", ""), Charset.forName(name), "\uFEFF"));
      }
      for (String name :
          List.of("ISO-8859-1", "ISO-8859-15", "windows-1252", "windows-1258", "US-ASCII")) {
        forms.add(new Form(name, Charset.forName(name), ""));
      }
      forms.add(new Form("GB18030", Charset.forName("GB18030"), ""));
      forms.add(new Form("Shift_JIS", Charset.forName("Shift_JIS"), ""));
      return forms;
    }

    /** Returns a document in this form, with references for what the encoding lacks. */
    byte[] bytes(TeiDocument document) {
      String body = document.text().replaceFirst("^<\\?xml[^>]*\\?>", "");
      StringBuilder text =
          new StringBuilder("<?xml version='1.0' encoding=\"" + declared + "\" ?>" + body);
      CharsetEncoder encoder = charset.newEncoder();
      for (int i = text.length() - 1; i >= 0; i--) {
        int character = text.codePointAt(i);
        if (character > 0x7F
            && !Character.isLowSurrogate(text.charAt(i))
            && !encoder.canEncode(Character.toString(character))) {
          text.replace(i, i + Character.charCount(character), "&#" + character + ";");
        }
      }
      return (mark + text).getBytes(charset);
    }
  }

  private static String lineEnds(String text, int kind) {
    String bare = text.replace("\r\n", "\n");
    return switch (kind) {
      case 0 -> text;
      case 1 -> bare;
      case 2 -> bare.replace("\n", "\r\n");
      default -> bare.replace("\n", "\r");
    };
  }

  @Test
  void generatedDocumentsKeepTheirBytesInEveryEncoding()
      throws IOException, UnreadableTeiException {
    int annotated = 0;
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      TeiDocument made = GeneratedTei.of(random);
      TeiDocument document =
          TeiDocument.of("generated.xml", lineEnds(made.text(), random.nextInt(4)));
      for (Form form : Form.all()) {
        byte[] bytes = form.bytes(document);
        String which = "seed " + seed + ", " + form;
        TeiFile opened = TeiFile.open(copy(bytes));
        assertEquals(form.charset(), opened.document().charset(), which);
        opened.saveTo(opened.document(), folder.resolve("elsewhere.xml"));
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("elsewhere.xml")), which);
        Optional<TeiDocument> edited = annotated(opened.document(), random);
        if (edited.isPresent()) {
          TeiFile saved = opened.save(edited.get());
          byte[] after = Files.readAllBytes(saved.path());
          assertArrayEquals(
              bytes, without(after, "<rs type='one'>", "</rs>", form.charset()), which);
          annotated++;
        }
      }
    }
    assertTrue(annotated > RUNS, "only " + annotated + " annotations were made");
  }

  private static byte[] without(byte[] bytes, String start, String end, Charset charset) {
    return without(without(bytes, start.getBytes(charset)), end.getBytes(charset));
  }

  private static byte[] without(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        byte[] rest = new byte[bytes.length - part.length];
        System.arraycopy(bytes, 0, rest, 0, i);
        System.arraycopy(bytes, i + part.length, rest, i, rest.length - i);
        return rest;
      }
    }
    return bytes;
  }

  /** Asserts that a file that holds this keeps it when a word elsewhere is marked. */
  private void assertKept(String before, String kept, String after) throws IOException {
    String text = before + kept + after;
    TeiFile opened = TeiFile.open(copy(text.getBytes(StandardCharsets.UTF_8)));
    int word = text.indexOf("Orlan");
    opened.save(
        opened
            .document()
            .with(List.of(Splice.insert(word, "<name>"), Splice.insert(word + 5, "</name>"))));
    String saved = Files.readString(opened.path());
    assertEquals(text.replaceFirst("Orlan", "<name>Orlan</name>"), saved);
    assertFalse(saved.equals(text));
  }

  private static final String START = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><p>Orlan</p>";

  @Test
  void internalSubsetStays() throws IOException {
    assertKept(
        "",
        "<!DOCTYPE TEI [\r\n <!ENTITY v  'Port Vess'><!-- c -->\n<?p i?> ]>\n",
        START + "</TEI>");
  }

  @Test
  void cdataSectionsStay() throws IOException {
    assertKept(START, "<p><![CDATA[ a & <b> ]]]]><![CDATA[>]]></p>", "</TEI>");
  }

  @Test
  void commentsStay() throws IOException {
    assertKept(START, "<!-- a\r\n - b --><p><!----></p>", "</TEI><!-- last -->");
  }

  @Test
  void processingInstructionsStay() throws IOException {
    assertKept("<?xml-model  href=\"a.rng\"?>\n" + START, "<?a  b ?><?c?>", "</TEI>\n<?d?>");
  }

  @Test
  void referencesStay() throws IOException {
    assertKept(
        "<!DOCTYPE TEI [<!ENTITY v 'w'>]>" + START,
        "<p n='&#x41;&amp;&quot;'>&#65;&#x0042;&v;&gt;&apos;</p>",
        "</TEI>");
  }

  @Test
  void quotesAndSpacesInTagsStay() throws IOException {
    assertKept(START, "<p  n = 'a'\n rend=\"it's\"\t><lb /><lb/></p  >", "</TEI>");
  }

  @Test
  void orderOfAttributesAndNamespaceDeclarationsStay() throws IOException {
    assertKept(START, "<p z='1' xmlns:b='urn:b' a='2' b:m='3' xml:id='q'/>", "</TEI>");
  }

  @Test
  void lineEndsAndTheMissingLastOneStay() throws IOException {
    assertKept(START, "\r\n<p>a\rb\nc\r\n</p>\r", "</TEI>");
  }
}
