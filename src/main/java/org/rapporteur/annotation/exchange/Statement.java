package org.rapporteur.annotation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.annotation.Claim;
import org.rapporteur.annotation.Remark;
import org.rapporteur.annotation.Tag;
import org.rapporteur.report.Location;
import org.rapporteur.source.TextSpan;

/**
 * What a file says about words of a text, before it is known where they are. A value.
 *
 * @param at where it stands in the file
 * @param id its id, or the empty string
 * @param targets what it is about: for each stretch the selectors that all mean it
 * @param parts where its only target has several stretches: where they stand in it, in the file's
 *     unit from its beginning on
 * @param tag the element, if it states one
 * @param remarks what it says besides
 * @param claim who says so, and how sure
 */
record Statement(
    Location at,
    String id,
    List<List<Selector>> targets,
    List<TextSpan> parts,
    Optional<Tag> tag,
    List<Remark> remarks,
    Claim claim) {

  Statement {
    targets = List.copyOf(targets);
    parts = List.copyOf(parts);
    remarks = List.copyOf(remarks);
  }

  /** Returns the element, or what else it is, for messages. */
  String what() {
    return tag.map(t -> "'" + t.element() + "'").orElse("A remark");
  }

  /** Collects what one entry of a file says. */
  static final class Draft {

    final Location at;
    String id = "";
    final List<List<Selector>> targets = new ArrayList<>();
    final List<TextSpan> parts = new ArrayList<>();
    Optional<Tag> tag = Optional.empty();
    final List<Remark> remarks = new ArrayList<>();
    String resp = "";
    String cert = "";
    String evidence = "";

    Draft(Location at) {
      this.at = at;
    }

    /** Counts the parts from an offset on; says whether none begins before it. */
    boolean partsFrom(int start) {
      boolean after = parts.stream().allMatch(part -> part.start() >= start);
      if (after) {
        parts.replaceAll(part -> part.shift(-start));
      }
      return after;
    }

    void attribute(String name, String value) {
      tag = tag.map(t -> t.with(name, value));
    }

    Statement statement() {
      return new Statement(at, id, targets, parts, tag, remarks, new Claim(resp, cert, evidence));
    }
  }
}
