package org.rapporteur.validation;

import com.thaiopensource.relaxng.match.MatchContext;
import com.thaiopensource.relaxng.match.Matcher;
import com.thaiopensource.xml.util.Name;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The steps that a schema refused on a way through a document. For each step that it refuses, Jing
 * lists in a message all that would have been allowed, which takes a thousand times as long as the
 * step; so the same step from the same place is judged once.
 */
final class RefusedSteps {

  /** How many are kept: the flaws of a document are many, their kinds few. */
  private static final int MOST = 1_000;

  private final Map<Asked, Refused> steps = new HashMap<>();

  /** What is asked of a matcher. Values of attributes and of elements are not among it. */
  enum Step {
    START,
    ATTRIBUTE,
    ATTRIBUTES_END,
    TEXT,
    END;

    /** Makes the step; returns whether it is allowed. */
    boolean isAllowed(Matcher matcher, Name name, String qName, MatchContext context) {
      return switch (this) {
        case START -> matcher.matchStartTagOpen(name, qName, context);
        case ATTRIBUTE -> matcher.matchAttributeName(name, qName, context);
        case ATTRIBUTES_END -> matcher.matchStartTagClose(name, qName, context);
        case TEXT -> matcher.matchUntypedText(context);
        case END -> matcher.matchEndTag(name, qName, context);
      };
    }
  }

  /** A step from a place: matchers that are equal go on alike. */
  private record Asked(Matcher before, Step step, Name name) {}

  /**
   * What came of a step that was refused.
   *
   * @param after the matcher after it, to be copied before it goes on
   * @param reason what Jing says
   */
  record Refused(Matcher after, @Nullable String reason) {}

  /** Returns what came of a step, or null if it was not refused yet. */
  @Nullable Refused at(Matcher before, Step step, Name name) {
    return steps.isEmpty() ? null : steps.get(new Asked(before, step, name));
  }

  /** Adds a step that was just refused. */
  Refused add(Matcher before, Step step, Name name, Matcher after) {
    Refused refused = new Refused(after.copy(), after.getErrorMessage());
    if (steps.size() < MOST) {
      steps.put(new Asked(before, step, name), refused);
    }
    return refused;
  }
}
