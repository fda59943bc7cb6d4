package org.rapporteur.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules a finding can name. An id is permanent: it is never renamed and never used for
 * something else, so that scripts, baselines and suppressions can rely on it.
 *
 * <p>The first word tells who speaks: {@code source-} reading a transcript, {@code transcript-}
 * recognising it, {@code edition-} reading {@code edition.xml}, {@code record-} keeping records,
 * {@code xml-}, {@code relaxng-}, {@code schematron-}, {@code xsd-}, {@code link-}, {@code rule-}
 * and {@code validation-} checking TEI, {@code fidelity-} holding it against its transcript, {@code
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
  /** A file that cannot be read as text: nothing is known of it. */
  XML_UNREADABLE(
      Severity.FATAL,
      "Declare the encoding that the file has, save it as UTF-8, or see why it cannot be opened."),
  /** A document that says it is in another encoding than it is. */
  XML_ENCODING_DECLARED(Severity.ERROR, "Declare the encoding that the file has."),
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

  /** Something that an XSD forbids, not covered by a more precise rule. */
  XSD_INVALID(Severity.ERROR, "Compare the place with the schema."),
  /** An element that an XSD does not allow here. */
  XSD_ELEMENT_NOT_ALLOWED(Severity.ERROR, "Move or rename the element."),
  /** An element that lacks content which an XSD asks for. */
  XSD_ELEMENT_INCOMPLETE(Severity.ERROR, "Add what is missing."),
  /** An attribute that an XSD does not allow here. */
  XSD_ATTRIBUTE_NOT_ALLOWED(Severity.ERROR, "Remove or rename the attribute."),
  /** An attribute that an XSD asks for. */
  XSD_ATTRIBUTE_MISSING(Severity.ERROR, "Add the attribute."),
  /** An attribute whose value has not the type that an XSD gives it. */
  XSD_ATTRIBUTE_VALUE(Severity.ERROR, "Correct the value."),
  /** Text where an XSD allows only elements, or nothing. */
  XSD_TEXT_NOT_ALLOWED(Severity.ERROR, "Put the words into an element."),
  /** The text of an element that has not the type that an XSD gives it. */
  XSD_CONTENT_VALUE(Severity.ERROR, "Correct the text of the element."),
  /** An id, by the types of an XSD, used twice in a file. */
  XSD_ID_DUPLICATE(Severity.ERROR, "Give one of the two another id."),

  /** An assertion of a Schematron schema. */
  SCHEMATRON_ASSERTION(Severity.ERROR, "See the schema's own text for this rule."),

  /** A pointer into the file whose target does not exist. */
  LINK_TARGET_MISSING(Severity.ERROR, "Correct the pointer, or add the element it names."),
  /** A pointer into the edition's description whose target does not exist. */
  LINK_REGISTER_ENTRY_MISSING(
      Severity.ERROR, "Add the entry to the register in edition.xml, or correct the pointer."),
  /** A pointer whose target exists but is not what the pointer asks for. */
  LINK_TARGET_KIND(Severity.ERROR, "Point to an element of the right kind."),
  /** A pointer to an element without its "#". */
  LINK_HASH_MISSING(Severity.ERROR, "Put '#' before the xml:id."),
  /** A pointer to a file that is not there. */
  LINK_FILE_MISSING(
      Severity.ERROR,
      "Correct the address, or add the file; a pointer to an xml:id of this file begins with '#'."),
  /** A pointer to a file beyond the folder of the edition, where nothing is looked up. */
  LINK_FILE_OUTSIDE(Severity.WARNING, "Keep what the edition points to in its folder."),
  /** A pointer into another file of the edition whose target does not exist there. */
  LINK_RECORD_MISSING(
      Severity.ERROR, "Correct the pointer, or add the element to the file that it names."),
  /** A pointer with a prefix that is no scheme of addresses and that no prefixDef declares. */
  LINK_PREFIX_UNKNOWN(
      Severity.WARNING, "Declare the prefix with a prefixDef in the header, or correct it."),
  /** Two files of an edition whose roots have the same xml:id. */
  LINK_ID_ACROSS_EDITION(Severity.ERROR, "Give one of the two files another xml:id."),
  /** Elements that follow, precede or stand for one another in a ring. */
  LINK_CYCLE(Severity.ERROR, "Break the ring: correct or remove one of its pointers."),
  /** An element that names a next one, which names another as the one before it. */
  LINK_NEXT_PREV_DISAGREE(Severity.ERROR, "Let @next and @prev of the two name each other."),
  /** A turn or action whose person is not among the participants. */
  LINK_WHO_NOT_PARTICIPANT(
      Severity.ERROR,
      "Add the person to particDesc, with @corresp to the entry of the register, or correct the"
          + " pointer."),
  /** An entry of the register that no record names. */
  LINK_REGISTER_ENTRY_UNUSED(
      Severity.INFO, "Point to the entry where it is meant, or remove it from the register."),
  /** Two entries of a register that are likely one. */
  LINK_REGISTER_ENTRIES_ALIKE(
      Severity.WARNING,
      "Make one entry of the two if they are one; if not, let their names or notes tell them"
          + " apart."),

  /** A date with one point in time and a range. */
  RULE_DATE_WHEN_WITH_RANGE(
      Severity.ERROR, "Keep either @when, or @from, @to, @notBefore and @notAfter."),
  /** A range of dates that ends before it begins. */
  RULE_DATE_RANGE_REVERSED(Severity.ERROR, "Exchange or correct the two dates."),
  /** A turn in which nothing is said, done or omitted. */
  RULE_TURN_EMPTY(Severity.WARNING, "Add the words, a stage direction or a gap, or remove it."),
  /** A speaker label without words. */
  RULE_SPEAKER_EMPTY(
      Severity.WARNING, "Add the label as the source has it, or remove the empty 'speaker'."),
  /** A title without words. */
  RULE_TITLE_EMPTY(Severity.ERROR, "Give the record a title."),
  /** Nobody who answers for the file is named. */
  RULE_PUBLISHER_MISSING(
      Severity.ERROR,
      "Name a publisher, distributor or authority in 'publicationStmt'; for a whole edition, in"
          + " edition.xml."),
  /** A publisher, but no terms of use. */
  RULE_AVAILABILITY_MISSING(
      Severity.ERROR, "Add 'availability' with a licence or a paragraph on the terms of use."),
  /** A record that does not say what it was made from. */
  RULE_SOURCE_MISSING(
      Severity.ERROR,
      "Describe the source: 'msDesc' for papers in an archive, 'biblStruct' for what was"
          + " published."),
  /** A record without a date that does not say that it is undated. */
  RULE_DATE_MISSING(
      Severity.ERROR,
      "Give 'profileDesc/creation' a date with @when or a range, or the word 'undated'."),
  /** A division of a record in the wrong place. */
  RULE_DIVISION_MISPLACED(
      Severity.ERROR,
      "Let 'body' hold the division of type 'record', and that hold those of type 'section'."),
  /** Page matter that does not say where it stood. */
  RULE_PAGE_MATTER_UNPLACED(
      Severity.ERROR, "Add @target with a pointer to the element before which it stood."),
  /** The value of a date says other than its words. */
  RULE_DATE_CONTRADICTS_WORDS(
      Severity.ERROR, "Correct the value, unless the words are wrong; then say so with 'sic'."),
  /** Two places of a record give it different dates. */
  RULE_RECORD_DATE_DISAGREES(
      Severity.WARNING, "Decide which date is right and correct the other place."),
  /** A record that was published before its own date. */
  RULE_DATE_AFTER_PUBLICATION(
      Severity.ERROR, "Correct the date of the record or that of the publication."),
  /** Dated parts, or changes, that do not follow each other in time. */
  RULE_DATES_OUT_OF_ORDER(
      Severity.WARNING, "Check the date here and the one before it, or the order of the two."),
  /** A page that begins after a later one, or twice. */
  RULE_PAGE_OUT_OF_ORDER(
      Severity.WARNING, "Correct @n, or check whether the pages stand in their order."),
  /** A language in use that the header does not declare. */
  RULE_LANGUAGE_UNDECLARED(
      Severity.WARNING, "Add a 'language' with this @ident to 'langUsage', or correct @xml:lang."),
  /** A record whose language nothing states. */
  RULE_LANGUAGE_MISSING(
      Severity.INFO, "Add @xml:lang to 'TEI', and a 'langUsage' that names the languages."),
  /** A speaker label in the words of the turn before. */
  RULE_LABEL_IN_TURN(
      Severity.WARNING,
      "Begin a new turn here, with the label in 'speaker'; leave it where somebody is quoted."),
  /** A turn far longer than the others, with a line in it that looks like a label. */
  RULE_TURN_TOO_LONG(
      Severity.WARNING, "Check whether other turns begin in this one, at the lines named."),
  /** The same small word twice. */
  RULE_SLIP_DOUBLED_WORD(
      Severity.INFO, "Compare the source; mark a slip of the source with 'sic', remove another."),
  /** Two words without a space between them. */
  RULE_SLIP_RUN_TOGETHER(
      Severity.INFO, "Compare the source; mark a slip of the source with 'sic', mend another."),
  /** A word that is one letter away from a name. */
  RULE_SLIP_NAME_NEAR(
      Severity.INFO,
      "Compare the source; where the name is spelt so there, add the spelling to the register."),

  /** A schema that the document names and that is not looked up. */
  VALIDATION_SCHEMA_NOT_READ(
      Severity.WARNING, "Give a copy of the schema with --schema, or put it beside the document."),
  /** A schema that the document names, and that is missing or wrong. */
  VALIDATION_SCHEMA_UNUSABLE(
      Severity.ERROR, "Correct the schema or the address in 'xml-model', or use --schema."),
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
  /** A line of a baseline that fits no finding any more. */
  VALIDATION_BASELINE_STALE(Severity.INFO, "Remove the line, so that nothing hides behind it."),
  /** A fix that was left out, since it would change what another changes. */
  VALIDATION_FIX_OVERLAPPING(Severity.INFO, "Look at the result, then run --fix once more."),

  /** An annotation whose ends stand in elements that do not nest with it. */
  ANNOTATION_CROSSES_ELEMENT(
      Severity.WARNING, "Annotate the parts one by one, or change the mark-up that is in the way."),
  /** An annotation that shares only a part of its text with another. */
  ANNOTATION_CROSSES_ANNOTATION(
      Severity.WARNING, "Decide which of the two is right, or let one hold the other."),
  /** An annotation whose element may not stand where it would have to. */
  ANNOTATION_NOT_ALLOWED(
      Severity.WARNING,
      "Use an element that may stand here, annotate less, or name the schema that the text follows."),
  /** An annotation whose element would change the readable text. */
  ANNOTATION_CHANGES_TEXT(
      Severity.WARNING, "Use an element that leaves words and lines alone, or put it elsewhere."),
  /** An annotation that was not written because others given with it were refused. */
  ANNOTATION_WITHHELD(
      Severity.INFO, "Correct or leave out those that were refused, and write the rest again."),
  /** An element that cannot go because something points to it. */
  ANNOTATION_POINTED_TO(
      Severity.WARNING, "Change or remove the pointer first, or keep the element."),
  /** A name that the register gives to several entries. */
  ANNOTATION_NAME_AMBIGUOUS(
      Severity.INFO,
      "Mark the name by hand where it matters, or give the register names that differ."),
  /** An annotation that points to no text, or in a way that is not understood. */
  ANNOTATION_TARGET_UNKNOWN(
      Severity.WARNING, "Point to text that is there, or give the words and those around them."),
  /** An annotation whose words are not certainly those of any place in the text. */
  ANNOTATION_WORDS_MISSING(
      Severity.WARNING, "Compare its words with the text; where it is right, annotate by hand."),
  /** An annotation whose words the text has in several places. */
  ANNOTATION_PLACE_AMBIGUOUS(
      Severity.WARNING, "Give its offsets or the words around it, or mark the place by hand."),
  /** An annotation whose words stand elsewhere than it says. */
  ANNOTATION_WORDS_MOVED(
      Severity.INFO, "Nothing is lost; write the annotations again so that they point right."),
  /** An annotation that was placed on words that differ from those it quotes. */
  ANNOTATION_WORDS_DIFFER(
      Severity.WARNING, "Check that the annotation still holds for the words as they are."),
  /** An annotation in a file, or a tag in a copy, that says something impossible. */
  ANNOTATION_UNREADABLE(Severity.WARNING, "Correct it where it stands; the others were read."),
  /** A file of annotations that is none of the known kinds, or broken. */
  ANNOTATION_FILE_UNREADABLE(
      Severity.FATAL, "Correct the file at this place, or export it anew from the program."),
  /** A marked-up copy that has too little in common with the text. */
  ANNOTATION_COPY_OF_ANOTHER_TEXT(
      Severity.ERROR, "Check that the copy is of this text; an excerpt needs a smaller share."),
  /** Annotations in a file that are about another document. */
  ANNOTATION_OTHER_DOCUMENT(
      Severity.INFO, "Nothing need be done if the file is meant for several documents."),
  /** A recogniser outside that failed on a part of the text. */
  ANNOTATION_RECOGNISER_FAILED(
      Severity.ERROR, "See what the recogniser says, then annotate again; the rest was done."),
  /** A label, or the name of a column, that is not known. */
  ANNOTATION_LABEL_UNKNOWN(
      Severity.WARNING, "Say which TEI element the label stands for, or name the element itself."),
  /** Somebody who made annotations and whom the document does not name. */
  ANNOTATION_CREATOR_UNKNOWN(
      Severity.INFO, "Add a 'respStmt' with this name and an xml:id to the header; read again."),

  /** An element that no edition knows how to show. */
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
  /** Something on a printed page that is too wide, or lies over something else. */
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
    return Stream.of(values()).filter(rule -> rule.id.equals(id)).findFirst();
  }

  /** Returns the rule whose id is most like the words, or empty where none is like them. */
  public static Optional<Rule> nearest(String words) {
    return EditDistance.nearest(words, List.of(values()), Rule::id);
  }

  /** Returns the page of the guide that explains the rule, with the place on it. */
  public String page() {
    return "docs/guide/rules/" + family() + ".md#" + id;
  }

  /** Returns the first word of the id, which tells who speaks. */
  public String family() {
    return id.substring(0, id.indexOf('-'));
  }

  /** Returns whether it says that a document was not examined to its end: that is always told. */
  public boolean leavesUnexamined() {
    return severity == Severity.FATAL || this == VALIDATION_STOPPED;
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
