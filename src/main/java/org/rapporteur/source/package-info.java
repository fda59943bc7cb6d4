/**
 * The plain text as it was received: its characters, its lines, and places in it.
 *
 * <p>Begin with {@link org.rapporteur.source.SourceText}. Offsets everywhere in the library are
 * UTF-16 code units, as in {@link String}; spans are half-open.
 */
@NullMarked
package org.rapporteur.source;

import org.jspecify.annotations.NullMarked;
