/** What texts have in common, and what of their characters counts. Not API. */
@NullMarked
package org.rapporteur.internal.text;

import org.jspecify.annotations.NullMarked;
