<?xml version="1.0" encoding="UTF-8"?>
<!-- The reading of a TEI document: a small vocabulary of blocks and running text, in which all editions are the same.
     The stylesheets of an edition only give it its form.  -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading">

  <xsl:import href="labels.xsl"/>
  <xsl:import href="signs.xsl"/>
  <xsl:import href="people.xsl"/>
  <xsl:import href="header.xsl"/>
  <xsl:import href="blocks.xsl"/>
  <xsl:import href="inline.xsl"/>
  <xsl:import href="entries.xsl"/>

  <xsl:key name="note" match="r:note" use="@id"/>

  <!-- Everything that an edition shows of a document, in the order of the reading. -->
  <xsl:function name="f:reading" as="document-node(element(r:edition))"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:document>
      <r:edition lang="{f:language($tei)}" turns="{count($tei/text//(sp | u))}">
        <xsl:for-each select="$tei/teiHeader/fileDesc/publicationStmt/date[1] ! f:when(.)"><xsl:attribute name="published" select="."/></xsl:for-each>
        <r:title>{f:title($tei)}</r:title>
        <xsl:for-each select="f:subtitles($tei)"><r:subtitle>{.}</r:subtitle></xsl:for-each>
        <xsl:for-each select="f:date-shown($tei)"><r:date when="{f:when(f:dated($tei))}">{.}</r:date></xsl:for-each>
        <xsl:for-each select="$tei/teiHeader/profileDesc/abstract/(p | self::abstract[not(p)]) ! f:plain(.)[.]"><r:abstract>{.}</r:abstract></xsl:for-each>
        <xsl:sequence select="f:facts($tei)"/>
        <r:body><xsl:apply-templates select="$tei/text" mode="m:block"/></r:body>
        <r:notes><xsl:sequence select="$tei/text//note ! f:note(.)"/></r:notes>
        <r:entries><xsl:sequence select="f:entries($tei)"/></r:entries>
        <xsl:sequence select="f:citation($tei)"/>
      </r:edition>
    </xsl:document>
  </xsl:function>

  <xsl:function name="f:note" as="element(r:note)" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
    <xsl:param name="note" as="element(note)"/>
    <r:note id="{f:id($note)}" n="{f:note-number($note)}">
      <xsl:sequence select="f:common($note)[name() = 'lang'], f:blocks($note)"/>
    </r:note>
  </xsl:function>

  <!-- The title of a reading as a running head can hold it. -->
  <xsl:function name="f:short" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="length" as="xs:integer"/>
    <xsl:sequence select="if (string-length($words) le $length) then $words
      else replace(substring($words, 1, $length), '[\s,;:]+\S*$', '') || ' …'"/>
  </xsl:function>
</xsl:stylesheet>
