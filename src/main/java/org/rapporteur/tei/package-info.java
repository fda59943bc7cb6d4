/**
 * TEI in and out: a document as a value, the encoder that makes one from a transcript, and the
 * description of an edition.
 *
 * <p>Begin with {@link org.rapporteur.tei.TeiDocument}.
 */
@NullMarked
package org.rapporteur.tei;

import org.jspecify.annotations.NullMarked;
