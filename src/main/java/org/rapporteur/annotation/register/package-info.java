/**
 * The register of persons, places and organisations that an edition keeps in {@code edition.xml},
 * seen from the records that point to it.
 *
 * <p>Begin with {@link org.rapporteur.annotation.register.RegisterLinks}, which follows the
 * pointers; {@link org.rapporteur.annotation.register.RegisterProposals} proposes entries that are
 * missing, {@link org.rapporteur.annotation.register.RegisterMerge} makes one entry of two.
 */
@NullMarked
package org.rapporteur.annotation.register;

import org.jspecify.annotations.NullMarked;
