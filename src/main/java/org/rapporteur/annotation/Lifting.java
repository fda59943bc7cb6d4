package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.annotation.InlineReading.Mark;
import org.rapporteur.annotation.StandOff.Said;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiElement;
import org.rapporteur.tei.TeiIndex;
import org.rapporteur.tei.UnreadableTeiException;

/** Moves inline mark-up beside the text. */
final class Lifting {

  private final TeiDocument document;
  private final TeiIndex index;
  private final List<Lifted> lifted = new ArrayList<>();
  private final List<TextSpan> tags = new ArrayList<>();

  /**
   * A mark that goes.
   *
   * @param mark the mark
   * @param view the number of its view
   */
  private record Lifted(Mark mark, int view) {}

  private Lifting(TeiDocument document) throws UnreadableTeiException {
    this.document = document;
    this.index = document.index();
  }

  /** Returns the edit of a document. */
  static Edit of(StandOff standOff, TeiDocument document, String... names)
      throws UnreadableTeiException {
    Lifting lifting = new Lifting(document);
    List<TextView> views = TextView.all(document);
    lifting.choose(views, names);
    return Edit.of(
        "move mark-up of " + document.name() + " beside its text",
        document,
        lifting.lifted.isEmpty() ? List.of() : lifting.splices(standOff, views));
  }

  private void choose(List<TextView> views, String... names) {
    List<Lifted> all = new ArrayList<>();
    List<TeiElement> elements = new ArrayList<>();
    Liftable liftable = new Liftable(index, document.text());
    for (int i = 0; i < views.size(); i++) {
      for (Mark mark : InlineReading.marks(views.get(i), names)) {
        if (mark.elements().stream().allMatch(liftable::mayGo)) {
          all.add(new Lifted(mark, i));
          elements.addAll(mark.elements());
        }
      }
    }
    elements.sort((one, other) -> one.startTag().compareTo(other.startTag()));
    Set<TeiElement> going = new HashSet<>(liftable.together(elements));
    all.stream().filter(l -> going.containsAll(l.mark().elements())).forEach(lifted::add);
    lifted.sort(
        (one, other) -> one.mark().first().startTag().compareTo(other.mark().first().startTag()));
  }

  private List<Splice> splices(StandOff standOff, List<TextView> before)
      throws UnreadableTeiException {
    for (Lifted one : lifted) {
      for (TeiElement element : one.mark().elements()) {
        tags.add(element.startTag());
        if (!element.isEmptyTag()) {
          tags.add(element.endTag());
        }
      }
    }
    tags.sort(null);
    List<Splice> splices =
        tags.stream().map(tag -> new Splice(tag, "")).collect(Collectors.toList());
    TeiDocument bare = document.with(splices);
    List<TextView> views = TextView.all(bare);
    check(before, views);
    Pointers pointers = new Pointers(bare.index(), TextStream.of(bare.index(), bare.text()));
    TeiElement host = StandOffInsertion.host(before.get(0));
    Map<StandOffInsertion.Holder, List<String>> written =
        standOff.written(said(views, pointers), pointers, ids(), host);
    splices.addAll(new StandOffInsertion(index, document.text(), host).of(written));
    return splices;
  }

  private static void check(List<TextView> before, List<TextView> after) {
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).text().equals(after.get(i).text())) {
        throw new IllegalStateException(
            "without its tags this text reads otherwise: " + before.get(i).element());
      }
    }
  }

  private List<Said> said(List<TextView> views, Pointers pointers) {
    Map<TextSpan, Integer> numbers = new HashMap<>();
    int[] places = new int[tags.size()];
    int gone = 0;
    for (int i = 0; i < places.length; i++) {
      numbers.put(tags.get(i), i);
      places[i] = tags.get(i).start() - gone;
      gone += tags.get(i).length();
    }
    List<Said> said = new ArrayList<>();
    for (Lifted one : lifted) {
      List<AsWritten> written = new ArrayList<>();
      for (TeiElement element : one.mark().elements()) {
        written.add(written(element, numbers, places, pointers));
      }
      said.add(new Said(one.mark().annotation(), views.get(one.view()), written));
    }
    return said;
  }

  private AsWritten written(
      TeiElement element, Map<TextSpan, Integer> order, int[] places, Pointers pointers) {
    List<String> targets = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    List<TextSpan> both =
        element.isEmptyTag()
            ? List.of(element.startTag())
            : List.of(element.startTag(), element.endTag());
    for (TextSpan tag : both) {
      int number = order.getOrDefault(tag, 0);
      targets.add(pointers.to(places[number]));
      numbers.add(pointers.ordinal(places[number]));
      numbers.add(number);
    }
    String text = document.text();
    return new AsWritten(element.startTag().of(text), element.endTag().of(text), targets, numbers);
  }

  private StandOffIds ids() {
    Set<String> leaving = new HashSet<>();
    for (Lifted one : lifted) {
      one.mark().elements().forEach(e -> e.attribute("xml:id").ifPresent(leaving::add));
    }
    return new StandOffIds(index, leaving);
  }
}
