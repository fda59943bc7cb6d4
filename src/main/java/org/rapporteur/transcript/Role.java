package org.rapporteur.transcript;

/** What a stretch of a transcript is read as. */
public enum Role {
  /** The heading that names the record. */
  TITLE("title"),
  /** Any other heading. */
  HEADING("heading"),
  /** A line that states facts about the talk: when, where, who, how secret. */
  HEADER_LINE("header"),
  /** The words that name the speaker of a turn. */
  SPEAKER_LABEL("speaker"),
  /** What is said. */
  SPEECH("speech"),
  /** Text of the record outside any turn. */
  NARRATIVE("narrative"),
  /** What happens rather than is said. */
  STAGE_DIRECTION("stage"),
  /** Words of another thrown into a turn. */
  INTERJECTION("interjection"),
  /** Words that an editor completed. */
  SUPPLIED("supplied"),
  /** A place where the record leaves words out. */
  OMISSION("omission"),
  /** A reading that the record itself doubts. */
  UNCLEAR("unclear"),
  /** A remark of an editor, or a footnote. */
  NOTE("note"),
  /** The lines that close a record, with its signature. */
  CLOSING("closing"),
  /** The place where a page of the source ends. */
  PAGE_BREAK("page-break"),
  /** A printed page number. */
  PAGE_NUMBER("page-number"),
  /** A heading repeated on every page. */
  RUNNING_HEAD("running-head"),
  /** What a site puts round a document to move about in it. */
  NAVIGATION("navigation"),
  /** What a site states about a document. */
  METADATA("metadata"),
  /** The title or date that a site puts above a document. */
  PAGE_TITLE("page-title"),
  /** A statement of rights. */
  RIGHTS("rights");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** Returns the word for the role that {@code explain} shows. */
  public String label() {
    return label;
  }
}
