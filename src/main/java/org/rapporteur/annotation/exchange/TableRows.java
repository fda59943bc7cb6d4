package org.rapporteur.annotation.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.annotation.Tag;
import org.rapporteur.annotation.exchange.Statement.Draft;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/** Reads the rows of a table under its headings. */
final class TableRows {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The columns that are no attributes, under each of their names. */
  private static final Set<String> COLUMNS =
      Stream.of(
              Stream.of("id", "prefix", "suffix", "evidence", "occurrence", "spans", "remarks"),
              Fields.START.stream(),
              Fields.END.stream(),
              Fields.QUOTE.stream(),
              Fields.ELEMENT.stream(),
              Fields.CERT.stream(),
              Fields.RESP.stream(),
              Fields.NOTE.stream())
          .flatMap(names -> names)
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** Attributes of TEI that elements around words or at a point have. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("ana calendar change copyOf corresp dateline datingMethod datingPoint dur dur-iso ed"
                  + " edRef exclude facs from from-custom from-iso full generatedBy hand instant"
                  + " key lemma lemmaRef level msd n next nymRef notAfter notAfter-iso notBefore"
                  + " notBefore-iso part period place pos prev quantity reason ref rend rendition"
                  + " resp role sameAs scheme select seq sort source style subtype synch target"
                  + " targetLang to to-custom to-iso type unit unitRef value when when-custom"
                  + " when-iso who xml:id xml:lang xml:space zone")
              .split(" ", -1));

  private final SourceText file;
  private final Intake intake;
  private final List<String> headings;

  TableRows(SourceText file, CsvRecord first, Intake intake) {
    this.file = file;
    this.intake = intake;
    this.headings = first.getFields().stream().map(TableRows::bare).toList();
    for (String heading : headings) {
      if (!heading.isEmpty() && !isColumn(heading) && attribute(heading).isEmpty()) {
        intake.look(
            Rule.ANNOTATION_LABEL_UNKNOWN,
            Location.of(file.name(), 1, 1),
            "The column '"
                + heading
                + "' is left out: it is no attribute of TEI; '@"
                + heading
                + "' would be read as one.");
      }
    }
  }

  private static String bare(String heading) {
    String plain = heading.startsWith(BYTE_ORDER_MARK) ? heading.substring(1) : heading;
    return plain.strip();
  }

  private static boolean isColumn(String heading) {
    return COLUMNS.contains(heading.toLowerCase(Locale.ROOT));
  }

  /** Returns whether words are the heading of a column that says something. */
  static boolean isKnown(String heading) {
    String plain = bare(heading).replaceAll("^\"|\"$", "");
    return isColumn(plain) || attribute(plain).isPresent();
  }

  /** Returns whether a heading is read as the attribute of that name. */
  static boolean isAttribute(String heading) {
    return attribute(heading).filter(heading::equals).isPresent();
  }

  private static Optional<String> attribute(String heading) {
    if (heading.startsWith("@") && Tag.isName(heading.substring(1))) {
      return Optional.of(heading.substring(1));
    }
    return ATTRIBUTES.contains(heading) && !isColumn(heading)
        ? Optional.of(heading)
        : Optional.empty();
  }

  void read(CsvRecord row) throws UnreadableAnnotationsException {
    Location at = Location.of(file.name(), Math.toIntExact(row.getStartingLineNumber()), 1);
    boolean more = row.getFields().stream().skip(headings.size()).anyMatch(cell -> !cell.isBlank());
    if (more || row.getFieldCount() < headings.size()) {
      intake.refuse(
          at,
          "The row has " + row.getFieldCount() + " cells under " + headings.size() + " headings.");
      return;
    }
    Map<String, String> cells = new HashMap<>();
    Draft draft = new Draft(at);
    for (int i = 0; i < headings.size(); i++) {
      cells.putIfAbsent(headings.get(i).toLowerCase(Locale.ROOT), row.getField(i));
    }
    Fields fields = names -> field(cells, names);
    fields.describe(draft, intake);
    attributes(row, draft);
    parts(fields.get("spans"), draft);
    remarks(fields.get("remarks"), draft, at);
    fields.place(draft, intake);
  }

  private static String field(Map<String, String> cells, List<String> names) {
    for (String name : names) {
      String cell = cells.getOrDefault(name.toLowerCase(Locale.ROOT), "");
      if (!cell.isEmpty()) {
        return cell;
      }
    }
    return "";
  }

  private void attributes(CsvRecord row, Draft draft) {
    for (int i = 0; i < headings.size(); i++) {
      String value = row.getField(i);
      Optional<String> attribute = attribute(headings.get(i));
      if (attribute.isPresent() && !value.isEmpty()) {
        boolean refers = attribute.get().equals("ref") && draft.tag.isEmpty();
        draft.tag = refers ? Optional.of(Tag.of("rs")) : draft.tag;
        draft.attribute(attribute.get(), value);
      }
    }
  }

  /** Reads spans as they are written: {@code 12-20 40-44}. */
  private void parts(String spans, Draft draft) {
    for (String span : spans.isBlank() ? new String[0] : spans.strip().split("\\s+")) {
      String[] ends = span.split("-", -1);
      int from = Intake.offset(ends[0]).orElse(-1);
      int to = ends.length == 2 ? Intake.offset(ends[1]).orElse(-1) : -1;
      if (from < 0 || to < from) {
        intake.refuse(draft.at, "'" + span + "' is no span; write '12-20'.");
        return;
      }
      draft.parts.add(new TextSpan(from, to));
    }
  }

  private void remarks(String remarks, Draft draft, Location at)
      throws UnreadableAnnotationsException {
    if (remarks.isEmpty()) {
      return;
    }
    try {
      Json read = Json.read(SourceText.of(file.name(), remarks)).get(0);
      JsonReading.remarks(Optional.of(read), draft);
    } catch (UnreadableAnnotationsException e) {
      throw UnreadableAnnotationsException.at(at, "The cell 'remarks' holds no JSON.");
    }
  }

  /** Returns what a library says is wrong, as the middle of a sentence. */
  static String plain(Throwable cause) {
    String message = String.valueOf(cause.getMessage()).replaceAll("[.\\s]+$", "");
    return message.isEmpty() ? "it cannot be read" : message;
  }
}
