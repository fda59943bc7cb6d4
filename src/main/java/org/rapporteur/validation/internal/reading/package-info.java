/**
 * One reading of a document: the events as they pass, where they stand in the text, what lies
 * around the document, and what is found. Every check takes part in it as an {@link
 * org.rapporteur.validation.internal.reading.EventCheck}.
 */
@NullMarked
package org.rapporteur.validation.internal.reading;

import org.jspecify.annotations.NullMarked;
