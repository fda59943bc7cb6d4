package org.rapporteur.annotation;

import org.rapporteur.tei.TeiElement;

/**
 * A place for an element: between two places of the source text, what stands between them complete.
 *
 * @param start where the start tag goes
 * @param end where the end tag goes; the same place for an empty element
 * @param container the innermost element that holds both
 */
record Spot(int start, int end, TeiElement container) {}
