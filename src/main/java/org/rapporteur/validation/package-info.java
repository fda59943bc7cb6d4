/**
 * Checks of TEI documents.
 *
 * <p>Begin with {@link org.rapporteur.validation.Validator}.
 */
@NullMarked
package org.rapporteur.validation;

import org.jspecify.annotations.NullMarked;
