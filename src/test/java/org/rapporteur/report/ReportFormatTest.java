package org.rapporteur.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathSelector;
import net.sf.saxon.s9api.XdmAtomicValue;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

class ReportFormatTest {

  @Test
  void textShowsPlaceWordsRemedyRulesAndWhatWasChecked() {
    assertEquals(
        """
        tei/records/été & 1.xml:2:20: error: '5pm' is no date [relaxng-attribute-value]
            <p>Señor 東京 <date when="5pm">5 o'clock</date></p>
                                ^^^^^^^^^^
          Correct the value.
        tei/records/été & 1.xml:3:3: warning: the turn is empty: 100%, or <less> [rule-turn-empty]
            <sp who="tavi"/>
            ^^^^^^^^^^^^^^^^
          Add the words, a stage direction or a gap, or remove it.
          see tei/edition.xml:7:3
        b.xml:9:1: fatal: a<U+0007>b, <U+202E>, ]]> [xml-not-well-formed]
          Correct the XML at this place.
        c.txt:1:1: info: no date [transcript-undated]
          Give the date in the heading, or in a line 'Date: …'.

          count  severity  rule
              1  fatal     xml-not-well-formed
              1  error     relaxng-attribute-value
              1  warning   rule-turn-empty
              1  info      transcript-undated

        1 fatal error, 1 error, 1 warning, 1 note
        not shown: 2 findings that the baseline accepts
        checked 3 documents against RELAX NG rapporteur 0.1.0, links
        """,
        ReportFormat.text().format(Samples.rich()));
  }

  @Test
  void textSaysWhatWasCheckedWhereNothingWasFound() {
    assertEquals(
        "nothing found\nchecked 1 document against RELAX NG rapporteur 0.1.0\n",
        ReportFormat.text().format(Samples.clean()));
  }

  @Test
  void textColoursSeverityAndCarets() {
    String text =
        ReportFormat.text((severity, words) -> "{" + severity + " " + words + "}")
            .format(Samples.rich());
    assertTrue(text.contains(": {ERROR error}: '5pm'"), text);
    assertTrue(text.contains("{ERROR ^^^^^^^^^^}\n"), text);
  }

  @Test
  void caretsStandUnderTheWordsWhateverIsBeforeThem() {
    assertEquals("    a b x c\n        ^\n", marked("\ta\tb x c", "x"));
    assertEquals("    e\u0301\u0302 x\n      ^\n", marked("e\u0301\u0302 x", "x"));
    assertEquals("    東京😀 x\n           ^\n", marked("東京😀 x", "x"));
    assertEquals("    a\u200Db東\n      ^^\n", marked("a\u200Db東", "東"));
    assertEquals("    <U+001B> x\n             ^\n", marked("\u001B x", "x"));
    assertEquals("    ab\n     ^\n", marked("ab", 1, 1));
  }

  @Test
  void longLineIsShortenedRoundTheWords() {
    String shown = marked("a".repeat(200) + "X".repeat(200) + "b".repeat(200), 200, 400);
    String[] lines = shown.split("\n", -1);
    assertEquals("    …" + "a".repeat(29) + "X".repeat(59) + "…", lines[0].substring(0, 94));
    assertTrue(lines[0].length() < 130, lines[0]);
    assertEquals(" ".repeat(34) + "^".repeat(60), lines[1]);
  }

  private static String marked(String line, String words) {
    int start = line.indexOf(words);
    return marked(line, start, start + words.length());
  }

  private static String marked(String line, int start, int end) {
    SourceText source = SourceText.of("a.xml", line);
    Finding finding = Finding.of(Rule.XML_LIMIT, source, new TextSpan(start, end), "m");
    String full = FindingText.plain().full(finding);
    return full.substring(full.indexOf('\n') + 1, full.indexOf("  " + finding.remedy()));
  }

  @Test
  void textDoesNotObeyTheDocument() {
    String shown =
        ReportFormat.text().format(of("red \u001B[31m, turned \u202E, new\nline \uD800"));
    assertTrue(
        shown.contains("red <U+001B>[31m, turned <U+202E>, new<U+000A>line <U+D800> ["), shown);
  }

  @Test
  void jsonHoldsEveryPart() {
    JsonObject json =
        JsonParser.parseString(ReportFormat.json().format(Samples.rich())).getAsJsonObject();
    assertEquals(
        List.of("rapporteur", "files", "checks", "findings", "summary"),
        List.copyOf(json.keySet()));
    assertEquals(
        "[\"tei/records/été & 1.xml\",\"b.xml\",\"good.xml\"]", json.get("files").toString());
    assertEquals(
        "[{\"name\":\"RELAX NG rapporteur\",\"version\":\"0.1.0\"},{\"name\":\"links\",\"version\":\"\"}]",
        json.get("checks").toString());
    assertEquals(
        "{\"info\":1,\"warning\":1,\"error\":1,\"fatal\":1,\"accepted\":2}",
        json.get("summary").toString());
    JsonObject turn = json.getAsJsonArray("findings").get(1).getAsJsonObject();
    assertTrue(turn.remove("fingerprint").getAsString().matches("[0-9a-f]{32}"));
    int who = Samples.TEXT.indexOf("tavi");
    assertEquals(
        ("{'rule':'rule-turn-empty','severity':'warning','file':'tei/records/été & 1.xml','line':3,"
                + "'column':3,'endLine':3,'endColumn':19,"
                + "'message':'the turn is empty: 100%, or <less>',"
                + "'remedy':'Add the words, a stage direction or a gap, or remove it.',"
                + "'page':'docs/guide/rules/rule.md#rule-turn-empty',"
                + "'before':'  ','words':'<sp who=\\'tavi\\'/>','after':'',"
                + "'related':[{'file':'tei/edition.xml','line':7,'column':3,'endLine':7,'endColumn':3}],"
                + "'fix':[{'start':WHO,'end':WHO,'replacement':'#'}]}")
            .replace("WHO", String.valueOf(who))
            .replace('\'', '"'),
        turn.toString());
  }

  /** Read back by a JSON parser that is not ours. */
  @Test
  void jsonGivesAnyMessageBack() throws SaxonApiException {
    String message = "\"\\ / \b\f\n\r\t \u0001\u007F \u2028 Thụy 😀 </script> {}[],: '";
    XPathCompiler xpath = new Processor(false).newXPathCompiler();
    xpath.declareVariable(new QName("json"));
    XPathSelector selector =
        xpath.compile("parse-json($json, map{'escape': true()})?findings?*?message").load();
    String json = ReportFormat.json().format(of(message.replaceAll("[\b\f\u0001]", "")));
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
    String hard = ReportFormat.json().format(of("\b\f\u0001"));
    assertTrue(hard.contains("\\b\\f\\u0001"), hard);
  }

  @Test
  void githubEscapesWhatWouldEndACommand() {
    String lines = ReportFormat.github().format(Samples.rich());
    assertTrue(
        lines.startsWith(
            "::error file=tei/records/été & 1.xml,line=2,endLine=2,col=20,endColumn=30,"
                + "title=relaxng-attribute-value::'5pm' is no date%0ACorrect the value.\n"
                + "::warning file=tei/records/été & 1.xml,line=3,endLine=3,col=3,endColumn=19,"
                + "title=rule-turn-empty::the turn is empty: 100%25, or <less>%0A"),
        lines);
    assertTrue(lines.contains("\n::notice file=c.txt,line=1,"), lines);
    assertTrue(
        lines.endsWith("\nchecked 3 documents against RELAX NG rapporteur 0.1.0, links\n"), lines);
    Finding odd =
        new Finding(
            Rule.XML_LIMIT,
            Severity.ERROR,
            new Location(
                "a,b:c%.xml",
                new org.rapporteur.source.Position(1, 2), new org.rapporteur.source.Position(3, 4)),
            "one\r\n::error::two",
            "r",
            Excerpt.NONE,
            List.of(),
            List.of());
    assertEquals(
        "::error file=a%2Cb%3Ac%25.xml,line=1,endLine=3,title=xml-limit::one%0D%0A::error::two%0Ar",
        ReportFormat.github()
            .format(Samples.clean().with(Report.of(odd)))
            .lines()
            .findFirst()
            .orElseThrow());
  }

  @Test
  void formatsAreFoundByTheirNames() {
    for (String name : List.of("text", "json", "sarif", "junit", "github", "html")) {
      String written = ReportFormat.named(name).orElseThrow().format(Samples.rich());
      assertTrue(written.endsWith("\n"), name);
      assertFalse(written.contains("\r"), name);
    }
    assertTrue(ReportFormat.named("yaml").isEmpty());
  }

  private static Inspection of(String message) {
    return Samples.clean()
        .with(Report.of(Finding.of(Rule.XML_LIMIT, Location.startOf("a.xml"), message)));
  }
}
