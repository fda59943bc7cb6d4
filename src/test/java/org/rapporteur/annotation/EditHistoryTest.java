package org.rapporteur.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/** Edits are made, taken back and made again, and a step that fails has changed nothing. */
class EditHistoryTest {

  private static final TeiDocument A =
      TeiDocument.of("a.xml", "<TEI><p>Orlan spoke of <name>Vess</name>.</p></TEI>");
  private static final TeiDocument B = TeiDocument.of("b.xml", "<TEI>\n<p>Orlan.</p>\n</TEI>");

  private final EditHistory start = EditHistory.of(A, B);

  private static Edit replacing(TeiDocument document, String old, String replacement) {
    return new Edit(old + " to " + replacement, List.of(change(document, old, replacement)));
  }

  private static Edit.Change change(TeiDocument document, String old, String replacement) {
    int at = document.text().indexOf(old);
    TextSpan span = new TextSpan(at, at + old.length());
    return new Edit.Change(document, List.of(new Splice(span, replacement)));
  }

  private static List<String> texts(EditHistory history) {
    return history.documents().stream().map(TeiDocument::text).toList();
  }

  @Test
  void editIsMadeUndoneAndMadeAgain() {
    EditHistory once = start.apply(replacing(A, "spoke", "wrote"));
    EditHistory twice = once.apply(replacing(once.document("a.xml"), "wrote", "thought"));
    assertEquals(List.of("spoke to wrote", "wrote to thought"), twice.done());
    EditHistory back = twice.undo().undo();
    assertEquals(texts(start), texts(back));
    assertEquals(List.of("spoke to wrote", "wrote to thought"), back.undone());
    assertFalse(back.canUndo());
    assertEquals(texts(twice), texts(back.redo().redo()));
    assertThrows(IllegalStateException.class, back::undo);
    assertThrows(IllegalStateException.class, twice::redo);
    assertEquals(texts(EditHistory.of(A, B)), texts(start));
  }

  @Test
  void newEditForgetsWhatWasUndone() {
    EditHistory back = start.apply(replacing(A, "spoke", "wrote")).undo();
    assertTrue(back.canRedo());
    assertFalse(back.apply(replacing(A, "spoke", "sang")).canRedo());
  }

  @Test
  void editOfSeveralDocumentsIsOneStep() {
    Edit both =
        new Edit("Orlan is Marr", List.of(change(A, "Orlan", "Marr"), change(B, "Orlan", "Marr")));
    EditHistory merged = start.apply(both);
    assertTrue(texts(merged).stream().allMatch(text -> text.contains("Marr")));
    assertEquals(List.of("Orlan is Marr"), merged.done());
    assertEquals(texts(start), texts(merged.undo()));
  }

  @Test
  void editOfAnotherVersionIsRefused() {
    EditHistory once = start.apply(replacing(A, "spoke", "wrote"));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> once.apply(replacing(A, "Orlan", "Marr")));
    assertTrue(String.valueOf(refused.getMessage()).contains("make it anew"));
    assertThrows(IllegalArgumentException.class, () -> once.preview(replacing(A, "Orlan", "Marr")));
    assertThrows(
        IllegalArgumentException.class,
        () -> start.apply(replacing(TeiDocument.of("c.xml", "x"), "x", "y")));
  }

  @Test
  void batchIsOneStepOfWhichEachEditIsMadeOnTheOneBefore() throws UnreadableTeiException {
    EditHistory batch =
        start.apply(
            "three",
            List.of(
                now -> replacing(now.document("a.xml"), "spoke", "wrote"),
                now -> replacing(now.document("a.xml"), "wrote", "thought"),
                now -> replacing(now.document("b.xml"), "Orlan", "Marr")));
    assertTrue(texts(batch).get(0).contains("thought"));
    assertEquals(List.of("three"), batch.done());
    assertEquals(texts(start), texts(batch.undo()));
    assertEquals(texts(batch), texts(batch.undo().redo()));
  }

  @Test
  void batchThatFailsInTheMiddleLeavesEverythingAsItWas() {
    List<EditHistory.Making> failing =
        List.of(
            now -> replacing(now.document("a.xml"), "spoke", "wrote"),
            now -> {
              throw new IllegalStateException("in the middle");
            },
            now -> replacing(now.document("b.xml"), "Orlan", "Marr"));
    EditHistory before = start.apply(replacing(B, "Orlan", "Brand"));
    List<String> texts = texts(before);
    assertThrows(IllegalStateException.class, () -> before.apply("fails", failing));
    assertEquals(texts, texts(before));
    assertEquals(List.of("Orlan to Brand"), before.done());
    List<EditHistory.Making> unreadable =
        List.of(
            now -> replacing(now.document("a.xml"), "</p>", ""),
            now -> Edit.of("", TextView.of(now.document("a.xml")).document(), List.of()));
    assertThrows(UnreadableTeiException.class, () -> before.apply("fails", unreadable));
    assertEquals(texts, texts(before));
  }

  @Test
  void everythingSinceAMarkIsUndone() {
    EditHistory once = start.apply(replacing(A, "spoke", "wrote"));
    EditHistory.Mark mark = once.mark();
    EditHistory more = once;
    for (int i = 0; i < 5; i++) {
      more = more.apply(replacing(more.document("b.xml"), "Orlan", "Orlan" + i));
    }
    EditHistory back = more.undoTo(mark);
    assertEquals(texts(once), texts(back));
    assertEquals(5, back.undone().size());
    assertSame(once, once.undoTo(mark));
    assertThrows(IllegalArgumentException.class, () -> once.undo().undoTo(mark));
    assertEquals(texts(start), texts(more.undoTo(start.mark())));
  }

  @Test
  void editThatChangesNothingIsNoStep() {
    assertSame(start, start.apply(new Edit("nothing", List.of())));
  }

  @Test
  void previewSaysPlaceByPlaceWhatBecomesWhat() {
    Edit edit =
        new Edit(
            "several",
            List.of(
                new Edit.Change(
                    A, List.of(Splice.insert(8, "<name>"), Splice.insert(13, "</name>"))),
                new Edit.Change(
                    B,
                    List.of(
                        Splice.insert(6, "<lb/>"),
                        new Splice(new TextSpan(9, 14), ""),
                        Splice.insert(20, "<pb/>")))));
    assertEquals(
        List.of(
            "a.xml:1:9: 'Orlan' becomes '<name>Orlan</name>'",
            "b.xml:2:1: '<p>Orlan' becomes '<lb/><p>'",
            "b.xml:3:1: '<pb/>' is put in"),
        start.preview(edit).stream().map(Passage::toString).toList());
    assertTrue(edit.diff().contains("+<TEI><p><name>Orlan</name> spoke"), edit.diff());
  }

  @Test
  void longPassageIsShortenedInWords() {
    String long_ = "\ud835\udd04".repeat(200);
    Passage passage = new Passage("a.xml", B.source().positionAt(0), "", long_);
    assertTrue(passage.toString().length() < 200, passage.toString());
    assertTrue(passage.toString().contains(" \u2026 "), passage.toString());
    assertEquals(long_, passage.after());
  }

  /** Splices of a text, none overlapping another, some of them at one place. */
  private static List<Splice> splices(Random random, String text) {
    List<Splice> splices = new ArrayList<>();
    int at = 0;
    for (int i = random.nextInt(6); i > 0 && at <= text.length(); i--) {
      int start = Math.min(text.length(), at + random.nextInt(4));
      int end = Math.min(text.length(), start + random.nextInt(4));
      splices.add(new Splice(new TextSpan(start, end), "xyz".substring(random.nextInt(4))));
      at = end;
    }
    Collections.shuffle(splices, random);
    return splices;
  }

  @Test
  void inverseOfAnEditGivesWhatWasThere() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      TeiDocument document = TeiDocument.of("a.xml", "abcdefghijkl".substring(random.nextInt(12)));
      Edit edit = Edit.of("e", document, splices(random, document.text()));
      for (Edit.Change change : edit.changes()) {
        Edit.Change inverse = change.inverse();
        assertEquals(document.text(), inverse.after().text(), "seed " + seed);
        assertEquals(change.after().text(), inverse.inverse().after().text(), "seed " + seed);
      }
      assertEquals(edit.changes().size(), edit.inverse().changes().size());
    }
  }

  /** Keeps whole texts, as no history should. */
  private static final class Naive {
    private final Deque<List<String>> done = new ArrayDeque<>();
    private final Deque<List<String>> undone = new ArrayDeque<>();
    private List<String> now;

    Naive(List<String> now) {
      this.now = now;
    }

    void become(List<String> next) {
      done.push(now);
      undone.clear();
      now = next;
    }

    void move(Deque<List<String>> from, Deque<List<String>> to) {
      to.push(now);
      now = from.pop();
    }
  }

  @Test
  void anySequenceOfEditsUndosAndRedosGivesTheTextsOfAHistoryThatKeepsThemWhole()
      throws UnreadableTeiException {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      EditHistory history = start;
      Naive naive = new Naive(texts(start));
      for (int i = 0; i < 40; i++) {
        history = step(random, history, naive);
        assertEquals(naive.now, texts(history), "seed " + seed + ", step " + i);
        assertEquals(naive.done.size(), history.done().size(), "seed " + seed + ", step " + i);
        assertEquals(naive.undone.size(), history.undone().size(), "seed " + seed);
      }
    }
  }

  private static EditHistory step(Random random, EditHistory history, Naive naive)
      throws UnreadableTeiException {
    switch (random.nextInt(6)) {
      case 0, 1 -> {
        if (history.canUndo()) {
          naive.move(naive.done, naive.undone);
          return history.undo();
        }
      }
      case 2 -> {
        if (history.canRedo()) {
          naive.move(naive.undone, naive.done);
          return history.redo();
        }
      }
      case 3 -> {
        EditHistory.Making making = now -> edit(random, now);
        EditHistory batch = history.apply("batch", List.of(making, making, making));
        return after(batch, history, naive);
      }
      default -> {
        return after(history.apply(edit(random, history)), history, naive);
      }
    }
    return history;
  }

  private static EditHistory after(EditHistory now, EditHistory before, Naive naive) {
    if (now != before) {
      naive.become(texts(now));
    }
    return now;
  }

  private static Edit edit(Random random, EditHistory history) {
    List<Edit.Change> changes = new ArrayList<>();
    for (TeiDocument document : history.documents()) {
      if (random.nextBoolean()) {
        changes.add(new Edit.Change(document, splices(random, document.text())));
      }
    }
    return new Edit("random", changes);
  }
}
