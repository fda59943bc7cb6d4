package org.rapporteur.publication;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmEmptySequence;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Makes the editions of one record and collects what deserves a look on the way. For one record and
 * one thread.
 */
final class Press implements Typesetter.Proofreader {

  private final Stylesheets stylesheets;
  private final TeiTree record;
  private final Map<String, Finding> unknown = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  Press(Stylesheets stylesheets, TeiTree record) {
    this.stylesheets = stylesheets;
    this.record = record;
  }

  /** Returns what was found so far; of each unknown element, the first. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(unknown.values());
    all.addAll(findings);
    return all;
  }

  String text() throws UnreadableTeiException {
    return written(Edition.TEXT, Map.of());
  }

  String page(String name, List<String> editions, Neighbours neighbours)
      throws UnreadableTeiException {
    return written(
        Edition.WEB,
        Map.of(
            new QName("name"), new XdmAtomicValue(name),
            new QName("editions"), XdmValue.makeSequence(editions),
            new QName("previous"), neighbours.previous(),
            new QName("next"), neighbours.next()));
  }

  byte[] pdf(Typesetter typesetter) throws UnreadableTeiException {
    try {
      return typesetter.set(
          destination ->
              stylesheets.apply(Edition.PRINT, Map.of(), record.tree(), destination, this::tell),
          this);
    } catch (SaxonApiException | IllegalArgumentException e) {
      throw Refusal.failed(record.document(), e);
    }
  }

  private String written(Edition edition, Map<QName, XdmValue> parameters)
      throws UnreadableTeiException {
    StringWriter written = new StringWriter();
    Serializer serializer = stylesheets.processor().newSerializer(written);
    try {
      stylesheets.apply(edition, parameters, record.tree(), serializer, this::tell);
    } catch (SaxonApiException e) {
      throw Refusal.failed(record.document(), e);
    }
    return written.toString();
  }

  private void tell(XdmNode message) {
    Finding finding = record.unknown(message);
    unknown.putIfAbsent(finding.message(), finding);
  }

  @Override
  public void missing(SortedSet<Integer> letters) {
    String text = record.document().text();
    int first = letters.stream().mapToInt(text::indexOf).filter(at -> at >= 0).min().orElse(0);
    String shown =
        letters.stream()
            .map(
                letter ->
                    String.format(Locale.ROOT, "%s (U+%04X)", Character.toString(letter), letter))
            .collect(Collectors.joining(", "));
    String message = "No font of the print edition draws: " + shown + ".";
    TextSpan letter = new TextSpan(first, first + Character.charCount(text.codePointAt(first)));
    findings.add(
        Finding.of(Rule.PUBLISH_GLYPH_MISSING, record.document().source(), letter, message));
  }

  @Override
  public void remark(String words) {
    findings.add(Finding.of(Rule.PUBLISH_LAYOUT, start(), words));
  }

  private Location start() {
    return Location.startOf(record.document().name());
  }

  /**
   * The records before and after one, as a page links to them.
   *
   * @param previous the summary before, or nothing
   * @param next the summary after, or nothing
   */
  record Neighbours(XdmValue previous, XdmValue next) {

    static Neighbours none() {
      return new Neighbours(XdmEmptySequence.getInstance(), XdmEmptySequence.getInstance());
    }
  }
}
