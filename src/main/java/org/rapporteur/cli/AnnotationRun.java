package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotation.Edit;
import org.rapporteur.internal.file.FileTrouble;
import org.rapporteur.report.Report;
import org.rapporteur.report.Words;
import org.rapporteur.source.Splice;
import org.rapporteur.tei.RecordSeal;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.TeiFile;
import org.rapporteur.tei.UnreadableTeiException;

/** Edits one document after the other, each wholly or not at all, and tells what was done. */
final class AnnotationRun {

  /** What becomes of an edit. */
  enum Mode {
    /** It is shown as a diff. */
    SHOW,
    /** It is made in the file. */
    WRITE
  }

  /** What becomes of the seal by which a record that somebody edited is known. */
  enum Seal {
    /** It is renewed: encoding the transcript again would do the same. */
    RENEWED,
    /** It is broken: the record is now one that somebody edited, and is never overwritten. */
    BROKEN
  }

  /** Says what is to be done to a document. */
  @FunctionalInterface
  interface Work {

    /**
     * Returns what is to be done.
     *
     * @param place the file in which the document will lie
     */
    AnnotationOutcome on(TeiDocument document, Path place, Markup markup)
        throws CommandFailure, UnreadableTeiException;
  }

  private final Session session;
  private final Markup markup;
  private final Work work;
  private final Seal seal;
  private final List<AnnotationOutcome> outcomes = new ArrayList<>();

  AnnotationRun(Session session, Markup markup, Work work, Seal seal) {
    this.session = session;
    this.markup = markup;
    this.work = work;
    this.seal = seal;
  }

  /** Edits one file into a place, which may be the file itself. */
  void annotate(Path input, Path place, Mode mode) throws CommandFailure {
    Optional<TeiFile> file = session.read(input, TeiFile::open);
    if (file.isPresent()) {
      try {
        annotate(file.get(), place, mode);
      } catch (UnreadableTeiException e) {
        session.found(Report.of(e.finding()));
      }
    }
  }

  private void annotate(TeiFile file, Path place, Mode mode)
      throws CommandFailure, UnreadableTeiException {
    TeiDocument before = file.document();
    AnnotationOutcome outcome = work.on(before, place, markup);
    session.found(outcome.findings());
    TeiDocument edited =
        outcome.edit().isEmpty() ? before : outcome.edit().changes().get(0).after();
    boolean done =
        mode == Mode.SHOW
            ? shown(outcome.edit(), before, edited)
            : saved(file, seal == Seal.RENEWED ? RecordSeal.renew(before, edited) : edited, place);
    if (done) {
      outcomes.add(outcome);
      if (outcome.isTold() || outcomes.size() == 1) {
        session.console().say(file.path() + ": " + AnnotationOutcome.words(List.of(outcome)));
      }
    }
  }

  private boolean shown(Edit edit, TeiDocument before, TeiDocument edited) {
    List<Splice> all = new ArrayList<>();
    if (seal == Seal.RENEWED) {
      all.addAll(RecordSeal.renewal(before, edited));
    }
    edit.changes().forEach(change -> all.addAll(change.splices()));
    session.showDiff(Edit.of(edit.title(), before, all).diff());
    return true;
  }

  private boolean saved(TeiFile file, TeiDocument edited, Path place) {
    try {
      if (place.equals(file.path())) {
        file.save(edited);
      } else {
        file.saveTo(edited, place);
      }
      return true;
    } catch (IOException e) {
      session.trouble(FileTrouble.writing(place, e));
      return false;
    }
  }

  /** Says what was done in all, where there were several. */
  void conclude(Mode mode) {
    long changed = outcomes.stream().filter(outcome -> !outcome.edit().isEmpty()).count();
    String verb = mode == Mode.SHOW ? " would be changed" : " changed";
    if (outcomes.size() > 1) {
      session
          .console()
          .say(
              Words.number(outcomes.size(), "file")
                  + ", "
                  + changed
                  + verb
                  + ": "
                  + AnnotationOutcome.words(outcomes));
    } else if (mode == Mode.SHOW) {
      session.console().say("nothing was written");
    }
  }
}
