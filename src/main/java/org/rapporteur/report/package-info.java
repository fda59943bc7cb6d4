/**
 * What was found, and where: findings with a permanent rule, a severity, a place and a remedy.
 *
 * <p>Begin with {@link org.rapporteur.report.Report}. A flawed text is no exception: whatever reads
 * or checks a text gives a report.
 */
@NullMarked
package org.rapporteur.report;

import org.jspecify.annotations.NullMarked;
