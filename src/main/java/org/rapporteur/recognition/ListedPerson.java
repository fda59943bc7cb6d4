package org.rapporteur.recognition;

import org.rapporteur.source.TextSpan;

/**
 * A person in the list of those present.
 *
 * @param name the name, with titles and the office given after it
 * @param initials the initials by which the record calls the person, or an empty string
 * @param span the place in the source
 */
record ListedPerson(PersonName name, String initials, TextSpan span) {}
