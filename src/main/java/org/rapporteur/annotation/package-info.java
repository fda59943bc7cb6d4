/**
 * Work on the readable text of any TEI document by offsets: views of the text, annotations as
 * values, and writing them into the document without touching anything else.
 *
 * <p>Begin with {@link org.rapporteur.annotation.TextView}, the text; an {@link
 * org.rapporteur.annotation.Annotation} says something about a place in it, an {@link
 * org.rapporteur.annotation.AnnotationSet} holds many. {@link
 * org.rapporteur.annotation.InlineMarkup} writes them around their words, {@link
 * org.rapporteur.annotation.StandOff} beside the text; {@link
 * org.rapporteur.annotation.InlineReading} reads what stands there. {@link
 * org.rapporteur.annotation.ElementEdits} changes and removes elements, {@link
 * org.rapporteur.annotation.AllowedMarkup} tells which may stand where. All of them give an {@link
 * org.rapporteur.annotation.Edit}, which {@link org.rapporteur.annotation.EditHistory} makes and
 * undoes.
 *
 * <p>Annotations of other programs are in {@link org.rapporteur.annotation.exchange}, the mark-up
 * of an altered copy in {@link org.rapporteur.annotation.copy}, the register of an edition in
 * {@link org.rapporteur.annotation.register}.
 */
@NullMarked
package org.rapporteur.annotation;

import org.jspecify.annotations.NullMarked;
