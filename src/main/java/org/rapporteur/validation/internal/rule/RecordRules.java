package org.rapporteur.validation.internal.rule;

import org.xml.sax.Attributes;

/**
 * A group of rules that look at the elements and the words of a record as they are read. One
 * instance belongs to one reading.
 */
interface RecordRules {

  /** Looks at an element whose start tag was read. */
  default void opened(OpenElement element, Attributes attributes) {}

  /** Looks at a passage that was read whole; its element is closed next. */
  default void read(Passage passage) {}

  /** Looks at an element whose words and children were read. */
  default void closed(OpenElement element) {}
}
