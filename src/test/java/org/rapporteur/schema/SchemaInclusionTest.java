package org.rapporteur.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is valid in our grammar is valid in TEI's, of both versions. */
class SchemaInclusionTest {

  private static final String OLD = "tei_all-4.9.0a.rng";
  private static final String NEW = "tei_all-4.12.0.rng";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {OLD, NEW})
  void ourGrammarIsASubsetOfTei(String version) throws IOException {
    List<SchemaInclusion.Violation> violations =
        SchemaInclusion.violations(Grammars.OURS.get(), Grammars.tei(version));
    assertEquals(List.of(), violations);
  }

  /** What the test above must find: definitions of ours made wider than TEI's, and the answer. */
  private static final String PLANTED =
      """
      pause = element pause { attribute loud { "a" }?, empty }
        <pause loud="a">  @loud is not allowed, or not with this value
      speaker = element speaker { (text | stage)* }
        <speaker><stage/>  <stage> is not allowed here; allowed is <abbr> <add> <addName> <addSpan> <address> <affiliation> …
      seriesStmt = element seriesStmt { idno, title }
        <seriesStmt><idno/>  <idno> is not allowed here; allowed is <ab> <p> <title>
      availability = element availability { attribute status { "free" | "shut" }?, p }
        <availability status="shut">  @status is not allowed, or not with this value
      language = element language { text }
        <language>  @ident is required
      listPrefixDef = element listPrefixDef { desc* }
        <listPrefixDef></listPrefixDef>  something is missing; allowed is <desc> <listPrefixDef> <prefixDef>
      pb = element pb { text }
        <pb>  these characters are not allowed here
      num = element num { attribute value { text } }
        <num value="">  @value is not allowed, or not with this value
      tagsDecl = element tagsDecl { attribute partial { xsd:integer }?, empty }
        <tagsDecl partial="7">  @partial is not allowed, or not with this value
      schemaRef = element schemaRef { attribute url { list { pointer, pointer } } }
        <schemaRef url="a a">  @url is not allowed, or not with this value
      relation = element relation { attribute active { pointers }?, attribute mutual { pointers }?, attribute name { word } }
        <relation active="a" mutual="a">  @mutual is not allowed, or not with this value
      """;

  @ParameterizedTest
  @ValueSource(strings = {OLD, NEW})
  void definitionsWiderThanTeisAreFound(String version) throws IOException {
    List<String> lines = PLANTED.lines().toList();
    String definitions =
        lines.stream().filter(line -> !line.startsWith(" ")).collect(Collectors.joining("\n"));
    assertEquals(
        lines.stream().filter(line -> line.startsWith(" ")).map(String::strip).sorted().toList(),
        SchemaInclusion.violations(Grammars.with(definitions, folder), Grammars.tei(version))
            .stream()
            .map(violation -> violation.example().toString())
            .sorted()
            .toList());
  }

  @Test
  void placeOfAViolationIsTold() throws IOException {
    Grammar ours = Grammar.compact("start = element a { element b { element c { text } } }");
    Grammar theirs = Grammar.compact("start = element a { element b { element c { empty } } }");
    assertEquals(
        "[a/b/c: <c>  these characters are not allowed here]",
        SchemaInclusion.violations(ours, theirs).toString());
  }

  @Test
  void elementThatNoDocumentCanHoldIsNotCompared() throws IOException {
    Grammar ours =
        Grammar.compact("start = element a { b? }  b = element b { b, attribute x { text } }");
    Grammar theirs = Grammar.compact("start = element a { empty }");
    assertEquals(List.of(), SchemaInclusion.violations(ours, theirs));
    assertEquals(
        1,
        SchemaInclusion.violations(Grammar.compact("start = element b { empty }"), theirs).size());
  }

  @Test
  void elementOfOursMayHaveSeveralDefinitionsAndOfTheirsOnlyOne() throws IOException {
    Grammar two =
        Grammar.compact(
            "start = element a { element b { empty }, element c { element b { text } } }");
    Grammar one =
        Grammar.compact("start = element a { b, element c { b } }  b = element b { text }");
    assertEquals(List.of(), SchemaInclusion.violations(two, one));
    assertThrows(IllegalArgumentException.class, () -> SchemaInclusion.violations(one, two));
  }

  @Test
  void howMuchOfTeiIsOursIsAsThePageSays() throws IOException {
    Grammar ours = Grammars.OURS.get();
    Grammar tei = Grammars.tei(NEW);
    assertTrue(tei.elementNames().containsAll(ours.elementNames()));
    String figures =
        "%d of TEI's %d elements, and of the %d attributes that TEI has on these, %d"
            .formatted(
                ours.elementNames().size(),
                tei.elementNames().size(),
                Grammars.attributes(tei, ours.elementNames()),
                Grammars.attributes(ours, ours.elementNames()));
    String page = Files.readString(Path.of("docs/decisions/0012-proven-subset.md"));
    assertTrue(page.contains(figures), () -> "the page does not say: " + figures);
  }
}
