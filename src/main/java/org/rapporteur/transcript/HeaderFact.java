package org.rapporteur.transcript;

import org.rapporteur.source.TextSpan;

/**
 * A fact that the record states about itself.
 *
 * @param kind what it states
 * @param value the record's own words, white space normalised and editorial brackets left out
 * @param normal the value in the form that machines read (an ISO date, time or interval of two with
 *     a slash, a language code), or an empty string
 * @param span the place in the source
 * @param certainty how sure it is
 * @param reason why, in a few words for people
 */
public record HeaderFact(
    Kind kind, String value, String normal, TextSpan span, Certainty certainty, String reason) {

  /** What a fact is about. */
  public enum Kind {
    /** The title of the record. */
    TITLE,
    /** A title below or beside it. */
    SUBTITLE,
    /** The document's own title, where a site gives it another. */
    ALTERNATIVE_TITLE,
    /** What the talk was about. */
    SUBJECT,
    /** The number of the document. */
    DOCUMENT_NUMBER,
    /** How secret it is. */
    CLASSIFICATION,
    /** Who issued it. */
    ISSUER,
    /** The date of the talk. */
    DATE,
    /** The time of day of the talk. */
    TIME,
    /** The place of the talk. */
    PLACE,
    /** A remark on whether the record was approved. */
    APPROVAL,
    /** Archive, file and leaves, in the words of the archive. */
    REFERENCE,
    /** The archive that keeps the document. */
    REPOSITORY,
    /** The fonds or collection in that archive. */
    FONDS,
    /** The file of that archive. */
    ARCHIVAL_FILE,
    /** The leaves or pages in that file. */
    LEAVES,
    /** The collection or site that publishes the document. */
    COLLECTION,
    /** Who obtained it. */
    OBTAINED_BY,
    /** Who translated it. */
    TRANSLATOR,
    /** The sentence of thanks. */
    CREDITS,
    /** Who paid. */
    FUNDER,
    /** The language the document was written in. */
    ORIGINAL_LANGUAGE,
    /** What kind of copy this is. */
    CONTENTS,
    /** The language of the text at hand. */
    LANGUAGE,
    /** The address of the page. */
    URL,
    /** The archive's own number of the page. */
    RECORD_ID,
    /** The statement of rights. */
    RIGHTS,
    /** What the record is about, in a sentence. */
    ABSTRACT,
    /** The kind of record: minutes, memorandum. */
    GENRE
  }
}
