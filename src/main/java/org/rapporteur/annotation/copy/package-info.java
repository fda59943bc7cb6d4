/**
 * Mark-up carried over from an altered copy of a text: a file tagged by a colleague, an older
 * edition, the answer of a tagger or a language model. Its tags come over, never its characters.
 *
 * <p>Begin with {@link org.rapporteur.annotation.copy.MarkedCopy}; {@link
 * org.rapporteur.annotation.copy.OutsideRecogniser} has another program tag a text in this way.
 */
@NullMarked
package org.rapporteur.annotation.copy;

import org.jspecify.annotations.NullMarked;
