package org.rapporteur.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.TeiDocument;

class PrintTest {

  @Test
  void pagesAreTheSameBytesAtAnyHourInAnyZone() throws Exception {
    byte[] here = Publisher.create().pdf(Fixtures.sample());
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertArrayEquals(here, Publisher.create().pdf(Fixtures.sample()));
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void fileNamesItsTitleLanguageAndDateAndIsTagged() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(Fixtures.PUBLISHER.pdf(Fixtures.sample()))) {
      assertEquals(
          "Record of Conversation between Minister Orlan and Ambassador Tavi",
          pdf.getDocumentInformation().getTitle());
      assertEquals("en", pdf.getDocumentCatalog().getLanguage());
      assertEquals(
          "2026-01-01T00:00:00Z",
          pdf.getDocumentInformation().getCreationDate().toInstant().toString());
      assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
      assertTrue(pdf.getDocumentCatalog().getDocumentOutline().hasChildren());
    }
  }

  @Test
  void everyFontIsEmbeddedAndIsTheLibrarys() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(Fixtures.PUBLISHER.pdf(Fixtures.sample()))) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          assertTrue(font.isEmbedded(), font.getName());
          assertTrue(font.getName().contains("+NotoSerif-"), font.getName());
        }
      }
    }
  }

  @Test
  void vietnameseIsCompleteInEveryFace() throws Exception {
    String letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";
    String words = letters + letters.toUpperCase(java.util.Locale.ROOT);
    TeiDocument record =
        Fixtures.tei(
            "vi.xml",
            "<p>%s</p><p><hi rend=\"bold\">%s</hi></p><p><hi>%s</hi></p>"
                .formatted(words, words, words));
    try (PDDocument pdf = Loader.loadPDF(Fixtures.PUBLISHER.pdf(record))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      assertTrue(text.contains(words + words + words), text);
    }
  }

  @Test
  void letterThatNoFontHasIsFoundAtItsPlace(@TempDir Path out) throws IOException {
    TeiDocument record = Fixtures.tei("han.xml", "\n<p>a 渡 b</p>");
    Report report = Fixtures.PUBLISHER.publish(List.of(record), Set.of(Edition.PRINT), out);
    Finding finding = report.findings().get(0);
    assertEquals(1, report.findings().size());
    assertEquals(Rule.PUBLISH_GLYPH_MISSING, finding.rule());
    assertTrue(finding.message().contains("渡 (U+6E21)"), finding.message());
    assertEquals("han.xml:5:6", finding.location().toString());
  }

  @Test
  void nothingOutsideTheFolderOfFontsIsRead() {
    LibraryFonts fonts = new LibraryFonts();
    for (String address :
        List.of(
            "file:///etc/passwd",
            "http://127.0.0.1:1/a.ttf",
            "classpath:/org/rapporteur/xslt/web.xsl",
            "classpath:/org/rapporteur/fonts/../xslt/web.xsl")) {
      assertThrows(IOException.class, () -> fonts.getResource(URI.create(address)), address);
    }
  }

  @Test
  void nothingIsWrittenToTheStandardStreams() throws Exception {
    PrintStream error = System.err;
    PrintStream output = System.out;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream catching = new PrintStream(written, true, StandardCharsets.UTF_8);
    try {
      System.setErr(catching);
      System.setOut(catching);
      Publisher.create().pdf(Fixtures.tei("a.xml", "<p>a <swing>b</swing></p>"));
    } finally {
      System.setErr(error);
      System.setOut(output);
    }
    assertEquals("", written.toString(StandardCharsets.UTF_8));
  }
}
