<?xml version="1.0" encoding="UTF-8"?>
<!-- Breaking text into lines. Letters are never changed, only spaces at the ends of lines. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading">

  <!-- Letters that take two columns, and marks that take none. -->
  <xsl:variable name="wide" as="xs:string"
    select="'[&#x1100;-&#x115F;&#x2E80;-&#x303E;&#x3041;-&#x33FF;&#x3400;-&#x4DBF;&#x4E00;-&#x9FFF;&#xA000;-&#xA4CF;&#xAC00;-&#xD7A3;&#xF900;-&#xFAFF;&#xFE30;-&#xFE6F;&#xFF00;-&#xFF60;&#xFFE0;-&#xFFE6;&#x1F300;-&#x1F64F;&#x20000;-&#x3FFFD;]'"/>
  <xsl:variable name="narrow-marks" as="xs:string" select="'[\p{Mn}\p{Me}\p{Cf}]'"/>

  <!-- A wide letter that a line may begin with, and what sticks to it: closing marks. -->
  <xsl:variable name="unit" as="xs:string" select="$wide || '[\p{Pe}\p{Pf}\p{Po}\p{Mn}]*'"/>

  <!-- Spaces of XML at both ends taken away, those within made one; other spaces are letters. -->
  <xsl:function name="f:trim" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="normalize-space($words)"/>
  </xsl:function>

  <!-- How many columns the words take. -->
  <xsl:function name="f:columns" as="xs:integer">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="string-length(replace(replace($words, $wide, '..'), $narrow-marks, ''))"/>
  </xsl:function>

  <!-- What may not be divided: words with the space before them, and single wide letters. -->
  <xsl:function name="f:pieces" as="xs:string*">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="tokenize($words, ' ')[.] ! (' ' || .) ! f:wide-pieces(.)"/>
  </xsl:function>

  <xsl:function name="f:wide-pieces" as="xs:string*">
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="if (matches($word, $wide)) then analyze-string($word, ' ?' || $unit)/* ! string() else $word"/>
  </xsl:function>

  <!-- The words as lines: the first begins with one indent, the others with another. -->
  <xsl:function name="f:wrap" as="xs:string*">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="first" as="xs:string"/>
    <xsl:param name="others" as="xs:string"/>
    <xsl:iterate select="if ($width eq 0) then f:trim($words) else f:pieces($words)">
      <xsl:param name="line" as="xs:string*" select="()"/>
      <xsl:param name="columns" as="xs:integer" select="0"/>
      <xsl:param name="indent" as="xs:string" select="$first"/>
      <xsl:on-completion select="$indent || string-join($line)"/>
      <xsl:variable name="more" as="xs:integer" select="f:columns(.)"/>
      <xsl:choose>
        <xsl:when test="empty($line)">
          <xsl:next-iteration>
            <xsl:with-param name="line" as="xs:string*" select="normalize-space(.)"/>
            <xsl:with-param name="columns" as="xs:integer" select="string-length($indent) + f:columns(normalize-space(.))"/>
          </xsl:next-iteration>
        </xsl:when>
        <xsl:when test="$columns + $more le $width">
          <xsl:next-iteration>
            <xsl:with-param name="line" as="xs:string*" select="$line, ."/>
            <xsl:with-param name="columns" as="xs:integer" select="$columns + $more"/>
          </xsl:next-iteration>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="$indent || string-join($line)"/>
          <xsl:next-iteration>
            <xsl:with-param name="line" as="xs:string*" select="normalize-space(.)"/>
            <xsl:with-param name="columns" as="xs:integer" select="string-length($others) + f:columns(normalize-space(.))"/>
            <xsl:with-param name="indent" as="xs:string" select="$others"/>
          </xsl:next-iteration>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:function>

  <!-- The lines as one text: no line of spaces, no two empty lines together, one line end last. -->
  <xsl:function name="f:tidy" as="xs:string">
    <xsl:param name="lines" as="xs:string*"/>
    <xsl:variable name="kept" as="xs:string*">
      <xsl:for-each-group select="$lines" group-adjacent="normalize-space(.) = ''">
        <xsl:sequence select="if (current-grouping-key()) then '' else current-group()"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="replace(string-join($kept, '&#10;'), '^\n+|\n+$', '') || '&#10;'"/>
  </xsl:function>
</xsl:stylesheet>
