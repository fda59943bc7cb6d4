package org.rapporteur.fidelity;

import java.util.List;
import org.rapporteur.report.Report;
import org.rapporteur.source.SourceText;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TextReading;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.Validator;

/**
 * Holds the text of a document against the transcript it was made from: every word that was lost,
 * added, altered or moved is a finding with both places.
 *
 * <p>White space does not count. What mark-up absorbs, such as brackets and the colon of a label,
 * and what the header took over is accounted for: exactly, where the document declares it as {@link
 * org.rapporteur.tei.TeiEncoder} does, and otherwise by what is usual in TEI. Of a {@code choice}
 * the source's reading counts. Immutable and safe to share between threads.
 */
public final class FidelityValidator implements Validator {

  private final SourceText transcript;
  private final List<Word> words;

  private FidelityValidator(SourceText transcript) {
    this.transcript = transcript;
    this.words = WordReader.words(transcript);
  }

  /** Returns the validator that holds documents against a transcript. */
  public static FidelityValidator against(SourceText transcript) {
    return new FidelityValidator(transcript);
  }

  @Override
  public Report validate(TeiDocument document) {
    try {
      TextReading reading = TextReading.of(document);
      List<Word> tei = WordReader.words(reading);
      Comparison comparison = new Comparison(words, tei, reading.isExact());
      return new Report(new FidelityFindings(transcript, document, comparison).findings());
    } catch (UnreadableTeiException e) {
      return Report.of(e.finding());
    }
  }
}
