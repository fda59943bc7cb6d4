<?xml version="1.0" encoding="UTF-8"?>
<!-- Words for readers: the one place where they are written, in each language of the interface. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:e="https://rapporteur.org/ns/errors"
  xmlns:f="https://rapporteur.org/ns/functions">

  <xsl:variable name="words-en" as="map(xs:string, xs:string)" select="map {
    'language': 'en',
    'months': 'January February March April May June July August September October November December',
    'first-day': '1',
    'day-mark': '',
    'title': 'Title', 'subtitle': 'Subtitle', 'date': 'Date', 'time': 'Time', 'place': 'Place',
    'participants': 'Participants', 'classification': 'Classification', 'genre': 'Kind of record',
    'subject': 'Subject', 'document-number': 'Document number', 'issuer': 'Issued by',
    'archive': 'Archive', 'file': 'File', 'leaves': 'Leaves', 'original-language': 'Original language',
    'translator': 'Translator', 'editor': 'Editor', 'author': 'Author', 'obtained-by': 'Contributors', 'support': 'Support',
    'approval': 'Approval', 'published-in': 'Source', 'rights': 'Rights', 'publisher': 'Publisher',
    'licence': 'Licence', 'turns': 'Turns', 'record': 'Record', 'abstract': 'Summary',
    'notes': 'Notes', 'names': 'Persons and places', 'persons': 'Persons', 'places': 'Places',
    'organisations': 'Organisations', 'signs': 'Signs used', 'cite': 'How to cite',
    'cite-turn': 'To cite a turn, add its number, or copy the address behind it.',
    'records': 'Records', 'all-records': 'All records', 'previous': 'Previous', 'next': 'Next',
    'skip': 'Skip to the text', 'downloads': 'This record as', 'pdf': 'PDF', 'plain-text': 'Plain text',
    'tei': 'TEI XML', 'text': 'Text of the record', 'about': 'About the record', 'navigation': 'Records by date',
    'turn': 'Turn', 'one-turn': '1 turn', 'some-turns': '{n} turns', 'one-record': '1 record', 'some-records': '{n} records',
    'mentioned': 'Mentioned in', 'labelled': 'Called', 'paragraph-link': 'Link to this paragraph',
    'turn-link': 'Link to this turn', 'note-back': 'Back to the text', 'note': 'Note',
    'interjection-by': 'Interjection by', 'stage-by': 'By', 'undated': 'Undated', 'untitled': 'Untitled record',
    'page': 'p.', 'translated-by': 'translated by', 'leaves-short': 'leaves',
    'sign-supplied': 'supplied by the editors', 'sign-unclear': 'doubtful reading',
    'sign-gap': 'omitted', 'sign-page': 'a page of the original begins', 'sign-choice': 'reading as printed, then that of the editors',
    'sign-deleted': 'struck out in the original', 'sign-surplus': 'superfluous in the original',
    'sign-character': 'a character that could not be read',
    'sign-stage': 'what happened while the talk went on', 'sign-interjection': 'what another speaker threw in',
    'sign-word': 'text', 'minutes': 'Records of conversation', 'contents': 'Contents' }"/>

  <xsl:variable name="words-de" as="map(xs:string, xs:string)" select="map {
    'language': 'de',
    'months': 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    'first-day': '1',
    'day-mark': '.',
    'title': 'Titel', 'subtitle': 'Untertitel', 'date': 'Datum', 'time': 'Uhrzeit', 'place': 'Ort',
    'participants': 'Teilnehmende', 'classification': 'Einstufung', 'genre': 'Art der Aufzeichnung',
    'subject': 'Gegenstand', 'document-number': 'Dokumentnummer', 'issuer': 'Ausgestellt von',
    'archive': 'Archiv', 'file': 'Akte', 'leaves': 'Blatt', 'original-language': 'Originalsprache',
    'translator': 'Übersetzung', 'editor': 'Herausgabe', 'author': 'Verfasst von', 'obtained-by': 'Beteiligte', 'support': 'Förderung',
    'approval': 'Freigabe', 'published-in': 'Quelle', 'rights': 'Rechte', 'publisher': 'Verlag',
    'licence': 'Lizenz', 'turns': 'Redebeiträge', 'record': 'Kennung', 'abstract': 'Zusammenfassung',
    'notes': 'Anmerkungen', 'names': 'Personen und Orte', 'persons': 'Personen', 'places': 'Orte',
    'organisations': 'Organisationen', 'signs': 'Verwendete Zeichen', 'cite': 'Zitierweise',
    'cite-turn': 'Für einen Redebeitrag dessen Nummer anfügen oder die Adresse dahinter kopieren.',
    'records': 'Aufzeichnungen', 'all-records': 'Alle Aufzeichnungen', 'previous': 'Zurück', 'next': 'Weiter',
    'skip': 'Zum Text springen', 'downloads': 'Diese Aufzeichnung als', 'pdf': 'PDF', 'plain-text': 'Reiner Text',
    'tei': 'TEI-XML', 'text': 'Text der Aufzeichnung', 'about': 'Über die Aufzeichnung', 'navigation': 'Aufzeichnungen nach Datum',
    'turn': 'Redebeitrag', 'one-turn': '1 Redebeitrag', 'some-turns': '{n} Redebeiträge', 'one-record': '1 Aufzeichnung', 'some-records': '{n} Aufzeichnungen',
    'mentioned': 'Erwähnt in', 'labelled': 'Genannt', 'paragraph-link': 'Link auf diesen Absatz',
    'turn-link': 'Link auf diesen Redebeitrag', 'note-back': 'Zurück zum Text', 'note': 'Anmerkung',
    'interjection-by': 'Zwischenruf von', 'stage-by': 'Von', 'undated': 'Ohne Datum', 'untitled': 'Aufzeichnung ohne Titel',
    'page': 'S.', 'translated-by': 'übersetzt von', 'leaves-short': 'Bl.',
    'sign-supplied': 'von der Redaktion ergänzt', 'sign-unclear': 'unsichere Lesung',
    'sign-gap': 'ausgelassen', 'sign-page': 'Beginn einer Seite der Vorlage', 'sign-choice': 'gedruckte Lesung, dann die der Redaktion',
    'sign-deleted': 'in der Vorlage gestrichen', 'sign-surplus': 'in der Vorlage überzählig',
    'sign-character': 'ein nicht lesbares Zeichen',
    'sign-stage': 'was während des Gesprächs geschah', 'sign-interjection': 'Zwischenruf einer anderen Person',
    'sign-word': 'Text', 'minutes': 'Gesprächsaufzeichnungen', 'contents': 'Inhalt' }"/>

  <xsl:variable name="words-fr" as="map(xs:string, xs:string)" select="map {
    'language': 'fr',
    'months': 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    'first-day': '1er',
    'day-mark': '',
    'title': 'Titre', 'subtitle': 'Sous-titre', 'date': 'Date', 'time': 'Heure', 'place': 'Lieu',
    'participants': 'Participants', 'classification': 'Classification', 'genre': 'Type de document',
    'subject': 'Objet', 'document-number': 'Numéro du document', 'issuer': 'Émetteur',
    'archive': 'Archives', 'file': 'Cote', 'leaves': 'Feuillets', 'original-language': 'Langue d’origine',
    'translator': 'Traduction', 'editor': 'Édition', 'author': 'Auteur', 'obtained-by': 'Contributions', 'support': 'Soutien',
    'approval': 'Approbation', 'published-in': 'Source', 'rights': 'Droits', 'publisher': 'Éditeur',
    'licence': 'Licence', 'turns': 'Prises de parole', 'record': 'Document', 'abstract': 'Résumé',
    'notes': 'Notes', 'names': 'Personnes et lieux', 'persons': 'Personnes', 'places': 'Lieux',
    'organisations': 'Organisations', 'signs': 'Signes employés', 'cite': 'Comment citer',
    'cite-turn': 'Pour citer une prise de parole, ajoutez son numéro ou copiez l’adresse du lien.',
    'records': 'Documents', 'all-records': 'Tous les documents', 'previous': 'Précédent', 'next': 'Suivant',
    'skip': 'Aller au texte', 'downloads': 'Ce document en', 'pdf': 'PDF', 'plain-text': 'Texte brut',
    'tei': 'TEI XML', 'text': 'Texte du document', 'about': 'À propos du document', 'navigation': 'Documents par date',
    'turn': 'Prise de parole', 'one-turn': '1 prise de parole', 'some-turns': '{n} prises de parole', 'one-record': '1 document', 'some-records': '{n} documents',
    'mentioned': 'Mention dans', 'labelled': 'Désignation', 'paragraph-link': 'Lien vers ce paragraphe',
    'turn-link': 'Lien vers cette prise de parole', 'note-back': 'Retour au texte', 'note': 'Note',
    'interjection-by': 'Interruption de', 'stage-by': 'Par', 'undated': 'Sans date', 'untitled': 'Document sans titre',
    'page': 'p.', 'translated-by': 'traduit par', 'leaves-short': 'f.',
    'sign-supplied': 'ajouté par les éditeurs', 'sign-unclear': 'lecture incertaine',
    'sign-gap': 'omis', 'sign-page': 'début d’une page de l’original', 'sign-choice': 'leçon imprimée, puis celle des éditeurs',
    'sign-deleted': 'biffé dans l’original', 'sign-surplus': 'superflu dans l’original',
    'sign-character': 'un caractère illisible',
    'sign-stage': 'ce qui s’est passé pendant l’entretien', 'sign-interjection': 'ce qu’un autre interlocuteur a lancé',
    'sign-word': 'texte', 'minutes': 'Comptes rendus d’entretien', 'contents': 'Sommaire' }"/>

  <xsl:variable name="words" as="map(xs:string, map(xs:string, xs:string))"
    select="map:merge(($words-en, $words-de, $words-fr) ! map:entry(?language, .))"/>

  <!-- The language of the interface for a text in the given language: English where it has no words. -->
  <xsl:function name="f:interface-language" as="xs:string">
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="primary" as="xs:string" select="lower-case(replace($language, '[-_].*$', ''))"/>
    <xsl:sequence select="if (map:contains($words, $primary)) then $primary else 'en'"/>
  </xsl:function>

  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:sequence select="($words(f:interface-language($language))($key),
      error(xs:QName('e:LABEL-UNKNOWN'), 'no words for ' || $key))[1]"/>
  </xsl:function>

  <!-- A number of things: the label one-… for 1, some-… with its {n} filled for all others. -->
  <xsl:function name="f:counted" as="xs:string">
    <xsl:param name="thing" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:sequence select="if ($number eq 1) then f:label('one-' || $thing, $language)
      else replace(f:label('some-' || $thing || 's', $language), '\{n\}', string($number))"/>
  </xsl:function>

  <!-- A date of TEI (@when: year, month, day or moment) in words; nothing where it is not of that form. -->
  <xsl:function name="f:date-words" as="xs:string?">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*"
      select="analyze-string($when, '^(\d{4})(-(\d\d)(-(\d\d))?)?(T.*)?$')//*:group[@nr = (1, 3, 5)] ! string()"/>
    <xsl:variable name="month" as="xs:string?"
      select="tokenize(f:label('months', $language))[position() = $parts[2] ! xs:integer(.)]"/>
    <xsl:variable name="day" as="xs:string?" select="$parts[3] ! f:day-words(xs:integer(.), $language)"/>
    <xsl:variable name="year" as="xs:string?" select="$parts[1] ! string(xs:integer(.))"/>
    <xsl:sequence select="if (exists($year)) then string-join(($day, $month, $year), ' ') else ()"/>
  </xsl:function>

  <xsl:function name="f:day-words" as="xs:string">
    <xsl:param name="day" as="xs:integer"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:sequence select="(if ($day eq 1) then f:label('first-day', $language) else string($day))
      || f:label('day-mark', $language)"/>
  </xsl:function>
</xsl:stylesheet>
