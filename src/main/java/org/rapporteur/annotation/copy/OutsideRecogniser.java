package org.rapporteur.annotation.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Annotator;
import org.rapporteur.annotation.Claim;
import org.rapporteur.annotation.Tag;
import org.rapporteur.annotation.TextView;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/**
 * An annotator that has somebody else recognise: a language model, a tagger, another program. The
 * plain text goes out, in portions of whole lines; the same text with tags in it comes back, and
 * its tags are carried over as those of any {@link MarkedCopy}. Whatever comes back, no letter of
 * our text changes. Portions go out one after the other, in their order; where one fails, that is a
 * finding, and the rest goes on.
 *
 * <p>It is immutable, and safe to share between threads if the recogniser is.
 */
public final class OutsideRecogniser implements Annotator {

  private static final int USUAL_LENGTH = 4_000;

  private final UnaryOperator<String> recogniser;
  private final List<String> names;
  private final Claim claim;
  private final int length;

  private OutsideRecogniser(
      UnaryOperator<String> recogniser, List<String> names, Claim claim, int length) {
    this.recogniser = recogniser;
    this.names = names;
    this.claim = claim;
    this.length = length;
  }

  /**
   * Returns an annotator that asks a recogniser.
   *
   * @param recogniser gets plain text and returns it with tags in it
   * @param names the names of the elements wanted; none means those of TEI that mark words in
   *     running text
   * @throws IllegalArgumentException if a name is none
   */
  public static OutsideRecogniser of(UnaryOperator<String> recogniser, String... names) {
    List.of(names).forEach(Tag::of);
    return new OutsideRecogniser(recogniser, List.of(names), Claim.NONE, USUAL_LENGTH);
  }

  /** Returns the same whose annotations make a claim: who says so, and how sure that is. */
  public OutsideRecogniser by(Claim other) {
    return new OutsideRecogniser(recogniser, names, other, length);
  }

  /**
   * Returns the same with portions of at most so many characters; usually they have 4,000. A line
   * that is longer is divided between two words.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public OutsideRecogniser inPortionsOf(int characters) {
    if (characters < 1) {
      throw new IllegalArgumentException("no portion has " + characters + " characters");
    }
    return new OutsideRecogniser(recogniser, names, claim, characters);
  }

  @Override
  public AnnotationSet annotate(TextView view) {
    List<Annotation> annotations = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<TextSpan> portions = portions(view.text());
    for (int i = 0; i < portions.size(); i++) {
      AnnotationSet set = ask(view, portions.get(i), "answer " + (i + 1));
      set.annotations().forEach(annotation -> annotations.add(annotation.by(claim)));
      findings.addAll(set.findings().findings());
    }
    return new AnnotationSet(view, annotations, new Report(findings));
  }

  private AnnotationSet ask(TextView view, TextSpan portion, String name) {
    String answer;
    try {
      answer = Objects.requireNonNull(recogniser.apply(view.text(portion)), "nothing came back");
    } catch (RuntimeException e) { // of a program that is not ours: it must not cost the rest
      return new AnnotationSet(view, List.of(), Report.of(failure(view, portion, e)));
    }
    MarkedCopy copy = MarkedCopy.read(SourceText.of(name, answer), names.toArray(String[]::new));
    MarkedCopy.Carried carried = copy.onto(view, portion);
    return new AnnotationSet(view, carried.set().annotations(), carried.report());
  }

  private static Finding failure(TextView view, TextSpan portion, RuntimeException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    return Finding.of(
        Rule.ANNOTATION_RECOGNISER_FAILED,
        view.document().source(),
        view.map().toSource(portion),
        "The recogniser gave no answer to this part of the text: " + message + ".");
  }

  /** Divides a text at its lines, and where one is too long at its white space. */
  private List<TextSpan> portions(String text) {
    List<TextSpan> portions = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start);
      if (!text.substring(start, end).isBlank()) {
        portions.add(new TextSpan(start, end));
      }
      start = end;
    }
    return portions;
  }

  private int end(String text, int start) {
    int most = start + length;
    if (most >= text.length()) {
      return text.length();
    }
    int line = text.lastIndexOf('\n', most - 1);
    int space = line >= start ? line : text.lastIndexOf(' ', most - 1);
    if (space >= start) {
      return space + 1;
    }
    boolean divides = Character.isLowSurrogate(text.charAt(most));
    return divides ? (most - 1 > start ? most - 1 : most + 1) : most;
  }
}
