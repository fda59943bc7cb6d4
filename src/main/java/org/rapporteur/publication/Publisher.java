package org.rapporteur.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.rapporteur.report.Report;
import org.rapporteur.tei.EditionDescription;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Publishes TEI documents in the web, print and text editions.
 *
 * <p>All editions have the same words and speakers. Elements that the library has no form for keep
 * their text. Nothing outside the document is read, whatever it says; the same documents give the
 * same bytes.
 *
 * <p>Instances are immutable and safe to share between threads; make one and keep it, since it
 * keeps the compiled stylesheets. Saxon is loaded with the first edition, FOP with the first PDF.
 */
public final class Publisher {

  private final Supplier<Stylesheets> stylesheets;
  private final Supplier<Typesetter> typesetter = new Once<>(() -> new Typesetter());

  private Publisher(String editionTitle) {
    this.stylesheets = new Once<>(() -> new Stylesheets(editionTitle));
  }

  /** Returns a publisher with the library's own stylesheets and fonts. */
  public static Publisher create() {
    return new Publisher("");
  }

  /**
   * Returns the same for the records of an edition, whose title stands above the list of records.
   */
  public static Publisher of(EditionDescription edition) {
    return new Publisher(edition.title());
  }

  /**
   * Publishes records. Their files carry the last part of the document's name, without {@code
   * .xml}: {@code web/NAME.html}, {@code print/NAME.pdf}, {@code text/NAME.txt}. The web edition
   * has a list of the records by date, {@code web/index.html}, and the TEI to download, {@code
   * tei/NAME.xml}. Files already there are replaced, others left alone.
   *
   * @param records the records; two of one name are a finding, and the first is published
   * @param editions which editions to make
   * @param out the folder for them; it is made where it does not exist
   * @return what was noticed: a record that cannot be read is a finding, and the others go on
   * @throws IOException if a file cannot be written
   */
  public Report publish(List<TeiDocument> records, Set<Edition> editions, Path out)
      throws IOException {
    return new Publication(stylesheets.get(), typesetter, Set.copyOf(editions), out).of(records);
  }

  /**
   * Returns the record as plain text: header lines, an empty line, one turn after the other; lines
   * of at most 72 columns that end in LF.
   *
   * @throws UnreadableTeiException if the document is not well-formed or not TEI
   */
  public String text(TeiDocument record) throws UnreadableTeiException {
    return made(record, Press::text);
  }

  /**
   * Returns the record as one page of HTML, without links to other pages or editions but for the
   * list and the style sheet.
   *
   * @throws UnreadableTeiException if the document is not well-formed or not TEI
   */
  public String page(TeiDocument record) throws UnreadableTeiException {
    String name = RecordName.of(record);
    return made(record, press -> press.page(name, List.of(), Press.Neighbours.none()));
  }

  /**
   * Returns the record as a PDF.
   *
   * @throws UnreadableTeiException if the document is not well-formed or not TEI
   */
  public byte[] pdf(TeiDocument record) throws UnreadableTeiException {
    return made(record, press -> press.pdf(typesetter.get()));
  }

  private <T> T made(TeiDocument record, Making<T> making) throws UnreadableTeiException {
    return making.of(new Press(stylesheets.get(), stylesheets.get().tree(record)));
  }

  /** What is made of one record. */
  @FunctionalInterface
  private interface Making<T> {
    T of(Press press) throws UnreadableTeiException;
  }
}
