package org.rapporteur.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmEmptySequence;
import org.rapporteur.internal.file.WholeFile;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * One run: records into a folder. Keeps a summary of each record, and the tree of one at a time.
 */
final class Publication {

  private static final String STYLE = "/org/rapporteur/xslt/web/edition.css";

  private final Stylesheets stylesheets;
  private final Supplier<Typesetter> typesetter;
  private final Set<Edition> editions;
  private final Path out;
  private final List<Finding> findings = new ArrayList<>();

  Publication(
      Stylesheets stylesheets, Supplier<Typesetter> typesetter, Set<Edition> editions, Path out) {
    this.stylesheets = stylesheets;
    this.typesetter = typesetter;
    this.editions = editions;
    this.out = out;
  }

  Report of(List<TeiDocument> records) throws IOException {
    Map<String, TeiDocument> named = new HashMap<>();
    List<Summary> summaries = summaries(records, named);
    for (int i = 0; i < summaries.size(); i++) {
      Summary summary = summaries.get(i);
      TeiDocument record = Objects.requireNonNull(named.remove(summary.name()));
      write(record, summary.name(), neighbours(summaries, i));
    }
    if (editions.contains(Edition.WEB)) {
      write("web", "index.html", list(summaries));
      write("web", "edition.css", style());
    }
    return new Report(findings);
  }

  /** Reads each record once, for what the list and the neighbouring pages say of it. */
  private List<Summary> summaries(List<TeiDocument> records, Map<String, TeiDocument> named) {
    Set<String> taken = new HashSet<>();
    List<Summary> summaries = new ArrayList<>();
    for (TeiDocument record : records) {
      try {
        TeiTree tree = stylesheets.tree(record);
        String name = RecordName.claim(record, taken);
        summaries.add(stylesheets.summary(tree, name));
        named.put(name, record);
      } catch (UnreadableTeiException e) {
        findings.add(e.finding());
      }
    }
    summaries.sort(Summary.BY_DATE);
    return summaries;
  }

  private static Press.Neighbours neighbours(List<Summary> summaries, int i) {
    return new Press.Neighbours(
        i > 0 ? summaries.get(i - 1).element() : XdmEmptySequence.getInstance(),
        i + 1 < summaries.size() ? summaries.get(i + 1).element() : XdmEmptySequence.getInstance());
  }

  private void write(TeiDocument record, String name, Press.Neighbours neighbours)
      throws IOException {
    try {
      Press press = new Press(stylesheets, stylesheets.tree(record));
      if (editions.contains(Edition.WEB)) {
        write("tei", name + ".xml", record.text());
        write("web", name + ".html", press.page(name, beside(), neighbours));
      }
      if (editions.contains(Edition.TEXT)) {
        write("text", name + ".txt", press.text());
      }
      if (editions.contains(Edition.PRINT)) {
        write("print", name + ".pdf", press.pdf(typesetter.get()));
      }
      findings.addAll(press.findings());
    } catch (UnreadableTeiException e) {
      findings.add(e.finding());
    }
  }

  private void write(String edition, String file, String text) throws IOException {
    write(edition, file, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String edition, String file, byte[] bytes) throws IOException {
    WholeFile.write(out.resolve(edition).resolve(file), bytes);
  }

  /** The editions that a page of the web edition links to, as its stylesheet calls them. */
  private List<String> beside() {
    List<String> beside = new ArrayList<>();
    if (editions.contains(Edition.PRINT)) {
      beside.add("print");
    }
    if (editions.contains(Edition.TEXT)) {
      beside.add("text");
    }
    beside.add("tei");
    return beside;
  }

  private String list(List<Summary> summaries) {
    StringWriter written = new StringWriter();
    try {
      stylesheets.list(summaries, beside(), stylesheets.processor().newSerializer(written));
      return written.toString();
    } catch (SaxonApiException e) {
      throw new IllegalStateException("the stylesheet of the list fails", e);
    }
  }

  private static byte[] style() throws IOException {
    try (InputStream style = Publication.class.getResourceAsStream(STYLE)) {
      return Objects.requireNonNull(style, STYLE).readAllBytes();
    }
  }
}
