package org.rapporteur.annotation.exchange;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.TextView;
import org.rapporteur.report.Location;
import org.rapporteur.source.SourceText;

/**
 * Annotations as a table: CSV (RFC 4180) with a line of headings, the columns {@code start}, {@code
 * end}, {@code quote}, {@code element} and one for each attribute.
 *
 * <p>Columns separated by semicolons or tabs are recognised. A row may have the words alone; {@code
 * occurrence} then says which of several occurrences is meant, by number or {@code all}. Offsets
 * are code points unless told otherwise. Every cell is written and read exactly as it is, also one
 * that begins with a sign that a spreadsheet takes for a formula; an empty cell is no value.
 *
 * <p>Instances are immutable and safe to share between threads.
 */
public final class AnnotationTable implements AnnotationFormat {

  private static final Pattern LINE = Pattern.compile("line (\\d+)");
  private static final char[] SEPARATORS = {',', ';', '\t'};

  private final Settings settings;

  private AnnotationTable(Settings settings) {
    this.settings = settings;
  }

  /** Returns the format with offsets in code points. */
  public static AnnotationTable standard() {
    return new AnnotationTable(Settings.STANDARD);
  }

  @Override
  public AnnotationTable countedIn(OffsetUnit unit) {
    return new AnnotationTable(settings.countedIn(unit));
  }

  @Override
  public AnnotationTable labelled(TagLabels labels) {
    return new AnnotationTable(settings.labelled(labels));
  }

  @Override
  public Placement read(SourceText file, TextView view) throws UnreadableAnnotationsException {
    List<CsvRecord> records = records(file, separator(file));
    if (records.isEmpty()) {
      throw UnreadableAnnotationsException.at(
          Location.startOf(file.name()), "The table is empty; it needs a line of headings.");
    }
    Intake intake = new Intake(view, settings);
    TableRows rows = new TableRows(file, records.get(0), intake);
    for (CsvRecord row : records.subList(1, records.size())) {
      rows.read(row);
    }
    return intake.placed();
  }

  @Override
  public String write(AnnotationSet set) {
    return new TableWriting(set, settings.unit()).written();
  }

  /** The separator that gives the first line the most columns that are known. */
  private static char separator(SourceText file) {
    String heading = file.text(file.line(1));
    char best = SEPARATORS[0];
    long most = 0;
    for (char separator : SEPARATORS) {
      String[] names = heading.split(Pattern.quote(String.valueOf(separator)), -1);
      long known = List.of(names).stream().filter(TableRows::isKnown).count();
      if (known > most) {
        most = known;
        best = separator;
      }
    }
    return best;
  }

  private static List<CsvRecord> records(SourceText file, char separator)
      throws UnreadableAnnotationsException {
    List<CsvRecord> records = new ArrayList<>();
    try {
      CsvReader.builder()
          .fieldSeparator(separator)
          .commentStrategy(CommentStrategy.NONE)
          .allowUnclosedQuote(false)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .ofCsvRecord(file.text())
          .forEach(records::add);
      return records;
    } catch (CsvParseException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
      int number = line.find() ? Integer.parseInt(line.group(1)) : records.size() + 1;
      throw UnreadableAnnotationsException.at(
          Location.of(file.name(), number, 1),
          "The row that begins here is no CSV: " + TableRows.plain(cause) + ".");
    }
  }
}
