/**
 * Work on the readable text of any TEI document by offsets: views of the text, annotations as
 * values, and writing them into the document without touching anything else.
 *
 * <p>Begin with {@link org.rapporteur.annotation.TextView}; write with {@link
 * org.rapporteur.annotation.InlineMarkup}, change and remove with {@link
 * org.rapporteur.annotation.ElementEdits}.
 */
@NullMarked
package org.rapporteur.annotation;

import org.jspecify.annotations.NullMarked;
