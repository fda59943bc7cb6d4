<?xml version="1.0" encoding="UTF-8"?>
<!-- The web edition. From a TEI document: its page. In mode m:summary: what the list of records needs to know of it.
     The initial template: the list of the records whose summaries are given. To change it, import it as classpath:/org/rapporteur/xslt/web.xsl
     and write templates in mode m:web for the elements of the reading (common/reading.xsl).  -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading">

  <xsl:import href="common/reading.xsl"/>
  <xsl:import href="web/page.xsl"/>
  <xsl:import href="web/index.xsl"/>
  <xsl:import href="web/blocks.xsl"/>
  <xsl:import href="web/inline.xsl"/>

  <xsl:output method="xhtml" html-version="5" encoding="UTF-8" indent="no" omit-xml-declaration="yes"
    include-content-type="no"/>

  <!-- The record's file name without its extension: its page is NAME.html. -->
  <xsl:param name="name" as="xs:string" select="'record'"/>
  <!-- Which editions lie beside this one, for links to them: of print, text and tei. -->
  <xsl:param name="editions" as="xs:string*" select="()"/>
  <!-- The record before this one by date. -->
  <xsl:param name="previous" as="element(r:record)?" select="()"/>
  <!-- The record after this one by date. -->
  <xsl:param name="next" as="element(r:record)?" select="()"/>

  <!-- The summaries that the list is made of, in its order. -->
  <xsl:param name="records" as="element(r:record)*" select="()"/>
  <!-- The title of the edition, which stands above the list; empty where none is stated. -->
  <xsl:param name="edition-title" as="xs:string" select="''"/>

  <xsl:mode on-no-match="fail" on-multiple-match="fail" use-accumulators="#all"/>
  <xsl:mode name="m:summary" on-no-match="fail" on-multiple-match="fail" use-accumulators="#all"/>

  <xsl:template match="/" as="node()*" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
    <xsl:apply-templates select="f:reading(TEI)/*" mode="m:page"/>
  </xsl:template>

  <xsl:template name="xsl:initial-template" as="element()">
    <xsl:sequence select="f:list($records, $edition-title)"/>
  </xsl:template>

  <xsl:template match="/" mode="m:summary" as="element(r:record)" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
    <xsl:sequence select="f:summary(TEI, $name)"/>
  </xsl:template>
</xsl:stylesheet>
