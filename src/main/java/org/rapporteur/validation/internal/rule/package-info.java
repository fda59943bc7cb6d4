/**
 * The rules of a record, a class for each group.
 *
 * <p>Begin with {@link org.rapporteur.validation.internal.rule.RecordCheck}.
 */
@NullMarked
package org.rapporteur.validation.internal.rule;

import org.jspecify.annotations.NullMarked;
