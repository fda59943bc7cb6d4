package org.rapporteur.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.rapporteur.internal.file.Digest;

/**
 * Finishes a PDF so that the same pages have the same bytes, whenever and wherever they are made.
 *
 * <p>FOP writes the hour of the run and the zone of the machine into the file, and makes the file's
 * identifier of them. Here all dates become the one that the formatting objects state, in UTC, and
 * the identifier is made of the file's other bytes.
 */
final class Finisher {

  private static final int DIGITS = 32;
  private static final Pattern IDENTIFIER =
      Pattern.compile("/ID\\s*\\[\\s*<(\\p{XDigit}{32})>\\s*<(\\p{XDigit}{32})>\\s*]");
  private static final Pattern DATES =
      Pattern.compile("(<(xmp:(?:Create|Modify|Metadata)Date)>)[^<]*(</\\2>)");
  private static final Pattern ISSUED = Pattern.compile("<dc:date>.*?</dc:date>", Pattern.DOTALL);

  private Finisher() {}

  /** Returns the PDF with dates and identifier that depend on its pages only. */
  static byte[] finish(byte[] pdf) {
    ByteArrayOutputStream finished = new ByteArrayOutputStream(pdf.length);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      date(document);
      document.setDocumentId(0L);
      document.save(finished, CompressParameters.NO_COMPRESSION);
    } catch (IOException e) {
      throw new UncheckedIOException("FOP's own PDF cannot be read", e);
    }
    return identified(finished.toByteArray());
  }

  private static void date(PDDocument document) throws IOException {
    PDDocumentInformation facts = document.getDocumentInformation();
    Instant stated = facts.getCreationDate().toInstant();
    Calendar moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    moment.setTimeInMillis(stated.toEpochMilli());
    facts.setCreationDate(moment);
    facts.setModificationDate(moment);
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String words = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String dated = DATES.matcher(words).replaceAll("$1" + stated + "$3");
    metadata.importXMPMetadata(
        ISSUED.matcher(dated).replaceAll("").getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] identified(byte[] pdf) {
    Matcher found = IDENTIFIER.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    if (!found.find()) {
      throw new IllegalStateException("a PDF without file identifier");
    }
    put("0".repeat(DIGITS), found, pdf);
    put(digest(pdf), found, pdf);
    return pdf;
  }

  /** Both identifiers are as long as before, so that no offset in the file changes. */
  private static void put(String digits, Matcher found, byte[] pdf) {
    byte[] bytes = digits.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, pdf, found.start(1), DIGITS);
    System.arraycopy(bytes, 0, pdf, found.start(2), DIGITS);
  }

  private static String digest(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(Digest.sha256(bytes), 0, DIGITS / 2);
  }
}
