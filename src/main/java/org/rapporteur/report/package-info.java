/**
 * What was found, and where: findings with a permanent rule, a severity, a place and a remedy.
 *
 * <p>Begin with {@link org.rapporteur.report.Report}. A flawed text is no exception: whatever reads
 * or checks a text gives a report. An {@link org.rapporteur.report.Inspection} is written in a
 * {@link org.rapporteur.report.ReportFormat}; {@link org.rapporteur.report.Severities} and a {@link
 * org.rapporteur.report.Baseline} say what of it matters to an edition.
 */
@NullMarked
package org.rapporteur.report;

import org.jspecify.annotations.NullMarked;
