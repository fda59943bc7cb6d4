/** How files are written, by the command line and by the editions alike. Not API. */
@NullMarked
package org.rapporteur.internal.file;

import org.jspecify.annotations.NullMarked;
