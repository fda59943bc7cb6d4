package org.rapporteur.annotation.copy;

import java.util.List;
import org.rapporteur.annotation.Tag;
import org.rapporteur.source.TextSpan;

/**
 * A tag of a copy around words of it, or at a point of it. A value.
 *
 * @param spans what it stands around, in the copy's text without tags: several where it is divided
 * @param tag its element and attributes
 * @param place where it stands in the copy as written
 */
record CopiedTag(List<TextSpan> spans, Tag tag, TextSpan place) {

  /** Returns from where its words begin to where they end. */
  TextSpan span() {
    return spans.get(0).hull(spans.get(spans.size() - 1));
  }
}
