package org.rapporteur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.RelaxNgValidator;

/**
 * The transcripts that the project began with, whole way: encoded, annotated, judged by us and by
 * TEI.
 */
@DisplayName("the two seed transcripts")
class SeedsAreValidTest {

  private static final String FIRST = "seeds/000_370a0dde884a8269.txt";
  private static final String SECOND = "seeds/002_dac79a8d8e971249.txt";

  private static TeiDocument encoded(String seed) throws Exception {
    return Rapporteur.create().encode(SourceText.read(Outside.shared(seed)));
  }

  @ParameterizedTest
  @ValueSource(strings = {FIRST, SECOND})
  void areValidForUsAndLackOnlyAPublisher(String seed) throws Exception {
    Report report = Rapporteur.create().validate(encoded(seed));
    assertEquals(
        List.of(Rule.RULE_PUBLISHER_MISSING),
        report.findings().stream().map(Finding::rule).toList());
    assertFalse(report.hasErrors());
  }

  @ParameterizedTest
  @CsvSource({FIRST + ",4.12.0", FIRST + ",4.9.0a", SECOND + ",4.12.0", SECOND + ",4.9.0a"})
  void areValidForTei(String seed, String version) throws Exception {
    Path schema = Outside.shared("schema/tei_all-" + version + ".rng");
    assertEquals(Report.empty(), RelaxNgValidator.of(schema).validate(encoded(seed)));
  }

  @ParameterizedTest
  @ValueSource(strings = {FIRST, SECOND})
  void giveTheirTranscriptBack(String seed) throws Exception {
    String source = SourceText.read(Outside.shared(seed)).text();
    String extracted = Rapporteur.create().extract(encoded(seed));
    assertEquals(source.replaceAll("[\\s\\h]+", ""), extracted.replaceAll("[\\s\\h]+", ""));
  }

  @ParameterizedTest
  @CsvSource({FIRST + ",1961-05-05T11:00:00", SECOND + ",1960-12-17T17:00:00"})
  void haveTheirDateWithTheTime(String seed, String when) throws Exception {
    assertTrue(encoded(seed).text().contains("<date when=\"" + when + "\" cert=\"high\""));
  }
}
