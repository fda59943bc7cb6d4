package org.rapporteur.annotation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.rapporteur.annotation.Remark;
import org.rapporteur.annotation.exchange.Selector.Position;
import org.rapporteur.annotation.exchange.Selector.Quote;
import org.rapporteur.annotation.exchange.Statement.Draft;
import org.rapporteur.source.TextSpan;

/**
 * One entry of a simple file, a row or an object, as named fields. Several names mean the same: the
 * first is ours, the others are those that programs use.
 */
@FunctionalInterface
interface Fields {

  /** Returns the first field under one of the names that is not empty, or the empty string. */
  String get(List<String> names);

  /** Returns the first field under one of the names that is not empty, or the empty string. */
  default String get(String... names) {
    return get(List.of(names));
  }

  /** The offset of the first character. */
  List<String> START = List.of("start", "begin", "start_offset", "start_char", "startOffset");

  /** The offset after the last one. */
  List<String> END = List.of("end", "stop", "end_offset", "end_char", "endOffset");

  /** The words. */
  List<String> QUOTE = List.of("quote", "exact", "text", "words", "mention");

  /** The element, or a label that means one. */
  List<String> ELEMENT = List.of("element", "tag", "label", "entity_group");

  /** How sure it is. */
  List<String> CERT = List.of("cert", "confidence", "certainty", "score");

  /** Who says so. */
  List<String> RESP = List.of("resp", "creator", "annotator");

  /** A comment. */
  List<String> NOTE = List.of("note", "comment", "remark");

  /** Gives a draft everything but its place. */
  default void describe(Draft draft, Intake intake) {
    draft.id = get("id");
    intake.label(draft, get(ELEMENT));
    intake.certainty(draft, get(CERT));
    draft.evidence = get("evidence");
    String resp = get(RESP);
    if (!resp.isEmpty()) {
      boolean pointer = Intake.isPointer(resp);
      intake.creator(draft, pointer ? resp : "", pointer ? "" : resp);
    }
    if (!get(NOTE).isEmpty()) {
      draft.remarks.add(Remark.comment(get(NOTE)));
    }
  }

  /** Adds a draft with its place, or with each of its places, or tells why it has none. */
  default void place(Draft draft, Intake intake) {
    Quote quote = new Quote(get(QUOTE), get("prefix"), get("suffix"));
    String start = get(START);
    String end = get(END);
    if (start.isEmpty() && end.isEmpty()) {
      byWords(draft, quote, intake);
      return;
    }
    OptionalInt from = Intake.offset(start);
    OptionalInt to = Intake.offset(end);
    if (from.isEmpty() || to.isEmpty() || from.getAsInt() > to.getAsInt()) {
      intake.refuse(draft.at, "'" + start + "' and '" + end + "' are no start and end.");
      return;
    }
    if (!draft.partsFrom(from.getAsInt())) {
      intake.refuse(draft.at, "A part of the annotation begins before the annotation.");
      return;
    }
    List<Selector> target = new ArrayList<>();
    target.add(new Position(from.getAsInt(), to.getAsInt()));
    if (isStated(quote) && !intake.isUnchanged()) {
      target.add(quote);
    } else if (intake.isChanged()) {
      intake.refuse(
          draft.at, "The text has changed, and without its words the annotation has no place.");
      return;
    }
    draft.targets.add(target);
    intake.add(draft);
  }

  private static boolean isStated(Quote quote) {
    return !(quote.exact() + quote.prefix() + quote.suffix()).isEmpty();
  }

  private void byWords(Draft draft, Quote quote, Intake intake) {
    String occurrence = get("occurrence");
    if (!isStated(quote)) {
      intake.refuse(draft.at, "The entry has neither offsets nor words.");
    } else if (occurrence.isEmpty()) {
      draft.targets.add(List.of(quote));
      intake.add(draft);
    } else {
      byOccurrence(draft, quote, occurrence, intake);
    }
  }

  private static void byOccurrence(Draft draft, Quote quote, String which, Intake intake) {
    List<TextSpan> places = intake.places(quote.exact());
    int number = Intake.offset(which).orElse(0);
    boolean all = which.equals("all");
    if (!all && (number < 1 || number > places.size())) {
      intake.refuse(
          draft.at,
          "There is no occurrence '"
              + which
              + "' of these words, which stand in the text "
              + places.size()
              + " times.");
      return;
    }
    for (TextSpan place : all ? places : List.of(places.get(number - 1))) {
      draft.targets.clear();
      draft.targets.add(List.of(intake.position(place)));
      intake.add(draft);
    }
    if (places.isEmpty()) {
      intake.refuse(draft.at, "These words are not in the text.");
    }
  }
}
