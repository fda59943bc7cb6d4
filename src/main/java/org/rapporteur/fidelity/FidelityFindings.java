package org.rapporteur.fidelity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Severity;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TextPiece.Place;
import org.rapporteur.tei.UnreadableTeiException;

/** Says for people in what a document differs from its transcript, each time with both places. */
final class FidelityFindings {

  /** How many findings are listed for one document. */
  private static final int LIMIT = 1_000;

  private static final int LONGEST = 100;

  private final SourceText transcript;
  private final TeiDocument document;
  private final Comparison comparison;

  FidelityFindings(SourceText transcript, TeiDocument document, Comparison comparison) {
    this.transcript = transcript;
    this.document = document;
    this.comparison = comparison;
  }

  /** Returns the findings in the order of the document. */
  List<Finding> findings() {
    if (comparison.isOfAnotherText()) {
      String message =
          "the document has hardly a word in common with the transcript '" + transcriptName() + "'";
      return List.of(
          Finding.of(Rule.FIDELITY_SOURCE_OTHER, Location.startOf(document.name()), message));
    }
    List<Finding> findings = new ArrayList<>();
    for (Difference difference : comparison.differences()) {
      findings.add(finding(difference));
    }
    findings.sort(Comparator.comparing(Finding::location));
    return findings.size() <= LIMIT ? findings : stopped(findings);
  }

  private static List<Finding> stopped(List<Finding> sorted) {
    List<Finding> listed = new ArrayList<>(sorted.subList(0, LIMIT));
    String message = "more than " + LIMIT + " findings; the rest is not listed";
    listed.add(
        Finding.of(Rule.VALIDATION_STOPPED, listed.get(listed.size() - 1).location(), message));
    return listed;
  }

  private Finding finding(Difference difference) {
    TextSpan here = placeInTei(difference.tei());
    TextSpan there = place(comparison.source(), difference.source());
    String mine = quoted(teiWords(difference.tei(), here));
    String theirs = quoted(transcript.text(there));
    return switch (difference.kind()) {
      case LOST -> lost(here, there);
      case ADDED -> added(difference.tei(), here, there);
      case ALTERED ->
          finding(
              Rule.FIDELITY_TEXT_ALTERED,
              here,
              there,
              theirs + " in the transcript, " + mine + " here");
      case MOVED ->
          finding(
              Rule.FIDELITY_TEXT_MOVED, here, there, mine + " stands elsewhere in the transcript");
      case FORM ->
          finding(
              Rule.FIDELITY_FORM_ALTERED,
              here,
              there,
              theirs + " in the transcript, " + mine + " here: they differ " + difference.what());
      case OMITTED ->
          finding(
              Rule.FIDELITY_MATTER_OMITTED,
              here,
              there,
              theirs + " surrounds the text in the transcript and is left out here");
    };
  }

  private Finding lost(TextSpan here, TextSpan there) {
    String message = quoted(transcript.text(there)) + " of the transcript is missing here";
    return finding(Rule.FIDELITY_TEXT_LOST, here, there, message);
  }

  private Finding added(TextSpan words, TextSpan here, TextSpan there) {
    String mine = quoted(teiWords(words, here));
    return isWholeNote(words)
        ? finding(
                Rule.FIDELITY_TEXT_ADDED,
                here,
                there,
                "the note " + mine + " is not in the transcript")
            .with(Severity.INFO)
        : finding(Rule.FIDELITY_TEXT_ADDED, here, there, mine + " is not in the transcript");
  }

  private Finding finding(Rule rule, TextSpan here, TextSpan there, String message) {
    return Finding.of(rule, document.source(), here, message)
        .withRelated(List.of(Location.of(transcript, there)));
  }

  /** Returns what the file of the transcript is called, in whatever folder. */
  private String transcriptName() {
    String name = transcript.name().replace('\\', '/');
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** As {@link #place}, but the text itself rather than what stands beside it. */
  private TextSpan placeInTei(TextSpan words) {
    List<Word> tei = comparison.tei();
    TextSpan place = place(tei, words);
    boolean beside =
        words.isEmpty()
            && words.start() > 0
            && words.start() < tei.size()
            && around(place.start(), "text").isEmpty();
    int next = beside ? tei.get(words.start()).span().start() : place.start();
    return beside && around(next, "text").isPresent() ? new TextSpan(next, next) : place;
  }

  /** Returns where words stand; for none, the point after the word before them. */
  private static TextSpan place(List<Word> text, TextSpan words) {
    if (!words.isEmpty()) {
      TextSpan first = text.get(words.start()).span();
      return first.hull(text.get(words.end() - 1).span());
    }
    int at = words.start() == 0 ? 0 : text.get(words.start() - 1).span().end();
    return new TextSpan(at, at);
  }

  /** Returns the words without the tags among them. */
  private String teiWords(TextSpan words, TextSpan here) {
    StringBuilder said = new StringBuilder();
    for (int j = words.start(); j < words.end(); j++) {
      Word word = comparison.tei().get(j);
      said.append(j > words.start() ? between(word.before()) : "").append(word.text());
    }
    return said.isEmpty() ? here.of(document.text()) : said.toString();
  }

  private static String between(Word.Before before) {
    String marks = before.marks();
    if (!before.space()) {
      return marks;
    }
    if (marks.matches("([,.;:!?)\\]”’…].*)?")) {
      return marks + " ";
    }
    return marks.matches("[(\\[“„‘]+") ? " " + marks : " " + marks + " ";
  }

  /** Quotes words; of many the first and the last. */
  private static String quoted(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.length() > LONGEST) {
      int cut = line.lastIndexOf(' ', LONGEST * 2 / 3);
      int again = line.indexOf(' ', line.length() - LONGEST / 3);
      String first = line.substring(0, cut < 0 ? LONGEST * 2 / 3 : cut);
      line = first + " …" + (again < 0 ? "" : line.substring(again));
    }
    return "“" + line + "”";
  }

  /** Returns whether words are all that a note has: then it is a note of the editor's. */
  private boolean isWholeNote(TextSpan words) {
    Optional<TeiElement> note = around(comparison.tei().get(words.start()).span().start(), "note");
    return note.isPresent()
        && !isIn(note.get(), words.start() - 1)
        && !isIn(note.get(), words.end());
  }

  private Optional<TeiElement> around(int offset, String name) {
    try {
      return document.index().elementAt(offset).stream()
          .flatMap(element -> element.path().stream())
          .filter(element -> element.is(name))
          .findFirst();
    } catch (UnreadableTeiException e) {
      throw new IllegalStateException("a document that was read can be read", e);
    }
  }

  private boolean isIn(TeiElement note, int word) {
    List<Word> tei = comparison.tei();
    return word >= 0
        && word < tei.size()
        && tei.get(word).stream() >= Place.MAIN
        && !tei.get(word).isOptional()
        && note.content().contains(tei.get(word).span().start());
  }
}
