package org.rapporteur.report;

import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * The section of the guide that explains a rule: what it says and why, an example, what to do, and
 * where the rule comes from.
 *
 * @param id the id of the rule
 * @param kind how much it matters, and whether {@code --fix} puts it right, as the guide says it
 * @param markdown everything after that, in Markdown
 */
public record RulePage(String id, String kind, String markdown) {

  private static final String FIXABLE = "fixed by --fix";

  /** Returns the section of a rule, or empty where the guide has none. */
  public static Optional<RulePage> of(Rule rule) {
    return RulePages.read(rule.family()).stream()
        .filter(page -> page.id().equals(rule.id()))
        .findFirst();
  }

  /** Returns whether findings of the rule may offer a certain fix. */
  public boolean fixable() {
    return kind.contains(FIXABLE);
  }

  /** Returns the first paragraph as plain text. */
  public String paragraph() {
    Node first = document().getFirstChild();
    if (first == null) {
      return "";
    }
    first.accept(new CodeInQuotes());
    return Words.oneLine(TextContentRenderer.builder().build().render(first));
  }

  /** Puts code, which may hold quotation marks, between single ones, as messages do. */
  private static final class CodeInQuotes extends AbstractVisitor {

    @Override
    public void visit(Code code) {
      code.insertAfter(new Text("'" + code.getLiteral() + "'"));
      code.unlink();
    }
  }

  /** Returns the first sentence as plain text. */
  public String summary() {
    String paragraph = paragraph();
    int end = paragraph.indexOf(". ");
    return end < 0 ? paragraph : paragraph.substring(0, end + 1);
  }

  /** Returns the explanation as HTML; nothing in it is a script. */
  String html() {
    return HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build().render(document());
  }

  private Node document() {
    return Parser.builder().build().parse(markdown);
  }
}
