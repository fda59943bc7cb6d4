/**
 * A record of conversation as a value: who took part, what was said in which turn, what the header
 * states, and a role for every character of the source. It knows no XML.
 *
 * <p>Begin with {@link org.rapporteur.transcript.Transcript}.
 */
@NullMarked
package org.rapporteur.transcript;

import org.jspecify.annotations.NullMarked;
