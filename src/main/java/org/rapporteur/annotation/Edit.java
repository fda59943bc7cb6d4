package org.rapporteur.annotation;

import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.source.Splice;
import org.rapporteur.source.UnifiedDiff;
import org.rapporteur.tei.TeiDocument;

/**
 * One change of one or several documents, as a whole: to be looked at, then made or not, and
 * undone. A value; nothing is changed by it.
 *
 * @param title what it does, in words for people
 * @param changes what it does to each document; a document has at most one
 */
public record Edit(String title, List<Change> changes) {

  /** Copies the list, without the changes that change nothing. */
  public Edit {
    changes = changes.stream().filter(change -> !change.splices().isEmpty()).toList();
  }

  /** Returns the edit of one document. */
  public static Edit of(String title, TeiDocument document, List<Splice> splices) {
    return new Edit(title, List.of(new Change(document, splices)));
  }

  /** Returns whether it changes nothing. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Returns what it changes as a unified diff, one document after the other. */
  public String diff() {
    return changes.stream().map(Change::diff).collect(Collectors.joining());
  }

  /** Returns what it changes, place by place, one document after the other. */
  public List<Passage> passages() {
    return changes.stream().flatMap(change -> Passage.of(change).stream()).toList();
  }

  /** Returns the edit of the documents after this one that gives those before it. */
  public Edit inverse() {
    return new Edit("undo: " + title, changes.stream().map(Change::inverse).toList());
  }

  /**
   * What an edit does to one document.
   *
   * @param document the document before
   * @param splices what changes in its source text, none overlapping another
   */
  public record Change(TeiDocument document, List<Splice> splices) {

    /** Copies the list. */
    public Change {
      splices = List.copyOf(splices);
    }

    /** Returns the document after. */
    public TeiDocument after() {
      return document.with(splices);
    }

    /** Returns the change of the document after this one that gives the one before it. */
    public Change inverse() {
      return new Change(after(), Splice.inverse(splices, document.text()));
    }

    /** Returns the change as a unified diff. */
    public String diff() {
      return UnifiedDiff.of(document.name(), document.text(), splices);
    }
  }
}
