<?xml version="1.0" encoding="UTF-8"?>
<!-- Running text: words, signs, names, dates, notes. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="m:inline" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:accumulator name="note-count" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//note" select="$value + 1"/>
  </xsl:accumulator>

  <!-- Runs of white space are one space, also where a no-break space stands among them. -->
  <xsl:template match="text()" mode="m:inline" as="text()">
    <xsl:value-of select="replace(., '&#xA0;*[ \t\r\n][ \t\r\n&#xA0;]*', ' ')"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="m:inline" as="empty-sequence()" priority="-0.4"/>

  <xsl:template match="processing-instruction('rapporteur-character')" mode="m:inline" as="element(r:sign)">
    <r:sign kind="character">&#xFFFD;</r:sign>
  </xsl:template>

  <!-- Known elements whose words are simply read. -->
  <xsl:template match="seg | c | w | s | cl | phr | num | measure | rs | roleName | forename | surname | addName | genName
      | nameLink | geogName | settlement | region | country | district | bloc | address | addrLine | street | postCode | postBox
      | abbr | expan | am | ex | orig | reg | sic | corr | subst | desc | idno | label | bibl | biblScope
      | author | editor | publisher | pubPlace | occupation | role | roleDesc | docAuthor | docDate | docTitle | titlePart
      | dateline | signed | salute | byline | cit | metamark | ellipsis | measureGrp | unit | figDesc | space
      | caesura | rhyme | m | interp | handShift | app | lem | add | secl | restore | pause | affiliation | email | formula
      | code | ident | val | gi | att | textLang | locus | objectName | eventName | org | event | person | place | speaker | head | figure | stamp
     " mode="m:inline" as="node()*" priority="-0.3">
    <xsl:apply-templates mode="m:inline"/>
  </xsl:template>

  <xsl:template match="pc" mode="m:inline" as="node()*">
    <xsl:if test="not(@force = 'weak' and following-sibling::*[1][self::lb][@break = 'no'])">
      <xsl:apply-templates mode="m:inline"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="lb" mode="m:inline" as="element(r:break)?">
    <xsl:if test="not(@break = 'no')"><r:break/></xsl:if>
  </xsl:template>

  <xsl:template match="supplied | unclear | surplus" mode="m:inline" as="element(r:sign)">
    <xsl:sequence select="f:sign(local-name(), f:inline(.))"/>
  </xsl:template>

  <xsl:template match="del" mode="m:inline" as="element(r:sign)">
    <xsl:sequence select="f:sign('deleted', f:inline(.))"/>
  </xsl:template>

  <xsl:template match="gap" mode="m:inline" as="element(r:sign)">
    <xsl:variable name="words" as="text()">
      <xsl:value-of select="(desc ! normalize-space()[.], '...')[1]"/>
    </xsl:variable>
    <xsl:sequence select="f:sign('gap', $words)"/>
  </xsl:template>

  <!-- Several readings of one place: the printed one, and the others in brackets. -->
  <xsl:template match="choice" mode="m:inline" as="node()*">
    <xsl:variable name="printed" as="element()?" select="(sic, orig, abbr, *)[1]"/>
    <xsl:apply-templates select="$printed" mode="m:inline"/>
    <xsl:for-each select="* except $printed">
      <xsl:text> </xsl:text>
      <xsl:sequence select="f:sign('choice', f:inline(.))"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="rdg | rdgGrp" mode="m:inline" as="node()*">
    <xsl:text> </xsl:text>
    <xsl:sequence select="f:sign('choice', f:inline(.))"/>
  </xsl:template>

  <!-- A page break; where its number is not known, a stroke. It is set apart from the word after it as from the word before. -->
  <xsl:template match="pb" mode="m:inline" as="node()+">
    <xsl:variable name="number" as="text()">
      <xsl:value-of select="if (@n) then f:label('page', f:language(.)) || '&#xA0;' || normalize-space(@n) else '|'"/>
    </xsl:variable>
    <xsl:variable name="sign" as="element(r:sign)" select="f:sign('page', $number)"/>
    <r:sign kind="page"><xsl:sequence select="f:common(.)[name() = 'id'], @n, $sign/node()"/></r:sign>
    <xsl:if test="matches(string(preceding-sibling::node()[1][self::text()]), '\s$')
        and matches(string(following-sibling::node()[1][self::text()]), '^\S')">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="hi | emph" mode="m:inline" as="element(r:hi)">
    <r:hi rend="{f:rend(.)}">
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates mode="m:inline"/>
    </r:hi>
  </xsl:template>

  <!-- One of bold, sup, sub, underline, caps, strike, italic: the first that @rend or @style names. -->
  <xsl:function name="f:rend" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="said" as="xs:string" select="lower-case(string-join($element/(@rend, @style, @rendition), ' '))"/>
    <xsl:sequence select="(('bold', 'sup', 'sub', 'underline', 'caps', 'strike')[contains($said, .)], 'italic')[1]"/>
  </xsl:function>

  <xsl:template match="title | mentioned | term | gloss | distinct | soCalled" mode="m:inline" as="element(r:hi)">
    <r:hi rend="italic">
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates mode="m:inline"/>
    </r:hi>
  </xsl:template>

  <xsl:template match="foreign | q | quote | said" mode="m:inline" as="element(r:span)">
    <r:span kind="{local-name()}">
      <xsl:sequence select="f:common(.), f:who-attribute(.)"/>
      <xsl:apply-templates mode="m:inline"/>
    </r:span>
  </xsl:template>

  <xsl:template match="stage | incident | kinesic | vocal | move | view | camera | sound | tech | shift" mode="m:inline" as="element(r:span)">
    <r:span kind="{if (@type = 'interjection') then 'interjection' else 'stage'}">
      <xsl:sequence select="f:common(.), f:who-attribute(.)"/>
      <xsl:apply-templates mode="m:inline"/>
    </r:span>
  </xsl:template>

  <xsl:template match="date | time" mode="m:inline" as="element(r:date)">
    <r:date>
      <xsl:sequence select="f:common(.), @when"/>
      <xsl:apply-templates mode="m:inline"/>
    </r:date>
  </xsl:template>

  <xsl:template match="persName | placeName | orgName | name | rs[@ref]" mode="m:inline" as="element(r:name)">
    <r:name kind="{f:name-kind(.)}">
      <xsl:sequence select="f:common(.), @ref ! f:entry-attributes(.)"/>
      <xsl:apply-templates mode="m:inline"/>
    </r:name>
  </xsl:template>

  <xsl:template match="ref" mode="m:inline" as="element(r:ref)">
    <r:ref>
      <xsl:sequence select="f:common(.), @target ! f:href(.)"/>
      <xsl:apply-templates mode="m:inline"/>
    </r:ref>
  </xsl:template>

  <xsl:template match="ptr" mode="m:inline" as="element(r:ref)">
    <r:ref>
      <xsl:sequence select="f:common(.), @target ! f:href(.)"/>
      <xsl:text>{@target}</xsl:text>
    </r:ref>
  </xsl:template>

  <!-- An address that a reader may be sent to: the web, mail, or an id of this file. -->
  <xsl:function name="f:href" as="attribute(href)?">
    <xsl:param name="target" as="attribute()"/>
    <xsl:variable name="first" as="xs:string?" select="tokenize($target)[1]"/>
    <xsl:if test="matches($first, '^(https?://|mailto:)', 'i') or key('any-id', substring-after($first, '#'), root($target))[starts-with($first, '#')]">
      <xsl:attribute name="href" select="$first"/>
    </xsl:if>
  </xsl:function>

  <xsl:key name="any-id" match="text//*" use="@xml:id ! string()"/>

  <!-- A note where it stands; or, where marks elsewhere point to it, there. -->
  <xsl:key name="note-mark" match="text//ref | text//ptr" use="tokenize(@target)[1]"/>
  <xsl:key name="text-note" match="text//note" use="@xml:id ! ('#' || .)"/>

  <xsl:template match="note" mode="m:inline" as="element(r:noteref)">
    <xsl:sequence select="f:note-mark(., 'first')"/>
  </xsl:template>

  <xsl:template match="note[f:marks(.)]" mode="m:inline m:block" as="empty-sequence()"/>

  <xsl:template match="ref[f:marked-note(.)] | ptr[f:marked-note(.)]" mode="m:inline" as="element(r:noteref)">
    <xsl:variable name="note" as="element(note)" select="f:marked-note(.)"/>
    <xsl:sequence select="f:note-mark($note, if (. is f:marks($note)[1]) then 'first' else 'again')"/>
  </xsl:template>

  <xsl:function name="f:note-mark" as="element(r:noteref)">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="time" as="xs:string"/>
    <r:noteref note="{f:id($note)}" n="{f:note-number($note)}" time="{$time}"/>
  </xsl:function>

  <!-- The marks in the text that point to a note. -->
  <xsl:function name="f:marks" as="element()*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$note/@xml:id ! key('note-mark', '#' || ., root($note))"/>
  </xsl:function>

  <!-- The note that a reference is the mark of. -->
  <xsl:function name="f:marked-note" as="element(note)?">
    <xsl:param name="reference" as="element()"/>
    <xsl:sequence select="key('text-note', tokenize($reference/@target)[1], root($reference))[1]"/>
  </xsl:function>

  <xsl:function name="f:note-number" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="($note/@n ! normalize-space()[.], string($note/accumulator-before('note-count')))[1]"/>
  </xsl:function>

  <!-- An element that is not known here keeps its words. -->
  <xsl:template match="*" mode="m:inline" as="node()*" priority="-1">
    <xsl:sequence select="f:tell-unknown(.)"/>
    <r:span kind="unknown">
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates mode="m:inline"/>
    </r:span>
  </xsl:template>

  <!-- The content of an element as running text. -->
  <xsl:function name="f:inline" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element/node()" mode="m:inline"/>
  </xsl:function>

  <!-- The words of an element as one string, with their signs, without notes. -->
  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="normalize-space(string-join(f:inline($element)))"/>
  </xsl:function>

  <!-- The language of the interface for the text that a node belongs to. -->
  <xsl:function name="f:language" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="tei" as="element()?" select="root($node)/descendant-or-self::TEI[1]"/>
    <xsl:sequence select="string(($tei/@xml:lang, $tei/text/@xml:lang, $tei/text/body/@xml:lang, 'en')[1])"/>
  </xsl:function>
</xsl:stylesheet>
