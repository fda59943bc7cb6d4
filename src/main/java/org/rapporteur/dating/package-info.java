/**
 * Finds dates and times in plain text, and what they mean. It knows no XML: recognition reads a
 * record's head with it, annotators its text.
 *
 * <p>Begin with {@link org.rapporteur.dating.TimeExpression}.
 */
@NullMarked
package org.rapporteur.dating;

import org.jspecify.annotations.NullMarked;
