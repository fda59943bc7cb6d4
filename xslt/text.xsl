<?xml version="1.0" encoding="UTF-8"?>
<!-- The text edition. From a TEI document: a plain text of header lines, an empty line, and the record, one turn after the
     other. To change it, import it as classpath:/org/rapporteur/xslt/text.xsl and write templates in mode m:text.  -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading">

  <xsl:import href="common/reading.xsl"/>
  <xsl:import href="text/blocks.xsl"/>
  <xsl:import href="text/wrap.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- How many columns a line may have; a letter of East Asia takes two. 0: lines are not broken. -->
  <xsl:param name="width" as="xs:integer" select="72"/>

  <xsl:mode on-no-match="fail" on-multiple-match="fail" use-accumulators="#all"/>

  <xsl:template match="/" as="text()" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="f:reading(TEI)/*" mode="m:text"/>
    </xsl:variable>
    <xsl:value-of select="f:tidy($lines)"/>
  </xsl:template>
</xsl:stylesheet>
