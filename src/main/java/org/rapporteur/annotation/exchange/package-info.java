/**
 * Annotations that come from other programs and go to them: Web Annotations, a simple JSON, and
 * tables; and finding the places they are about, also when the text has changed since.
 *
 * <p>Begin with {@link org.rapporteur.annotation.exchange.AnnotationFile}, which reads any of them;
 * {@link org.rapporteur.annotation.exchange.Anchoring} finds places alone.
 */
@NullMarked
package org.rapporteur.annotation.exchange;

import org.jspecify.annotations.NullMarked;
