package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.source.Splice;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/**
 * Documents and the edits made on them, each of which can be undone and made again, to any depth.
 *
 * <p>A value: every step gives a new history and leaves this one as it is, so a step that fails has
 * changed nothing. An edit of several documents is one step. Of a step only what it takes to turn
 * it back is kept: the characters that were replaced, and a place for each change; never a whole
 * text. Each step costs time in proportion to the documents that it changes, and no more memory for
 * a large document than for a small one.
 *
 * <p>Instances are safe to share between threads.
 */
public final class EditHistory {

  private final Map<String, TeiDocument> documents;
  private final @Nullable Step done;
  private final @Nullable Step undone;

  private EditHistory(
      Map<String, TeiDocument> documents, @Nullable Step done, @Nullable Step undone) {
    this.documents = documents;
    this.done = done;
    this.undone = undone;
  }

  /**
   * What turns the documents back, or forth again: lists of splices by document, to be applied one
   * after the other; and the step before it.
   */
  private static final class Step {

    private final String title;
    private final List<Map<String, List<Splice>>> turns;
    private final @Nullable Step next;

    Step(String title, List<Map<String, List<Splice>>> turns, @Nullable Step next) {
      this.title = title;
      this.turns = turns;
      this.next = next;
    }
  }

  /** Makes an edit on what the documents are by then. */
  @FunctionalInterface
  public interface Making {

    /**
     * Returns the edit.
     *
     * @throws UnreadableTeiException if a document cannot be read; then nothing is changed
     */
    Edit on(EditHistory now) throws UnreadableTeiException;
  }

  /** A point in a history to which it can be turned back. */
  public static final class Mark {

    private final @Nullable Step step;

    private Mark(@Nullable Step step) {
      this.step = step;
    }
  }

  /**
   * Returns the history of documents on which nothing was done yet.
   *
   * @throws IllegalArgumentException if two have one name
   */
  public static EditHistory of(TeiDocument... documents) {
    return of(List.of(documents));
  }

  /**
   * Returns the history of documents on which nothing was done yet.
   *
   * @throws IllegalArgumentException if two have one name
   */
  public static EditHistory of(List<TeiDocument> documents) {
    Map<String, TeiDocument> byName = new LinkedHashMap<>();
    for (TeiDocument document : documents) {
      if (byName.putIfAbsent(document.name(), document) != null) {
        throw new IllegalArgumentException("two documents are called '" + document.name() + "'");
      }
    }
    return new EditHistory(byName, null, null);
  }

  /** Returns the documents as they are now, in the order they were given. */
  public List<TeiDocument> documents() {
    return List.copyOf(documents.values());
  }

  /**
   * Returns a document as it is now.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public TeiDocument document(String name) {
    return Optional.ofNullable(documents.get(name))
        .orElseThrow(
            () -> new IllegalArgumentException("'" + name + "' is not among the documents"));
  }

  /** Returns the titles of the edits that can be undone, the latest last. */
  public List<String> done() {
    List<String> titles = titles(done);
    Collections.reverse(titles);
    return titles;
  }

  /** Returns the titles of the edits that can be made again, the next first. */
  public List<String> undone() {
    return titles(undone);
  }

  private static List<String> titles(@Nullable Step latest) {
    List<String> titles = new ArrayList<>();
    for (Step step = latest; step != null; step = step.next) {
      titles.add(step.title);
    }
    return titles;
  }

  /**
   * Returns what an edit would change, place by place; {@link Edit#diff()} shows the lines.
   *
   * @throws IllegalArgumentException as with {@link #apply(Edit)}
   */
  public List<Passage> preview(Edit edit) {
    turns(edit);
    return edit.passages();
  }

  /**
   * Makes an edit. What was undone before cannot be made again after it. An edit that changes
   * nothing is no step.
   *
   * @throws IllegalArgumentException if it is of a document that is not among these, or was made on
   *     another version of one than the present: then make it anew on {@link #document}
   */
  public EditHistory apply(Edit edit) {
    Map<String, List<Splice>> turns = turns(edit);
    return turns.isEmpty()
        ? this
        : turned(
            new Step(edit.title(), List.of(turns), null),
            (after, back) -> new EditHistory(after, new Step(edit.title(), back, done), null));
  }

  private Map<String, List<Splice>> turns(Edit edit) {
    Map<String, List<Splice>> turns = new LinkedHashMap<>();
    for (Edit.Change change : edit.changes()) {
      String name = change.document().name();
      if (!document(name).text().equals(change.document().text())) {
        throw new IllegalArgumentException(
            "'"
                + edit.title()
                + "' was made on another version of '"
                + name
                + "'; make it anew on the document as it is now");
      }
      if (turns.put(name, change.splices()) != null) {
        throw new IllegalArgumentException("'" + edit.title() + "' changes '" + name + "' twice");
      }
    }
    return turns;
  }

  /**
   * Makes several edits as one step, each on what the documents are after the one before. If one
   * cannot be made, the exception says so, and this history is as it was.
   *
   * @param title what they do together, in words for people
   * @throws UnreadableTeiException if one of them cannot read a document
   * @throws IllegalArgumentException as with {@link #apply(Edit)}
   */
  public EditHistory apply(String title, List<Making> edits) throws UnreadableTeiException {
    EditHistory now = this;
    for (Making making : edits) {
      now = now.apply(making.on(now));
    }
    List<Map<String, List<Splice>>> back = new ArrayList<>();
    for (Step step = now.done; step != done; step = Objects.requireNonNull(step).next) {
      back.addAll(Objects.requireNonNull(step).turns);
    }
    return back.isEmpty()
        ? this
        : new EditHistory(now.documents, new Step(title, back, done), null);
  }

  /** Returns whether there is an edit to undo. */
  public boolean canUndo() {
    return done != null;
  }

  /** Returns whether there is an edit to make again. */
  public boolean canRedo() {
    return undone != null;
  }

  /**
   * Takes the latest edit back.
   *
   * @throws IllegalStateException if there is none
   */
  public EditHistory undo() {
    Step latest = present(done, "nothing is left to undo");
    return turned(
        latest,
        (after, forth) ->
            new EditHistory(after, latest.next, new Step(latest.title, forth, undone)));
  }

  /**
   * Makes the edit again that was taken back last.
   *
   * @throws IllegalStateException if there is none
   */
  public EditHistory redo() {
    Step latest = present(undone, "nothing is left to make again");
    return turned(
        latest,
        (after, back) -> new EditHistory(after, new Step(latest.title, back, done), latest.next));
  }

  private static Step present(@Nullable Step step, String otherwise) {
    if (step == null) {
      throw new IllegalStateException(otherwise);
    }
    return step;
  }

  /** Returns where this history stands, to come back to by {@link #undoTo}. */
  public Mark mark() {
    return new Mark(done);
  }

  /**
   * Takes back all edits made since a mark.
   *
   * @throws IllegalArgumentException if the mark is of another history, or was undone itself
   */
  public EditHistory undoTo(Mark mark) {
    EditHistory now = this;
    while (now.done != mark.step) {
      if (now.done == null) {
        throw new IllegalArgumentException("the mark is not of this history");
      }
      now = now.undo();
    }
    return now;
  }

  /** Makes the history after a step from the documents and what turns the step back. */
  @FunctionalInterface
  private interface After {
    EditHistory of(Map<String, TeiDocument> documents, List<Map<String, List<Splice>>> back);
  }

  private EditHistory turned(Step step, After after) {
    Map<String, TeiDocument> now = new LinkedHashMap<>(documents);
    List<Map<String, List<Splice>>> back = new ArrayList<>();
    for (Map<String, List<Splice>> turn : step.turns) {
      Map<String, List<Splice>> inverse = new LinkedHashMap<>();
      turn.forEach(
          (name, splices) -> {
            TeiDocument before = Objects.requireNonNull(now.get(name), name);
            inverse.put(name, Splice.inverse(splices, before.text()));
            now.put(name, before.with(splices));
          });
      back.add(inverse);
    }
    Collections.reverse(back);
    return after.of(now, back);
  }
}
