/** What two texts have in common. Not API. */
@NullMarked
package org.rapporteur.internal.text;

import org.jspecify.annotations.NullMarked;
