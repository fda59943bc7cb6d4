package org.rapporteur.report;

import java.util.Locale;
import java.util.Optional;

/**
 * The rules a finding can name. An id is permanent: it is never renamed and never used for
 * something else, so that scripts, baselines and suppressions can rely on it.
 *
 * <p>The first word tells who speaks: {@code source-} reading a transcript, {@code transcript-}
 * recognising it, {@code edition-} reading {@code edition.xml}, {@code record-} keeping records,
 * {@code xml-}, {@code relaxng-}, {@code schematron-}, {@code link-}, {@code rule-} and {@code
 * validation-} checking TEI, {@code fidelity-} holding it against its transcript, {@code
 * annotation-} annotating it, {@code publish-} making an edition.
 */
public enum Rule {
  /** The bytes are not UTF-8; another encoding was assumed. */
  SOURCE_ENCODING(
      Severity.WARNING, "Save the transcript as UTF-8 and look at the accented letters."),
  /** A control character that XML cannot hold. */
  SOURCE_CONTROL_CHARACTER(
      Severity.WARNING,
      "Remove the character from the transcript or replace it by what it stands for."),
  /** A transcript without a single character that is not white space. */
  SOURCE_EMPTY(Severity.ERROR, "Check that the file is the one you meant."),

  /** No turn was found. */
  TRANSCRIPT_NO_TURNS(
      Severity.INFO,
      "If this is a conversation, look at 'explain' to see how its lines were read."),
  /** No title was found. */
  TRANSCRIPT_NO_TITLE(Severity.WARNING, "Give the record a heading as its first line."),
  /** No date was found. */
  TRANSCRIPT_UNDATED(Severity.INFO, "Give the date in the heading, or in a line 'Date: …'."),
  /** Two places give different dates. */
  TRANSCRIPT_DATE_DISAGREES(
      Severity.WARNING, "Decide which date is right and correct the record's header."),
  /** A speaker label was joined to a person by a guess. */
  TRANSCRIPT_SPEAKER_UNCERTAIN(Severity.WARNING, "Check @who of these turns."),
  /** Something looks like a speaker label but was not read as one. */
  TRANSCRIPT_LABEL_UNCERTAIN(Severity.INFO, "Check whether a new turn begins here."),
  /** A bracket is opened and not closed in its paragraph, or the other way round. */
  TRANSCRIPT_BRACKET_UNBALANCED(
      Severity.INFO, "Check the brackets of this paragraph in the transcript."),
  /** No space between a speaker label and the words. */
  TRANSCRIPT_SPACE_MISSING(Severity.INFO, "Check the transcript here; nothing was changed."),

  /** The edition's description cannot be read as TEI. */
  EDITION_DESCRIPTION(Severity.ERROR, "Correct edition.xml; the guide shows a complete one."),
  /** A folder without a description of the edition. */
  EDITION_DESCRIPTION_MISSING(
      Severity.INFO,
      "Write an edition.xml that says who publishes the edition and under which licence."),

  /** A record that was changed since it was encoded, or that something else wrote. */
  RECORD_EDITED(
      Severity.INFO, "Nothing need be done; --force encodes it anew and keeps a copy of this one."),
  /** A record that was edited, while its transcript changed too. */
  RECORD_OUTDATED(
      Severity.WARNING,
      "Compare the two; --force encodes the transcript anew and keeps a copy of the record."),

  /** Not well-formed XML, or XML that asks for something outside. */
  XML_NOT_WELL_FORMED(Severity.FATAL, "Correct the XML at this place."),
  /** The document asks for an external entity or DTD. */
  XML_EXTERNAL(Severity.FATAL, "Remove the reference: nothing outside the file is read."),
  /** The document is larger, deeper or wider than the limits. */
  XML_LIMIT(Severity.FATAL, "Split the document, or remove what makes it so large."),

  /** A grammar finding not covered by a more precise rule. */
  RELAXNG_INVALID(Severity.ERROR, "Compare the place with the guide to the encoding."),
  /** An element that may not stand here. */
  RELAXNG_ELEMENT_NOT_ALLOWED(Severity.ERROR, "Move or rename the element."),
  /** An element that must stand here is missing. */
  RELAXNG_ELEMENT_INCOMPLETE(Severity.ERROR, "Add what is missing."),
  /** An attribute that may not stand here. */
  RELAXNG_ATTRIBUTE_NOT_ALLOWED(Severity.ERROR, "Remove or rename the attribute."),
  /** An attribute that must stand here is missing. */
  RELAXNG_ATTRIBUTE_MISSING(Severity.ERROR, "Add the attribute."),
  /** An attribute whose value has not the right form. */
  RELAXNG_ATTRIBUTE_VALUE(Severity.ERROR, "Correct the value."),
  /** Text where only elements may stand. */
  RELAXNG_TEXT_NOT_ALLOWED(Severity.ERROR, "Put the words into an element."),
  /** An xml:id used twice in a file. */
  RELAXNG_ID_DUPLICATE(Severity.ERROR, "Give one of the two another xml:id."),

  /** An assertion of a Schematron schema. */
  SCHEMATRON_ASSERTION(Severity.ERROR, "See the schema's own text for this rule."),

  /** A pointer into the file whose target does not exist. */
  LINK_TARGET_MISSING(Severity.ERROR, "Correct the pointer, or add the element it names."),
  /** A pointer into the edition's description whose target does not exist. */
  LINK_REGISTER_ENTRY_MISSING(
      Severity.ERROR, "Add the entry to the register in edition.xml, or correct the pointer."),
  /** A pointer whose target exists but is not what the pointer asks for. */
  LINK_TARGET_KIND(Severity.ERROR, "Point to an element of the right kind."),

  /** A date with one point in time and a range. */
  RULE_DATE_WHEN_WITH_RANGE(
      Severity.ERROR, "Keep either @when, or @from, @to, @notBefore and @notAfter."),
  /** A range of dates that ends before it begins. */
  RULE_DATE_RANGE_REVERSED(Severity.ERROR, "Exchange or correct the two dates."),
  /** A turn in which nothing is said, done or omitted. */
  RULE_TURN_EMPTY(Severity.WARNING, "Add the words, a stage direction or a gap, or remove it."),
  /** A title without words. */
  RULE_TITLE_EMPTY(Severity.ERROR, "Give the record a title."),
  /** A publisher, but no terms of use. */
  RULE_AVAILABILITY_MISSING(
      Severity.ERROR, "Add 'availability' with a licence or a paragraph on the terms of use."),
  /** A division of a record in the wrong place. */
  RULE_DIVISION_MISPLACED(
      Severity.ERROR,
      "Let 'body' hold the division of type 'record', and that hold those of type 'section'."),
  /** Page matter that does not say where it stood. */
  RULE_PAGE_MATTER_UNPLACED(
      Severity.ERROR, "Add @target with a pointer to the element before which it stood."),

  /** Words of the transcript that the document does not have. */
  FIDELITY_TEXT_LOST(
      Severity.ERROR, "Put the words back, or mark with 'gap' that they were left out."),
  /** Words of the document that the transcript does not have. */
  FIDELITY_TEXT_ADDED(
      Severity.ERROR, "Remove the words, or mark them as the editor's with 'supplied' or a note."),
  /** Words of the transcript that are others in the document. */
  FIDELITY_TEXT_ALTERED(
      Severity.ERROR,
      "Write what the transcript has; a correction goes beside it, in 'choice' with 'sic' and"
          + " 'corr'."),
  /** A passage that stands elsewhere in the transcript. */
  FIDELITY_TEXT_MOVED(Severity.WARNING, "Put the passage where the transcript has it."),
  /** The same words in another form: case, punctuation, Unicode, one word or two. */
  FIDELITY_FORM_ALTERED(Severity.WARNING, "Write it as the transcript does."),
  /** Lines around the text, such as the navigation of a site, that were left out. */
  FIDELITY_MATTER_OMITTED(Severity.INFO, "Check that these lines are no part of the text."),
  /** A transcript that has hardly a word in common with the document. */
  FIDELITY_SOURCE_OTHER(Severity.ERROR, "Name the transcript from which the document was made."),
  /** A document without its transcript in the folder of transcripts. */
  FIDELITY_SOURCE_MISSING(
      Severity.ERROR, "Put the transcript into the folder, under the name of the document."),
  /** A transcript without a document made from it. */
  FIDELITY_SOURCE_UNUSED(
      Severity.WARNING, "Encode the transcript, or validate its document as well."),

  /** So many findings that the rest is not listed. */
  VALIDATION_STOPPED(Severity.ERROR, "Correct the findings listed, then validate again."),
  /** The validation itself failed, so nothing is known of the document. */
  VALIDATION_FAILED(
      Severity.FATAL, "Report this with the document; meanwhile take it for invalid."),

  /** An annotation whose ends stand in elements that do not nest with it. */
  ANNOTATION_CROSSES_ELEMENT(
      Severity.WARNING, "Annotate the parts one by one, or change the mark-up that is in the way."),
  /** An annotation that shares only a part of its text with another. */
  ANNOTATION_CROSSES_ANNOTATION(
      Severity.WARNING, "Decide which of the two is right, or let one hold the other."),
  /** An annotation whose element may not stand where it would have to. */
  ANNOTATION_NOT_ALLOWED(
      Severity.WARNING, "Use an element that may stand here, or annotate a smaller stretch."),
  /** A name that the register gives to several entries. */
  ANNOTATION_NAME_AMBIGUOUS(
      Severity.INFO,
      "Mark the name by hand where it matters, or give the register names that differ."),

  /** The text of a published edition is not that of the TEI. */
  PUBLISH_ELEMENT_UNKNOWN(
      Severity.WARNING, "The text of the element was kept; check how it looks."),
  /** A letter that no font of the library can draw. */
  PUBLISH_GLYPH_MISSING(Severity.ERROR, "Name a font that has the letter."),
  /** A well-formed document whose root is not a TEI element. */
  PUBLISH_NOT_TEI(Severity.ERROR, "Publish TEI documents, each with one TEI element."),
  /** Two records would be published under one name, or a name cannot be that of a file. */
  PUBLISH_NAME_TAKEN(Severity.ERROR, "Give the record's file a name of its own."),
  /** An edition of the record could not be made. */
  PUBLISH_FAILED(
      Severity.ERROR,
      "Validate the record; if it is valid, report this to the library's developers."),
  /**
   * The printed page is not as it should be: something is too wide, or lies over something else.
   */
  PUBLISH_LAYOUT(Severity.WARNING, "Look at the PDF at this place.");

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final Severity severity;
  private final String remedy;

  Rule(Severity severity, String remedy) {
    this.severity = severity;
    this.remedy = remedy;
  }

  /** Returns the permanent id, in lower case with hyphens. */
  public String id() {
    return id;
  }

  /** Returns the rule of that id, or empty where there is none. */
  public static Optional<Rule> of(String id) {
    for (Rule rule : values()) {
      if (rule.id.equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** Returns the page of the guide that explains the rule, with the place on it. */
  public String page() {
    return "docs/guide/rules/" + id.substring(0, id.indexOf('-')) + ".md#" + id;
  }

  /** Returns how much a finding of this rule matters where nothing else is said. */
  public Severity severity() {
    return severity;
  }

  /** Returns what to do about it where nothing more precise can be said. */
  public String remedy() {
    return remedy;
  }
}
