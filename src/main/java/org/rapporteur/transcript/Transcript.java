package org.rapporteur.transcript;

import org.rapporteur.report.Report;
import org.rapporteur.source.SourceText;

/**
 * A record of conversation as it was recognised.
 *
 * @param source the text it was read from
 * @param findings what deserves a look
 */
public record Transcript(SourceText source, Report findings) {}
