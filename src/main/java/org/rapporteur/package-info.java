/**
 * The three-line way through: plain transcripts in, a valid TEI edition out.
 *
 * <p>Begin with {@link org.rapporteur.Rapporteur}.
 */
@NullMarked
package org.rapporteur;

import org.jspecify.annotations.NullMarked;
