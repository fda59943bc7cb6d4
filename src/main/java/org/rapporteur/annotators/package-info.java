/**
 * The built-in annotators: dates and times, and the names of an edition's register.
 *
 * <p>Begin with {@link org.rapporteur.annotators.DateAnnotator} and {@link
 * org.rapporteur.annotators.RegisterAnnotator}.
 */
@NullMarked
package org.rapporteur.annotators;

import org.jspecify.annotations.NullMarked;
