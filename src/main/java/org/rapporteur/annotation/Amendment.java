package org.rapporteur.annotation;

import java.util.List;
import org.rapporteur.report.Finding;

/**
 * A change of mark-up that was asked for: the edit that makes it or, where it may not be made, the
 * reasons. A value.
 *
 * @param edit the change; it changes nothing where there are reasons against it
 * @param reasons why it may not be made; none if it may
 */
public record Amendment(Edit edit, List<Finding> reasons) {

  /** Copies the list. */
  public Amendment {
    reasons = List.copyOf(reasons);
  }

  /** Returns whether the change may be made. */
  public boolean isAllowed() {
    return reasons.isEmpty();
  }
}
