package org.rapporteur.annotation.copy;

import org.rapporteur.annotation.Tag;
import org.rapporteur.source.TextSpan;

/**
 * A tag of a copy around words of it, or at a point of it. A value.
 *
 * @param span what it stands around, in the copy's text without tags
 * @param tag its element and attributes
 * @param place where it stands in the copy as written
 */
record CopiedTag(TextSpan span, Tag tag, TextSpan place) {}
