package org.rapporteur.annotation.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Remark;
import org.rapporteur.annotation.exchange.Selector.Quote;
import org.rapporteur.source.TextSpan;

/** Writes annotations as a table, with those columns that are used. */
final class TableWriting {

  private static final List<String> FIRST = List.of("id", "start", "end", "quote", "element");
  private static final List<String> LAST =
      List.of("resp", "cert", "evidence", "note", "remarks", "spans", "prefix", "suffix");
  private static final Set<String> ALWAYS = Set.of("start", "end", "quote", "element");

  private final AnnotationSet set;
  private final Offsets offsets;
  private final Surroundings surroundings;

  TableWriting(AnnotationSet set, OffsetUnit unit) {
    this.set = set;
    this.offsets = Offsets.of(set.view().text(), unit);
    this.surroundings = new Surroundings(set.view().text());
  }

  String written() {
    List<Map<String, String>> rows = set.annotations().stream().map(this::row).toList();
    Set<String> used = new LinkedHashSet<>();
    rows.forEach(row -> row.forEach((column, cell) -> use(used, column, cell)));
    List<String> columns = new ArrayList<>();
    FIRST.stream().filter(c -> ALWAYS.contains(c) || used.contains(c)).forEach(columns::add);
    used.stream().filter(c -> !FIRST.contains(c) && !LAST.contains(c)).forEach(columns::add);
    LAST.stream().filter(used::contains).forEach(columns::add);
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      csv.writeRecord(columns);
      for (Map<String, String> row : rows) {
        csv.writeRecord(columns.stream().map(column -> row.getOrDefault(column, "")).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return out.toString();
  }

  private static void use(Set<String> used, String column, String cell) {
    if (!cell.isEmpty()) {
      used.add(column);
    }
  }

  private Map<String, String> row(Annotation annotation) {
    TextSpan span = surroundings.whole(annotation.span());
    Quote quote = surroundings.quote(span);
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", annotation.id());
    row.put("start", Integer.toString(offsets.fromUtf16(span.start())));
    row.put("end", Integer.toString(offsets.fromUtf16(span.end())));
    row.put("quote", quote.exact());
    row.put("element", JsonWriting.element(annotation));
    annotation.attributes().forEach((name, value) -> row.put(column(name), value));
    row.put("resp", annotation.claim().resp());
    row.put("cert", annotation.claim().cert());
    row.put("evidence", annotation.claim().evidence());
    remarks(annotation.remarks(), row);
    row.put("spans", spans(annotation));
    row.put("prefix", quote.prefix());
    row.put("suffix", quote.suffix());
    return row;
  }

  /** The heading of an attribute's column: its name, with an {@code @} where it means another. */
  private static String column(String attribute) {
    return TableRows.isAttribute(attribute) ? attribute : "@" + attribute;
  }

  private static void remarks(List<Remark> remarks, Map<String, String> row) {
    boolean note =
        remarks.size() == 1
            && !remarks.get(0).text().isEmpty()
            && remarks.get(0).equals(Remark.comment(remarks.get(0).text()));
    row.put("note", note ? remarks.get(0).text() : "");
    row.put("remarks", note || remarks.isEmpty() ? "" : JsonWriting.remarks(remarks));
  }

  private String spans(Annotation annotation) {
    if (annotation.spans().size() == 1) {
      return "";
    }
    return annotation.spans().stream()
        .map(surroundings::whole)
        .map(s -> offsets.fromUtf16(s.start()) + "-" + offsets.fromUtf16(s.end()))
        .collect(Collectors.joining(" "));
  }
}
