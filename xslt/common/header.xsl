<?xml version="1.0" encoding="UTF-8"?>
<!-- The header as facts for readers, each with its label: the same for all editions. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The title for readers; a record without one has its words for that. -->
  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="titles" as="element(title)*" select="$tei/teiHeader/fileDesc/titleStmt/title"/>
    <xsl:sequence select="(($titles[@type = 'main'], $titles) ! f:plain(.)[.], f:label('untitled', f:language($tei)))[1]"/>
  </xsl:function>

  <xsl:function name="f:subtitles" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="$tei/teiHeader/fileDesc/titleStmt/title[@type = 'sub'] ! f:plain(.)[.]"/>
  </xsl:function>

  <!-- The element that dates the talk: the header's first word on it. -->
  <xsl:function name="f:dated" as="element()?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="profile" as="element()*" select="$tei/teiHeader/profileDesc"/>
    <xsl:variable name="source" as="element()*" select="$tei/teiHeader/fileDesc/sourceDesc"/>
    <xsl:sequence select="($profile/creation/date, $profile/settingDesc/setting/date, $source/recordingStmt/recording/date,
      $source/msDesc/history/origin/origDate, $source/biblStruct/monogr/imprint/date, $source/bibl/date)[f:when(.) or string()][1]"/>
  </xsl:function>

  <!-- The machine's date of an element: @when, else where a period begins. -->
  <xsl:function name="f:when" as="xs:string?">
    <xsl:param name="date" as="element()?"/>
    <xsl:sequence select="$date/(@when, @when-iso, @from, @notBefore, @notAfter, @to)[1] ! string()"/>
  </xsl:function>

  <!-- The date in the words of the header; where it has none, in words made from its value. -->
  <xsl:function name="f:date-shown" as="xs:string?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="dated" as="element()?" select="f:dated($tei)"/>
    <xsl:variable name="setting" as="element()?" select="$tei/teiHeader/profileDesc/settingDesc/setting/date[normalize-space()][1]"/>
    <xsl:sequence select="(($setting, $dated) ! normalize-space()[.], f:date-words(f:when($dated), f:language($tei)), f:when($dated))[1]"/>
  </xsl:function>

  <xsl:function name="f:place" as="xs:string?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="$tei/teiHeader/profileDesc/(creation, settingDesc/setting, settingDesc/place)/(placeName, name[@type = 'place'], self::setting/locale)[1]
      ! normalize-space()[.] => distinct-values() => subsequence(1, 1)"/>
  </xsl:function>

  <!-- One fact, with as many values as it has; none where nothing is said. -->
  <xsl:function name="f:fact" as="element(r:fact)?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:if test="exists($values[string()])">
      <r:fact key="{$key}">
        <xsl:for-each select="$values[string()]">
          <xsl:sequence select="if (. instance of element(r:value)) then . else f:value(string(.))"/>
        </xsl:for-each>
      </r:fact>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:value" as="element(r:value)">
    <xsl:param name="words" as="xs:string"/>
    <r:value>{normalize-space($words)}</r:value>
  </xsl:function>

  <!-- All facts of the header, in the order in which the editions show them. -->
  <xsl:function name="f:facts" as="element(r:fact)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="header" as="element()?" select="$tei/teiHeader"/>
    <xsl:variable name="profile" as="element()*" select="$header/profileDesc"/>
    <xsl:sequence select="f:fact('date', f:date-value($tei)),
      f:fact('time', $profile/settingDesc/setting/time ! string()),
      f:fact('place', f:place($tei)),
      f:fact('participants', $profile/particDesc//person ! f:participant(.)),
      f:keywords($profile),
      f:source-facts($header/fileDesc/sourceDesc, f:language($tei)),
      f:edition-facts($header/fileDesc, f:language($tei))"/>
  </xsl:function>

  <xsl:function name="f:date-value" as="element(r:value)?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:for-each select="f:date-shown($tei)">
      <r:value when="{f:when(f:dated($tei))}">{.}</r:value>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:participant" as="element(r:value)">
    <xsl:param name="person" as="element(person)"/>
    <r:value>
      <xsl:sequence select="$person/@xml:id ! f:common(..)[name() = 'id']"/>
      <xsl:text>{string-join((f:person-name($person), $person/(occupation, roleName) ! normalize-space()[.]), ', ')}</xsl:text>
    </r:value>
  </xsl:function>

  <xsl:function name="f:keywords" as="element(r:fact)*">
    <xsl:param name="profile" as="element()*"/>
    <xsl:variable name="terms" as="element(term)*" select="$profile/textClass/keywords//term"/>
    <xsl:sequence select="f:fact('classification', $terms[@type = 'classification'] ! string()),
      f:fact('genre', $terms[@type = 'genre'] ! string()),
      f:fact('subject', $terms[not(@type = ('classification', 'genre'))] ! string())"/>
  </xsl:function>

  <xsl:function name="f:source-facts" as="element(r:fact)*">
    <xsl:param name="source" as="element()*"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="archive" as="element()*" select="$source/msDesc/msIdentifier"/>
    <xsl:sequence select="f:fact('document-number', ($archive/altIdentifier[@type = 'document']/idno, $source/biblStruct/monogr/idno[@type = 'document']) ! string()),
      f:fact('issuer', ($source/msDesc/history/origin/orgName, $source/biblStruct/monogr/imprint/publisher) ! string()),
      f:fact('archive', string-join($archive/(institution, repository) ! normalize-space()[.], ', ')),
      f:fact('file', string-join($archive/(collection, idno) ! normalize-space()[.], ', ')),
      f:fact('leaves', $source/msDesc/msContents/msItem/locus ! f:leaves(.)),
      f:fact('original-language', $source/msDesc/msContents//textLang ! string()),
      f:fact('published-in', ($source/biblStruct[@type = 'publication'] ! f:publication(.), $source/(bibl, p) ! string())),
      f:fact('rights', ($source/msDesc//availability, $source/../notesStmt/note[@type = 'rights']) ! string())"/>
  </xsl:function>

  <!-- Leaves as they are told, or, for a folio range in attributes alone, as from and to. -->
  <xsl:function name="f:leaves" as="xs:string">
    <xsl:param name="locus" as="element(locus)"/>
    <xsl:sequence select="(normalize-space($locus)[.], string-join($locus/(@from, @to), '–'))[1]"/>
  </xsl:function>

  <!-- Where the source was published: its title, as a link where there is an address for readers. -->
  <xsl:function name="f:publication" as="element(r:value)">
    <xsl:param name="publication" as="element(biblStruct)"/>
    <xsl:variable name="address" as="attribute()?" select="($publication//(ptr, ref)/@target[f:href(.)])[1]"/>
    <r:value>
      <xsl:sequence select="$address ! f:href(.)"/>
      <xsl:text>{($publication/monogr/title ! normalize-space()[.], $publication/analytic/title ! normalize-space()[.], $address)[1]}</xsl:text>
    </r:value>
  </xsl:function>

  <xsl:function name="f:edition-facts" as="element(r:fact)*">
    <xsl:param name="file" as="element()?"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="statement" as="element()?" select="$file/titleStmt"/>
    <xsl:variable name="publication" as="element()?" select="$file/publicationStmt"/>
    <xsl:sequence select="f:fact('author', $statement/author ! string()),
      f:fact('translator', $statement/editor[@role = 'translator'] ! string()),
      f:fact('editor', $statement/editor[not(@role = 'translator')] ! string()),
      f:fact('obtained-by', $statement/respStmt[not(@xml:id = 'rapporteur')] ! f:responsibility(.)),
      f:fact('support', ($statement/funder, $statement/sponsor) ! string()),
      f:fact('approval', $file/notesStmt/note[@type = 'approval'] ! string()),
      f:fact('publisher', $publication/publisher ! string()),
      f:fact('licence', $publication/availability/licence ! f:licence(.)),
      f:fact('record', $publication/idno[1] ! string())"/>
  </xsl:function>

  <xsl:function name="f:responsibility" as="xs:string">
    <xsl:param name="statement" as="element(respStmt)"/>
    <xsl:variable name="names" as="xs:string" select="string-join($statement/(persName, name, orgName) ! f:name-words(.), ', ')"/>
    <xsl:variable name="duty" as="xs:string" select="string-join($statement/resp ! normalize-space()[.], '; ')"/>
    <xsl:sequence select="$names || (if ($duty) then ' (' || $duty || ')' else '')"/>
  </xsl:function>

  <xsl:function name="f:licence" as="element(r:value)">
    <xsl:param name="licence" as="element(licence)"/>
    <r:value>
      <xsl:sequence select="$licence/@target ! f:href(.)"/>
      <xsl:text>{(normalize-space($licence)[.], string($licence/@target))[1]}</xsl:text>
    </r:value>
  </xsl:function>

  <!-- How to cite the record: the document, where it lies, who translated and who published it. -->
  <xsl:function name="f:citation" as="element(r:citation)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="file" as="element()?" select="$tei/teiHeader/fileDesc"/>
    <xsl:variable name="source" as="element()*" select="f:source-facts($file/sourceDesc, f:language($tei))"/>
    <xsl:variable name="publication" as="element(r:value)?" select="($source[@key = 'published-in']/r:value)[1]"/>
    <r:citation>
      <xsl:text>{f:sentence(('“' || f:title($tei) || '”', f:date-shown($tei), $source[@key = 'document-number']/r:value,
        $source[@key = 'archive']/r:value, $source[@key = 'file']/r:value, $source[@key = 'leaves']/r:value
        ! (f:label('leaves-short', f:language($tei)) || ' ' || .)))}</xsl:text>
      <xsl:text>{f:sentence($file/titleStmt/editor[@role = 'translator'] ! (f:label('translated-by', f:language($tei)) || ' ' || normalize-space()))}</xsl:text>
      <xsl:text>{f:sentence(($publication, $publication/@href))}</xsl:text>
      <xsl:text>{f:sentence($file/publicationStmt[publisher]/(publisher, date[1]) ! normalize-space())}</xsl:text>
    </r:citation>
  </xsl:function>

  <!-- Parts as a sentence: commas between, a capital first, a full stop and a space last. -->
  <xsl:function name="f:sentence" as="xs:string">
    <xsl:param name="parts" as="item()*"/>
    <xsl:variable name="words" as="xs:string" select="string-join($parts ! string()[.], ', ')"/>
    <xsl:sequence select="if ($words) then upper-case(substring($words, 1, 1)) || replace(substring($words, 2), '\.$', '') || '. ' else ''"/>
  </xsl:function>

  <!-- The little that a list of records needs to know of one. -->
  <xsl:function name="f:summary" as="element(r:record)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="name" as="xs:string"/>
    <r:record name="{$name}" lang="{f:language($tei)}" turns="{count($tei/text//(sp | u))}">
      <xsl:for-each select="f:when(f:dated($tei))"><xsl:attribute name="when" select="."/></xsl:for-each>
      <r:title>{f:title($tei)}</r:title>
      <xsl:for-each select="f:date-shown($tei)"><r:date>{.}</r:date></xsl:for-each>
      <xsl:for-each select="f:place($tei)"><r:place>{.}</r:place></xsl:for-each>
      <xsl:for-each select="distinct-values($tei/text//(sp | u) ! f:speakers(.))"><r:speaker>{.}</r:speaker></xsl:for-each>
    </r:record>
  </xsl:function>
</xsl:stylesheet>
