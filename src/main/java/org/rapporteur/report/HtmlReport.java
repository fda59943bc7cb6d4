package org.rapporteur.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes a report as one page for a browser: no script, nothing from elsewhere, so that it can be
 * kept, sent and printed.
 */
final class HtmlReport implements ReportFormat {

  private static final int AROUND = 50;
  private static final int WORDS = 150;
  private static final String STYLE = "/org/rapporteur/report/report.css";

  @Override
  public void write(Inspection inspection, Appendable out) throws IOException {
    Summary summary = new Summary(inspection);
    Map<String, List<Finding>> files = summary.byFile();
    out.append(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="UTF-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Rapporteur: %s</title>
        <style>
        %s</style>
        </head>
        <body>
        <header>
        <h1>What was found</h1>
        """
            .formatted(Markup.escape(summary.counts()), style()));
    for (String line : summary.closing()) {
      out.append("<p>").append(Markup.escape(line)).append("</p>\n");
    }
    out.append("</header>\n<main>\n");
    if (!inspection.report().isEmpty()) {
      writeRuleTable(summary.byRule(), out);
      writeFileTable(files, out);
      writeFiles(files, out);
      writeRules(summary.byRule(), out);
    }
    out.append("</main>\n</body>\n</html>\n");
  }

  private static void writeRuleTable(List<Summary.Count> rows, Appendable out) throws IOException {
    out.append("<table>\n<caption>By rule</caption>\n")
        .append("<thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">Severity</th>")
        .append("<th scope=\"col\" class=\"number\">Findings</th></tr></thead>\n<tbody>\n");
    for (Summary.Count row : rows) {
      out.append("<tr><th scope=\"row\">")
          .append(ruleLink(row.rule()))
          .append("</th><td>")
          .append(badge(row.severity()))
          .append("</td><td class=\"number\">")
          .append(Long.toString(row.count()))
          .append("</td></tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  private static void writeFileTable(Map<String, List<Finding>> files, Appendable out)
      throws IOException {
    out.append("<table>\n<caption>By file</caption>\n")
        .append("<thead><tr><th scope=\"col\">File</th><th scope=\"col\">Findings</th></tr>")
        .append("</thead>\n<tbody>\n");
    int number = 0;
    int clean = 0;
    for (Map.Entry<String, List<Finding>> file : files.entrySet()) {
      number++;
      if (file.getValue().isEmpty()) {
        clean++;
      } else {
        String name = Markup.escape(file.getKey());
        String counts = new Report(file.getValue()).counts();
        writeRow("<a href=\"#file-%d\">%s</a>".formatted(number, name), counts, out);
      }
    }
    if (clean > 0) {
      writeRow(Words.number(clean, "other document"), "nothing found", out);
    }
    out.append("</tbody>\n</table>\n");
  }

  private static void writeRow(String head, String cell, Appendable out) throws IOException {
    out.append("<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n".formatted(head, cell));
  }

  private static void writeFiles(Map<String, List<Finding>> files, Appendable out)
      throws IOException {
    int number = 0;
    for (Map.Entry<String, List<Finding>> file : files.entrySet()) {
      number++;
      if (!file.getValue().isEmpty()) {
        out.append("<section>\n<h2 id=\"file-%d\">".formatted(number))
            .append(Markup.escape(file.getKey()))
            .append("</h2>\n<ol role=\"list\">\n");
        for (Finding finding : file.getValue()) {
          writeFinding(finding, out);
        }
        out.append("</ol>\n</section>\n");
      }
    }
  }

  private static void writeFinding(Finding finding, Appendable out) throws IOException {
    out.append("<li class=\"%s\">\n<h3>".formatted(finding.severity().word()))
        .append(badge(finding.severity()))
        .append(": ")
        .append(Markup.escape(finding.message()))
        .append("</h3>\n<p class=\"place\">line ")
        .append(Integer.toString(finding.location().position().line()))
        .append(", column ")
        .append(Integer.toString(finding.location().position().column()))
        .append("</p>\n")
        .append(marked(finding.excerpt()))
        .append("<p class=\"remedy\">")
        .append(Markup.escape(finding.remedy()))
        .append(" <span class=\"rule\">")
        .append(ruleLink(finding.rule()))
        .append("</span></p>\n");
    for (Location place : finding.related()) {
      out.append("<p class=\"related\">See ")
          .append(Markup.escape(place.toString()))
          .append("</p>\n");
    }
    out.append("</li>\n");
  }

  private static String marked(Excerpt excerpt) {
    if (excerpt.line().isBlank()) {
      return "";
    }
    Excerpt shown = excerpt.shortened(AROUND, WORDS);
    return "<pre><code>"
        + part(shown.before())
        + "<mark>"
        + part(shown.words())
        + "</mark>"
        + part(shown.after())
        + "</code></pre>\n";
  }

  private static String part(String words) {
    return Markup.escape(words.replace('\t', ' '));
  }

  private static void writeRules(List<Summary.Count> rows, Appendable out) throws IOException {
    RulePages pages = new RulePages();
    out.append("<section>\n<h2>The rules</h2>\n");
    for (Rule rule : rows.stream().map(Summary.Count::rule).distinct().sorted().toList()) {
      Optional<RulePage> page = pages.of(rule);
      String explanation =
          page.map(RulePage::html).orElse("<p>" + Markup.escape(rule.remedy()) + "</p>\n");
      out.append("<article>\n<h3 id=\"%s\">%s</h3>\n".formatted(rule.id(), rule.id()))
          .append(explanation)
          .append("</article>\n");
    }
    out.append("</section>\n");
  }

  private static String ruleLink(Rule rule) {
    return "<a href=\"#%s\">%s</a>".formatted(rule.id(), rule.id());
  }

  private static String badge(Severity severity) {
    String word = severity.word();
    return "<span class=\"severity %s\">%s</span>".formatted(word, word);
  }

  private static String style() throws IOException {
    try (InputStream stream = HtmlReport.class.getResourceAsStream(STYLE)) {
      byte[] bytes = Objects.requireNonNull(stream, STYLE).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
