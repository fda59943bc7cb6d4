/**
 * The command line: reads arguments, finds files, prints, and sets the exit code. It is the only
 * place that does any of that; the work is done by the library.
 *
 * <p>Begin with {@link org.rapporteur.cli.Main}.
 */
@NullMarked
package org.rapporteur.cli;

import org.jspecify.annotations.NullMarked;
