package org.rapporteur.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of one pattern that another takes, or the shortest that it does not. */
class ValuesTest {

  private static final String WORD = "xsd:token { pattern = \"[^\\p{C}\\p{Z}]+\" }";
  private static final String POINTER = "xsd:anyURI { pattern = \"\\S+\" }";

  private final Values values = new Values();

  private static Pattern pattern(String values) throws IOException {
    Grammar grammar = Grammar.compact("start = element e { attribute a { " + values + " } }");
    Pattern content = grammar.elements().values().iterator().next().content();
    return ((Pattern.Attribute) content.shape()).value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "a" / "b"                             | "b" / "c" / "a"                      | -
          "a" / "b"                             | "b"                                  | a
          "a"                                   | WORD                                 | -
          "a b"                                 | WORD                                 | a b
          "a"                                   | xsd:string { pattern = "a" }         | ` a
          `
          string "a"                            | xsd:string { pattern = "a" }         | -
          text                                  | xsd:string                           | -
          text                                  | text                                 | -
          text                                  | WORD                                 | ``
          empty                                 | ""                                   | -
          empty                                 | xsd:integer                          | ``
          xsd:date                              | xsd:date / xsd:gYear                 | -
          xsd:date                              | xsd:token                            | -
          xsd:date                              | WORD                                 | -
          xsd:date                              | xsd:gYear                            | 1961-02-28
          xsd:date { minInclusive="1900-01-01" } | xsd:date                            | -
          xsd:date                              | xsd:date { minInclusive="1990-01-01" } | 1961-02-28
          xsd:double { minInclusive="0" }       | xsd:double { minInclusive="0" }      | -
          xsd:nonNegativeInteger                | xsd:decimal                          | -
          xsd:decimal                           | xsd:double                           | -
          xsd:decimal                           | xsd:integer                          | 3.
          xsd:boolean                           | "true" / "false" / "0" / "1"         | -
          xsd:boolean                           | "true" / "false" / "1"               | 0
          xsd:NCName                            | xsd:Name                             | -
          xsd:ID                                | xsd:NCName                           | -
          xsd:NCName                            | xsd:ID                               | (some value of Data[type=NCName])
          xsd:language                          | WORD                                 | -
          WORD                                  | xsd:token                            | -
          WORD                                  | xsd:Name                             | 0
          xsd:token { pattern = "[a-c]+" }      | xsd:token { pattern = "[a-z]*" }     | -
          xsd:token { pattern = "[a-c]+" }      | xsd:token { pattern = "[a-b]+" }     | c
          xsd:token { pattern = "[ab]" }        | "a" / xsd:token { pattern = "b" }    | -
          xsd:anyURI { pattern = "\\S*#\\S+" }  | POINTER                              | -
          POINTER                               | xsd:anyURI { pattern = "\\S*#\\S+" } | a
          POINTER                               | list { POINTER+ }                    | -
          WORD                                  | list { WORD+ }                       | -
          list { WORD, WORD }                   | list { WORD+ }                       | -
          list { WORD* }                        | list { WORD+ }                       | ``
          list { WORD+ }                        | list { WORD, WORD? }                 | a a a
          list { ("a" / "b")+ }                 | list { WORD+ }                       | -
          list { ("a" / "b")+ }                 | list { "a"+ }                        | b
          """)
  void valuesAreIncludedOrTheShortestThatIsNotIsTold(String ours, String theirs, String refused)
      throws IOException {
    String found = values.refused(pattern(full(ours)), List.of(pattern(full(theirs)))).orElse("-");
    assertEquals(refused, found);
  }

  private static String full(String values) {
    return values.replace(" / ", " | ").replace("WORD", WORD).replace("POINTER", POINTER);
  }

  /** The automata of datatypes against Jing's own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "token",
        "NMTOKEN",
        "Name",
        "NCName",
        "language",
        "boolean",
        "decimal",
        "double",
        "integer",
        "nonNegativeInteger",
        "positiveInteger",
        "ID",
        "float",
        "date",
        "dateTime",
        "time",
        "gYear",
        "gYearMonth",
        "gMonth",
        "gMonthDay",
        "gDay",
        "duration",
        "anyURI"
      })
  void textsOfADatatypeAreThoseOfItsAutomaton(String type) throws IOException {
    Lexical lexical = new Lexical();
    Datatypes.Type known = ((Pattern.Data) pattern("xsd:" + type).shape()).type();
    Samples samples = new Samples(lexical);
    for (String text : samples.of(pattern("xsd:token"))) {
      String collapsed = text.strip().replaceAll("[ \\t\\r\\n]+", " ");
      assertTrue(!known.accepts(text) || lexical.wide(known).run(collapsed), text);
      assertTrue(!lexical.narrow(known).run(text) || known.accepts(text), text);
    }
    for (String text : samples.of(pattern("xsd:" + type))) {
      assertTrue(lexical.wide(known).run(text.strip()), text);
    }
    assertTrue(lexical.narrow(known).subsetOf(lexical.wide(known)));
  }

  /** Regular expressions against the JDK's, which agree in what is used here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a|bc|",
        "(a|b)*c?",
        "[a-c]+",
        "[^a]",
        "a{2}",
        "a{1,}b{0,2}",
        "[\\-+]?\\d+(\\.\\d+)?",
        "\\S+",
        ".",
        "[a.]",
        "\\p{Lu}\\P{L}",
        "[^\\p{C}\\p{Z}]+",
        "[a-]",
        "\\s",
        "[/:+\\-]+"
      })
  void expressionsTakeWhatTheyTakeElsewhere(String regex) {
    var known = java.util.regex.Pattern.compile(regex);
    var automaton = XsdRegex.automaton(regex);
    List<String> texts =
        List.of(
            "", "a", "b", "c", "ab", "ac", "bc", "aa", "aab", "aaabb", "1", "-1.5", "+1.", "A1",
            "Aa", "é", ".", "\n", " ", "-", "a b", "/:+-", "\u00a0");
    for (String text : texts) {
      assertEquals(known.matcher(text).matches(), automaton.run(text), regex + " on " + text);
    }
  }

  @Test
  void expressionThatIsNotUnderstoodIsRefused() {
    for (String regex : List.of("\\p{IsGreek}", "(a", "a)", "\\y", "[a")) {
      assertThrows(IllegalArgumentException.class, () -> XsdRegex.automaton(regex), regex);
    }
    assertFalse(XsdRegex.automaton("[a-z-[aeiou]]+").run("be"));
    assertTrue(XsdRegex.automaton("[a-z-[aeiou]]+").run("bcd"));
  }
}
