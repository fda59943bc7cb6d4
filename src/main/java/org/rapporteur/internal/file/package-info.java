/** How files are found, written whole, and told apart by their digests. Not API. */
@NullMarked
package org.rapporteur.internal.file;

import org.jspecify.annotations.NullMarked;
