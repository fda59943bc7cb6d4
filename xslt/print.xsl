<?xml version="1.0" encoding="UTF-8"?>
<!-- The print edition. From a TEI document: XSL formatting objects for Apache FOP. To change it, import it as
     classpath:/org/rapporteur/xslt/print.xsl and write templates in mode m:print.  -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:fo="http://www.w3.org/1999/XSL/Format"
  xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading">

  <xsl:import href="common/reading.xsl"/>
  <xsl:import href="print/pages.xsl"/>
  <xsl:import href="print/blocks.xsl"/>
  <xsl:import href="print/inline.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- The width of the paper. -->
  <xsl:param name="page-width" as="xs:string" select="'170mm'"/>
  <!-- The height of the paper. -->
  <xsl:param name="page-height" as="xs:string" select="'240mm'"/>
  <!-- The families of letters, the first that has a letter draws it. -->
  <xsl:param name="font-family" as="xs:string" select="'Noto Serif'"/>

  <xsl:mode on-no-match="fail" on-multiple-match="fail" use-accumulators="#all"/>

  <xsl:template match="/" as="element(fo:root)" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
    <xsl:apply-templates select="f:reading(TEI)/*" mode="m:print"/>
  </xsl:template>
</xsl:stylesheet>
