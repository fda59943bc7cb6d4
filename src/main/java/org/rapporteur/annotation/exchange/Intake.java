package org.rapporteur.annotation.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.annotation.AnnotationSet;
import org.rapporteur.annotation.Remark;
import org.rapporteur.annotation.Tag;
import org.rapporteur.annotation.TextView;
import org.rapporteur.annotation.exchange.Selector.Position;
import org.rapporteur.annotation.exchange.Selector.Quote;
import org.rapporteur.annotation.exchange.Statement.Draft;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Report;
import org.rapporteur.report.Rule;
import org.rapporteur.source.TextSpan;

/** The reading of one file for one text: what it said so far, and what was noticed. */
final class Intake {

  private static final Set<String> DEGREES = Set.of("high", "medium", "low", "unknown");
  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final TextView view;
  private final Settings settings;
  private OffsetUnit unit;
  private Comparison comparison = Comparison.NONE;
  private @Nullable QuoteSearch search;
  private @Nullable Offsets offsets;
  private final Map<String, List<TextSpan>> known = new HashMap<>();
  private final Creators creators;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Finding> looks = new ArrayList<>();
  private final List<Finding> losses = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  /** Whether the file knows which text it was written for. */
  private enum Comparison {
    NONE,
    SAME,
    OTHER
  }

  Intake(TextView view, Settings settings) {
    this.view = view;
    this.settings = settings;
    this.unit = settings.unit();
    this.creators = new Creators(view.index());
  }

  TextView view() {
    return view;
  }

  /** Takes the offsets of this file to count something. */
  void countedIn(OffsetUnit stated) {
    unit = stated;
  }

  OffsetUnit unit() {
    return unit;
  }

  /** Takes note whether the text is the one for which the file was written. */
  void compared(boolean same) {
    comparison = same ? Comparison.SAME : Comparison.OTHER;
  }

  boolean isUnchanged() {
    return comparison == Comparison.SAME;
  }

  boolean isChanged() {
    return comparison == Comparison.OTHER;
  }

  /** Returns how many units the text has. */
  int length() {
    return Offsets.of(view.text(), unit).length();
  }

  /** Returns a place of the text in the file's unit. */
  Position position(TextSpan place) {
    Offsets known = offsets;
    if (known == null) {
      known = Offsets.of(view.text(), unit);
      offsets = known;
    }
    return new Position(known.fromUtf16(place.start()), known.fromUtf16(place.end()));
  }

  /** Returns all places of words in the text. */
  List<TextSpan> places(String words) {
    return known.computeIfAbsent(words, search()::all);
  }

  private QuoteSearch search() {
    QuoteSearch made = search;
    if (made == null) {
      made = new QuoteSearch(view.text());
      search = made;
    }
    return made;
  }

  /** Returns a text that the file brings with it. */
  OwnText ownText(String text) {
    TextSpan whole = new TextSpan(0, view.text().length());
    Anchor found = search().find(search().wanted(Quote.of(text), whole));
    boolean same = found.span().filter(place -> text.equals(place.of(view.text()))).isPresent();
    OptionalInt place = same ? OptionalInt.of(found.span().get().start()) : OptionalInt.empty();
    return new OwnText(text, place, unit);
  }

  void add(Draft draft) {
    statements.add(draft.statement());
  }

  /** Tells that an entry says something impossible; nothing of it is taken over. */
  void refuse(Location at, String message) {
    losses.add(Finding.of(Rule.ANNOTATION_UNREADABLE, at, message));
  }

  void lose(Rule rule, Location at, String message) {
    losses.add(Finding.of(rule, at, message));
  }

  void look(Rule rule, Location at, String message) {
    looks.add(Finding.of(rule, at, message));
  }

  /** Tells something once for the whole file. */
  void lookOnce(Rule rule, Location at, String message) {
    if (told.add(message)) {
      look(rule, at, message);
    }
  }

  /** Gives a draft the element that a label means, or keeps the label as a remark. */
  void label(Draft draft, String label) {
    Optional<Tag> tag = draft.tag.isPresent() ? Optional.empty() : settings.labels().of(label);
    if (tag.isPresent()) {
      draft.tag = tag;
    } else if (!label.isBlank()) {
      draft.remarks.add(new Remark("tagging", label, "", "", ""));
      if (draft.tag.isEmpty()) {
        lookOnce(
            Rule.ANNOTATION_LABEL_UNKNOWN,
            draft.at,
            "The label '" + label + "' names no element of TEI; it is kept as a remark.");
      }
    }
  }

  /** Returns whether a label means an element. */
  boolean isLabel(String label) {
    return settings.labels().of(label).isPresent();
  }

  /** Gives a draft its certainty, if that is one. */
  void certainty(Draft draft, String cert) {
    Optional<BigDecimal> number = number(cert);
    boolean inRange =
        number.isPresent()
            && number.get().signum() >= 0
            && number.get().compareTo(BigDecimal.ONE) <= 0;
    if (inRange || DEGREES.contains(cert)) {
      draft.cert = cert;
    } else if (!cert.isEmpty()) {
      look(
          Rule.ANNOTATION_UNREADABLE,
          draft.at,
          "The certainty '" + cert + "' is neither a number from 0 to 1 nor high, medium or low.");
    }
  }

  /** Gives a draft somebody who made it: a pointer as it is, a name as the header knows it. */
  void creator(Draft draft, String pointer, String name) {
    Optional<String> resp =
        pointer.isEmpty() ? creators.pointer(name) : Optional.of(pointer.strip());
    if (resp.isPresent()) {
      draft.resp = draft.resp.isEmpty() ? resp.get() : draft.resp + " " + resp.get();
    } else if (!name.isBlank()) {
      lookOnce(
          Rule.ANNOTATION_CREATOR_UNKNOWN,
          draft.at,
          "'" + name + "' made annotations, and the header names nobody so; @resp is left out.");
    }
  }

  /** Returns whether characters are one or more pointers, as opposed to a name. */
  static boolean isPointer(String characters) {
    return List.of(characters.split(" ", -1)).stream()
        .allMatch(p -> p.matches("#\\S+|[A-Za-z][A-Za-z0-9+.-]*:\\S+|\\S+#\\S+"));
  }

  /** Returns the number that characters write, or empty. */
  static Optional<BigDecimal> number(String written) {
    try {
      return written.length() > 40
          ? Optional.empty()
          : Optional.of(new BigDecimal(written.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns the offset that characters write, or empty; {@code 12.0} is one. */
  static OptionalInt offset(String written) {
    return number(written)
        .filter(n -> n.signum() >= 0 && n.compareTo(MOST) <= 0)
        .filter(n -> n.stripTrailingZeros().scale() <= 0)
        .map(n -> OptionalInt.of(n.intValueExact()))
        .orElse(OptionalInt.empty());
  }

  /** Places everything that was read. */
  Placement placed() {
    Placing placing = new Placing(view, unit);
    Placement placement = placing.place(statements);
    return new Placement(
        new AnnotationSet(
            view, placement.set().annotations(), new Report(looks).and(placement.set().findings())),
        new Report(losses).and(placement.unplaced()));
  }
}
