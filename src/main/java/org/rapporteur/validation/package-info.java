/**
 * Checks TEI: against RELAX NG, XSD, Schematron, its own links and the rules of a record.
 *
 * <p>Begin with {@link org.rapporteur.validation.Validation#standard()}. Every check is a {@link
 * org.rapporteur.validation.Validator}: a document in, a {@link org.rapporteur.report.Report} out,
 * never an exception for a flawed document. Checks that look at a document's events as they pass
 * share one reading of it; others read it themselves.
 *
 * <p>Files of an edition are checked as one by {@link org.rapporteur.validation.EditionValidator}.
 * What takes part in the one reading lies below, in {@code internal}: {@code reading} the events
 * and their places, {@code link} the pointers, {@code rule} the rules of a record.
 *
 * <p>TEI that others made is held against its own schemas: {@link
 * org.rapporteur.validation.SchemaChoice} decides which.
 */
@NullMarked
package org.rapporteur.validation;

import org.jspecify.annotations.NullMarked;
