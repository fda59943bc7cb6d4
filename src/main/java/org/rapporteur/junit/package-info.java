/**
 * Editions as JUnit 5 tests: each record a test named by its file.
 *
 * <p>Begin with {@link org.rapporteur.junit.EditionTests}. The package needs {@code
 * org.junit.jupiter:junit-jupiter-api}, which the library does not bring along.
 */
@NullMarked
package org.rapporteur.junit;

import org.jspecify.annotations.NullMarked;
