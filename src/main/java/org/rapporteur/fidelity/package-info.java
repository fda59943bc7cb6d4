/**
 * Holds the text of TEI, whoever made it, against the transcript that it was made from.
 *
 * <p>Begin with {@link org.rapporteur.fidelity.FidelityValidator}. Both texts are read as words,
 * aligned, and what is lost, added or altered is a finding with both places.
 */
@NullMarked
package org.rapporteur.fidelity;

import org.jspecify.annotations.NullMarked;
