/**
 * TEI to the web, print and text editions, by XSLT 3.0.
 *
 * <p>Begin with {@link org.rapporteur.publication.Publisher}.
 */
@NullMarked
package org.rapporteur.publication;

import org.jspecify.annotations.NullMarked;
