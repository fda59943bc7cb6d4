package org.rapporteur.annotation.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Tag;
import org.rapporteur.annotation.TextView;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Words;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * A copy of a text with mark-up in it, as a colleague, an older edition, a tagger or a language
 * model made it: its words may differ from ours here and there. Its tags can be carried over to our
 * text; its characters never.
 *
 * <p>The two texts are aligned by their words. A tag has a place in our text only where that is
 * certain: the words at both of its edges are ours, and so are those around them. White space,
 * quotation marks, dashes, hyphens at line ends, ligatures and composed letters do not count; case
 * does. Every other tag is reported and nothing about it guessed.
 *
 * <p>Instances are immutable and safe to share between threads.
 */
public final class MarkedCopy {

  private static final double LEAST_IN_COMMON = 0.6;

  private final SourceText source;
  private final String text;
  private final List<CopiedTag> tags;
  private final List<Finding> broken;
  private final int ignored;
  private final double least;

  private MarkedCopy(
      SourceText source, String text, List<CopiedTag> tags, Broken broken, double least) {
    this.source = source;
    this.text = text;
    this.tags = tags;
    this.broken = broken.findings;
    this.ignored = broken.ignored;
    this.least = least;
  }

  /** What of the copy is no tag to be carried. */
  private record Broken(List<Finding> findings, int ignored) {}

  /**
   * What came of carrying a copy's tags over. A value.
   *
   * @param set the tags that have a certain place in our text, as annotations of it
   * @param report one finding for every other tag, or one for all where the copy is mostly another
   *     text
   * @param tags how many tags the copy has
   * @param ignored how many elements of other names it has besides
   */
  public record Carried(AnnotationSet set, Report report, int tags, int ignored) {}

  /**
   * Reads a text with tags in it, such as {@code Then <persName ref="#orl">Orlan</persName> spoke}.
   * It need not be well-formed XML: tags may cross or lack their end, values may have any quotation
   * marks or none, references may be escaped or not. What looks like a tag of a wanted name, in any
   * case, is one; tags of other names are left out; everything else is text.
   *
   * @param names the names of the elements wanted; none means those of TEI that mark words in
   *     running text
   * @throws IllegalArgumentException if a name is none
   */
  public static MarkedCopy read(String copy, String... names) {
    return read(SourceText.of("marked copy", copy), names);
  }

  /**
   * Reads a text with tags in it, under the name by which findings call it.
   *
   * @param names the names of the elements wanted; none means those of TEI that mark words in
   *     running text
   * @throws IllegalArgumentException if a name is none
   */
  public static MarkedCopy read(SourceText copy, String... names) {
    InlineTags read = InlineTags.read(copy, wanted(names));
    return new MarkedCopy(
        copy, read.text(), read.tags(), new Broken(read.broken(), read.ignored()), LEAST_IN_COMMON);
  }

  /**
   * Returns a TEI document as a copy: its text as the source has it, without header and notes, and
   * the elements in it that mark words.
   *
   * @param names the names of the elements wanted; none means those of TEI that mark words in
   *     running text
   * @throws UnreadableTeiException if it is not well-formed; {@link #read(SourceText, String...)}
   *     reads such a file too
   * @throws IllegalArgumentException if a name is none
   */
  public static MarkedCopy of(TeiDocument document, String... names) throws UnreadableTeiException {
    TextView view = TextView.of(document);
    List<CopiedTag> tags = MarkedElements.of(view, wanted(names));
    return new MarkedCopy(
        document.source(), view.text(), tags, new Broken(List.of(), 0), LEAST_IN_COMMON);
  }

  private static Set<String> wanted(String... names) {
    return Set.copyOf(List.of(names).stream().map(name -> Tag.of(name).element()).toList());
  }

  /**
   * Returns this copy with another share of words that it must have in common with a text. Usually
   * six of ten words of the text must be in the copy, and the other way round; else the copy is
   * taken for one of another text. An excerpt of a long text needs less.
   *
   * @param share from 0, which demands nothing, to 1
   * @throws IllegalArgumentException if it is no share
   */
  public MarkedCopy sharing(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(share + " is no share from 0 to 1");
    }
    return new MarkedCopy(source, text, tags, new Broken(broken, ignored), share);
  }

  /** Returns the copy's text, without its tags. */
  public String text() {
    return text;
  }

  /** Carries the tags over to our text. */
  public Carried onto(TextView view) {
    return onto(view, new TextSpan(0, view.text().length()));
  }

  /** Carries the tags over to a part of our text. */
  Carried onto(TextView view, TextSpan part) {
    FoldedWords.Numbers numbers = new FoldedWords.Numbers();
    FoldedWords copy = FoldedWords.of(text, numbers);
    FoldedWords ours = FoldedWords.of(view.text(part), numbers);
    WordMatch match = WordMatch.of(copy, ours);
    Transfer transfer = new Transfer(view, part, new Carrying(copy, ours, match));
    if (match.common() < least * Math.max(ours.count(), match.extent())) {
      transfer.refuse(match.common(), copy.count(), ours.count());
    } else {
      transfer.findings.addAll(broken);
      tags.forEach(transfer::carry);
    }
    AnnotationSet set = AnnotationSet.of(view, transfer.placed);
    Report report = new Report(transfer.findings);
    return new Carried(set, report, tags.size() + broken.size(), ignored);
  }

  /** The tags on their way to one text. */
  private final class Transfer {

    private final TextView view;
    private final TextSpan part;
    private final Carrying carrying;
    private final List<Annotation> placed = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Transfer(TextView view, TextSpan part, Carrying carrying) {
      this.view = view;
      this.part = part;
      this.carrying = carrying;
    }

    void carry(CopiedTag tag) {
      List<TextSpan> spans = new ArrayList<>();
      for (TextSpan span : tag.spans()) {
        Optional<TextSpan> place = carrying.place(span).map(found -> found.shift(part.start()));
        if (place.isEmpty() || (!spans.isEmpty() && overlap(spans, place.get()))) {
          findings.add(unplaced(tag, span));
          return;
        }
        spans.add(place.get());
      }
      placed.add(Annotation.of(spans, tag.tag()));
    }

    /** A passage that stands elsewhere in our text may turn the parts of a tag around. */
    private static boolean overlap(List<TextSpan> spans, TextSpan next) {
      return next.isEmpty() || spans.get(spans.size() - 1).end() > next.start();
    }

    private Finding unplaced(CopiedTag tag, TextSpan lost) {
      Carrying.Trouble trouble = carrying.trouble(lost);
      Rule rule =
          trouble == Carrying.Trouble.AMBIGUOUS
              ? Rule.ANNOTATION_PLACE_AMBIGUOUS
              : Rule.ANNOTATION_WORDS_MISSING;
      String message =
          "'" + tag.tag().element() + "' " + around(tag) + " was not carried over: " + why(trouble);
      return Finding.of(rule, source, tag.place(), message)
          .withRelated(List.of(ours(carrying.nearest(lost))));
    }

    private String around(CopiedTag tag) {
      String words = Words.quoted(tag.span().of(text));
      return words.isEmpty() ? "at a point" : "around “" + words + "”";
    }

    private static String why(Carrying.Trouble trouble) {
      return switch (trouble) {
        case EDGES -> "the words at its edges are not those of the text.";
        case AMBIGUOUS -> "the text has these words in several places.";
        case INSIDE -> "too many of its words are not those of the text.";
      };
    }

    /** One finding for all tags: the two texts have too little in common. */
    void refuse(int common, int inCopy, int inText) {
      String message =
          "The copy, of "
              + inCopy
              + " words, and the text, of "
              + inText
              + ", have only "
              + common
              + " words in common; none of its tags was carried over.";
      findings.add(
          Finding.of(Rule.ANNOTATION_COPY_OF_ANOTHER_TEXT, Location.startOf(source.name()), message)
              .withRelated(List.of(ours(new TextSpan(0, part.length())))));
    }

    private Location ours(TextSpan inPart) {
      TextSpan place = view.map().toSource(inPart.shift(part.start()));
      return Location.of(view.document().source(), place);
    }
  }
}
