package org.rapporteur.validation.internal.reading;

import java.util.List;
import java.util.Set;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;

/**
 * What of a file matters to the others of its edition, when the file itself is let go.
 *
 * @param roots the ids of its {@code TEI} and {@code teiCorpus} elements
 * @param registerUses the ids of the register's entries that it points to
 * @param entries the entries that it has, where it is the register
 * @param steps its chains, where one of them leads to another file
 */
public record FileLinks(
    List<Named> roots, Set<String> registerUses, List<Named> entries, List<Step> steps) {

  /** Copies the lists. */
  public FileLinks {
    roots = List.copyOf(roots);
    registerUses = Set.copyOf(registerUses);
    entries = List.copyOf(entries);
    steps = List.copyOf(steps);
  }

  /**
   * An element with an id.
   *
   * @param id its id
   * @param draft a finding at its tag, of which place and words are used
   */
  public record Named(String id, Finding draft) {

    /** Returns a finding at the tag. */
    public Finding finding(Rule rule, String message) {
      return Finding.of(rule, draft.location(), message).showing(draft.excerpt());
    }

    /** Returns where the tag stands. */
    public Location location() {
      return draft.location();
    }
  }

  /**
   * One step of a chain: an element names the next, or the one it stands for.
   *
   * @param attribute the attribute that names it
   * @param from the element: the file's place in the edition, {@code #} and the id
   * @param to the other element, in the same form
   * @param at where the step is made
   */
  public record Step(String attribute, String from, String to, Finding at) {}
}
