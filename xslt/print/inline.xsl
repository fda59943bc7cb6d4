<?xml version="1.0" encoding="UTF-8"?>
<!-- Running text of the reading as formatting objects. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:fo="http://www.w3.org/1999/XSL/Format"
  xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading"
  xpath-default-namespace="https://rapporteur.org/ns/reading">

  <xsl:template match="text()" mode="m:print" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="sign | date | name" mode="m:print" as="element(fo:inline)">
    <fo:inline><xsl:sequence select="f:fo-id(.)"/><xsl:apply-templates mode="m:print"/></fo:inline>
  </xsl:template>

  <xsl:template match="sign[@kind = 'page']" mode="m:print" as="element(fo:inline)">
    <fo:inline font-size="0.85em" color="{$quiet}"><xsl:sequence select="f:fo-id(.)"/><xsl:apply-templates mode="m:print"/></fo:inline>
  </xsl:template>

  <xsl:template match="hi" mode="m:print" as="element(fo:inline)">
    <fo:inline>
      <xsl:sequence select="f:fo-id(.), f:look(@rend)"/>
      <xsl:apply-templates mode="m:print"/>
    </fo:inline>
  </xsl:template>

  <!-- How an emphasis looks in print. -->
  <xsl:function name="f:look" as="attribute()+">
    <xsl:param name="rend" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$rend = 'bold'"><xsl:attribute name="font-weight" select="'bold'"/></xsl:when>
      <xsl:when test="$rend = ('sup', 'sub')">
        <xsl:attribute name="baseline-shift" select="if ($rend = 'sup') then '30%' else '-15%'"/>
        <xsl:attribute name="font-size" select="'0.7em'"/>
      </xsl:when>
      <xsl:when test="$rend = 'underline'"><xsl:attribute name="text-decoration" select="'underline'"/></xsl:when>
      <xsl:when test="$rend = 'strike'"><xsl:attribute name="text-decoration" select="'line-through'"/></xsl:when>
      <xsl:otherwise><xsl:attribute name="font-style" select="'italic'"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="span" mode="m:print" as="element(fo:inline)">
    <fo:inline><xsl:sequence select="f:fo-id(.)"/><xsl:apply-templates mode="m:print"/></fo:inline>
  </xsl:template>

  <xsl:template match="span[@kind = ('stage', 'interjection')]" mode="m:print" as="element(fo:inline)">
    <fo:inline font-style="italic" color="{$quiet}"><xsl:sequence select="f:fo-id(.)"/><xsl:apply-templates mode="m:print"/></fo:inline>
  </xsl:template>

  <xsl:template match="span[@kind = 'said'][ancestor::span/@kind = 'interjection']" mode="m:print" as="element(fo:inline)">
    <fo:inline font-style="normal"><xsl:sequence select="f:fo-id(.)"/><xsl:apply-templates mode="m:print"/></fo:inline>
  </xsl:template>

  <xsl:template match="ref" mode="m:print" as="element(fo:inline)">
    <fo:inline><xsl:sequence select="f:fo-id(.)"/><xsl:apply-templates mode="m:print"/></fo:inline>
  </xsl:template>

  <xsl:template match="ref[matches(@href, '^(https?|mailto):', 'i')]" mode="m:print" as="element(fo:basic-link)">
    <fo:basic-link external-destination="{f:address(@href)}" fox:alt-text="{normalize-space()}">
      <xsl:sequence select="f:fo-id(.)"/>
      <xsl:apply-templates mode="m:print"/>
    </fo:basic-link>
  </xsl:template>

  <!-- An address as formatting objects write it. -->
  <xsl:function name="f:address" as="xs:string">
    <xsl:param name="href" as="xs:string"/>
    <xsl:sequence select="'url(''' || replace($href, '''', '%27') || ''')'"/>
  </xsl:function>

  <xsl:template match="break" mode="m:print" as="element(fo:block)">
    <fo:block/>
  </xsl:template>

  <!-- A note at the foot of the page; one within a note stands in parentheses in it. -->
  <xsl:template match="noteref" mode="m:print" as="element(fo:footnote)">
    <fo:footnote>
      <fo:inline xsl:use-attribute-sets="note-number">{@n}</fo:inline>
      <fo:footnote-body>
        <fo:block font-size="8pt" line-height="11.5pt" font-weight="normal" font-style="normal" text-align="start" start-indent="0"
          color="#1c1a17" space-after="1.5pt">
          <fo:inline xsl:use-attribute-sets="note-number">{@n}</fo:inline>
          <xsl:text> </xsl:text>
          <xsl:apply-templates select="key('note', @note)/*" mode="m:print"/>
        </fo:block>
      </fo:footnote-body>
    </fo:footnote>
  </xsl:template>

  <xsl:template match="noteref[ancestor::note]" mode="m:print" as="element(fo:inline)">
    <fo:inline> (<xsl:apply-templates select="key('note', @note)/*/node()" mode="m:print"/>)</fo:inline>
  </xsl:template>

  <xsl:template match="noteref[@time = 'again']" mode="m:print" as="element(fo:inline)" priority="2">
    <fo:inline xsl:use-attribute-sets="note-number">{@n}</fo:inline>
  </xsl:template>

  <xsl:attribute-set name="note-number">
    <xsl:attribute name="font-size" select="'6.5pt'"/>
    <xsl:attribute name="baseline-shift" select="'30%'"/>
    <xsl:attribute name="font-weight" select="'normal'"/>
    <xsl:attribute name="font-style" select="'normal'"/>
  </xsl:attribute-set>

  <!-- The first paragraph of a note goes on after its number. -->
  <xsl:template match="note/par[1]" mode="m:print" as="element(fo:inline)" priority="2">
    <fo:inline><xsl:apply-templates mode="m:print"/></fo:inline>
  </xsl:template>
</xsl:stylesheet>
