<?xml version="1.0" encoding="UTF-8"?>
<!-- The signs of the editions: what stands round a supplied, doubtful, omitted … word. All editions print the same. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What is put before and after, by kind of sign. The order is that of the legend. -->
  <xsl:variable name="sign-marks" as="map(xs:string, array(xs:string))" select="map {
    'supplied': ['[', ']'],
    'unclear': ['[', '?]'],
    'gap': ['[', ']'],
    'choice': ['[', ']'],
    'deleted': ['[[', ']]'],
    'surplus': ['{', '}'],
    'page': ['[', ']'],
    'character': ['', ''],
    'stage': ['(', ')'],
    'interjection': ['(', ')'] }"/>

  <xsl:variable name="sign-order" as="xs:string*"
    select="'supplied', 'unclear', 'gap', 'choice', 'deleted', 'surplus', 'page', 'character', 'stage', 'interjection'"/>

  <!-- The content between its signs, unless it brings brackets of its own. -->
  <xsl:function name="f:sign" as="element(r:sign)">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="marks" as="array(xs:string)"
      select="if (f:is-bracketed(string-join($content))) then ['', ''] else $sign-marks($kind)"/>
    <r:sign kind="{$kind}">{$marks(1)}<xsl:sequence select="$content"/>{$marks(2)}</r:sign>
  </xsl:function>

  <xsl:function name="f:is-bracketed" as="xs:boolean">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="matches($words, '^\s*[\[(⟨&lt;].*[\])⟩&gt;]\s*$', 's')"/>
  </xsl:function>

  <!-- The kinds of sign that a reading uses, and of asides, in the order of the legend. -->
  <xsl:function name="f:signs-used" as="xs:string*">
    <xsl:param name="edition" as="element(r:edition)"/>
    <xsl:variable name="used" as="xs:string*" select="distinct-values($edition//(r:sign | r:stage | r:span)/@kind)"/>
    <xsl:sequence select="$sign-order[. = $used]"/>
  </xsl:function>

  <!-- How a sign looks, for the legend. -->
  <xsl:function name="f:sign-example" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="fillings" as="map(xs:string, xs:string)"
      select="map {'gap': '...', 'page': f:label('page', $language) || '&#xA0;2', 'character': '&#xFFFD;'}"/>
    <xsl:variable name="marks" as="array(xs:string)" select="$sign-marks($kind)"/>
    <xsl:sequence select="$marks(1) || ($fillings($kind), f:label('sign-word', $language))[1] || $marks(2)"/>
  </xsl:function>
</xsl:stylesheet>
