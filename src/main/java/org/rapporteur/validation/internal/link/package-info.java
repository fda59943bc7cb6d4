/**
 * Follows the pointers of a document, and compares the files of an edition.
 *
 * <p>Begin with {@link org.rapporteur.validation.internal.link.LinkCheck}.
 */
@NullMarked
package org.rapporteur.validation.internal.link;

import org.jspecify.annotations.NullMarked;
