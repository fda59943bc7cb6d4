/**
 * From plain text to a record of conversation: lines and pages, labels and persons, header facts,
 * brackets, trailers. It knows no XML.
 *
 * <p>Begin with {@link org.rapporteur.recognition.TranscriptRecogniser}. Every rule says something
 * true of a kind of record; the words by which records show their structure are in the resource
 * {@code lexicon.txt}.
 */
@NullMarked
package org.rapporteur.recognition;

import org.jspecify.annotations.NullMarked;
