package org.rapporteur.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathSelector;
import net.sf.saxon.s9api.XdmAtomicValue;
import org.junit.jupiter.api.Test;

class ReportFormatTest {

  private static final Report TWO =
      Report.of(
          Finding.of(Rule.RELAXNG_ATTRIBUTE_VALUE, Location.of("a.xml", 3, 5), "'5pm' is wrong"),
          Finding.of(Rule.SOURCE_ENCODING, Location.startOf("b.txt"), "not \"UTF-8\""));

  @Test
  void textNamesPlaceSeverityRuleAndRemedyAndCounts() {
    assertEquals(
        """
        a.xml:3:5: error: '5pm' is wrong [relaxng-attribute-value]
          Correct the value.
        b.txt:1:1: warning: not "UTF-8" [source-encoding]
          Save the transcript as UTF-8 and look at the accented letters.
        1 error, 1 warning
        """,
        ReportFormat.text().format(inspection(TWO)));
    assertEquals("nothing found\n", ReportFormat.text().format(inspection(Report.empty())));
  }

  @Test
  void textDoesNotObeyTheDocument() {
    String shown =
        ReportFormat.text()
            .format(inspection(of("red \u001B[31m, turned \u202E, new\nline \uD800")));
    assertTrue(
        shown.contains("red <U+001B>[31m, turned <U+202E>, new<U+000A>line <U+D800> ["), shown);
  }

  @Test
  void jsonHoldsEveryPart() {
    assertEquals(
        """
        {
          "findings": [
            {
              "rule": "relaxng-attribute-value",
              "severity": "error",
              "file": "a.xml",
              "line": 3,
              "column": 5,
              "message": "'5pm' is wrong",
              "remedy": "Correct the value."
            },
            {
              "rule": "source-encoding",
              "severity": "warning",
              "file": "b.txt",
              "line": 1,
              "column": 1,
              "message": "not \\"UTF-8\\"",
              "remedy": "Save the transcript as UTF-8 and look at the accented letters."
            }
          ],
          "summary": {
            "info": 0,
            "warning": 1,
            "error": 1,
            "fatal": 0
          }
        }
        """,
        ReportFormat.json().format(inspection(TWO)));
    assertTrue(
        ReportFormat.json().format(inspection(Report.empty())).contains("\"findings\": [],"));
  }

  /** Read back by a JSON parser that is not ours. */
  @Test
  void jsonGivesAnyMessageBack() throws SaxonApiException {
    String message = "\"\\ / \b\f\n\r\t \u0001\u007F \u2028 Thụy 😀 </script> {}[],: '";
    XPathCompiler xpath = new Processor(false).newXPathCompiler();
    xpath.declareVariable(new QName("json"));
    XPathSelector selector =
        xpath.compile("parse-json($json, map{'escape': true()})?findings?*?message").load();
    String json =
        ReportFormat.json().format(inspection(of(message.replaceAll("[\b\f\u0001]", ""))));
    selector.setVariable(new QName("json"), new XdmAtomicValue(json));
    String read = selector.evaluateSingle().getStringValue();
    assertEquals(
        message.replaceAll("[\b\f\u0001]", ""),
        read.replace("\\\\", "\\")
            .replace("\\n", "\n")
            .replace("\\r", "\r")
            .replace("\\t", "\t")
            .replace("\\u007F", "\u007F")
            .replace("\\/", "/"));
    String hard = ReportFormat.json().format(inspection(of("\b\f\u0001")));
    assertTrue(hard.contains("\\b\\f\\u0001"), hard);
  }

  @Test
  void formatsAreFoundByTheirNames() {
    assertTrue(ReportFormat.named("text").isPresent());
    assertTrue(ReportFormat.named("json").isPresent());
    assertTrue(ReportFormat.named("yaml").isEmpty());
  }

  private static Inspection inspection(Report report) {
    return new Inspection(List.of("a.xml", "b.txt"), List.of(), report);
  }

  private static Report of(String message) {
    return Report.of(Finding.of(Rule.XML_LIMIT, Location.startOf("a.xml"), message));
  }
}
