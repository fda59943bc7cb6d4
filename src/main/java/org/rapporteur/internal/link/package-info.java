/** How TEI points: which attributes do, and what the parts of a pointer are. Not API. */
@NullMarked
package org.rapporteur.internal.link;

import org.jspecify.annotations.NullMarked;
