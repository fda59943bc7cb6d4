/**
 * The one gate through which XML comes in: hardened parsers, bridges between XOM, Saxon and Jing,
 * and resources of the class path. Nothing else in the library makes a parser. Not API.
 */
@NullMarked
package org.rapporteur.internal.xml;

import org.jspecify.annotations.NullMarked;
