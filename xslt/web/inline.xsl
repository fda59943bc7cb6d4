<?xml version="1.0" encoding="UTF-8"?>
<!-- Running text of the reading as HTML. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="https://rapporteur.org/ns/reading">

  <xsl:template match="text()" mode="m:web" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="sign" mode="m:web" as="element()">
    <span class="{@kind}"><xsl:sequence select="f:html-common(.)"/><xsl:apply-templates mode="m:web"/></span>
  </xsl:template>

  <xsl:template match="hi" mode="m:web" as="element()">
    <xsl:variable name="elements" as="map(xs:string, xs:string)"
      select="map {'bold': 'strong', 'sup': 'sup', 'sub': 'sub', 'strike': 's', 'italic': 'em'}"/>
    <xsl:element name="{($elements(@rend), 'span')[1]}">
      <xsl:if test="@rend = ('underline', 'caps')"><xsl:attribute name="class" select="@rend"/></xsl:if>
      <xsl:sequence select="f:html-common(.)"/>
      <xsl:apply-templates mode="m:web"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="span" mode="m:web" as="element()">
    <span class="{@kind}">
      <xsl:sequence select="f:html-common(.), .[@kind = ('stage', 'interjection')] ! f:who-title(.)"/>
      <xsl:apply-templates mode="m:web"/>
    </span>
  </xsl:template>

  <xsl:template match="span[@kind = ('q', 'quote')]" mode="m:web" as="element()">
    <q><xsl:sequence select="f:html-common(.)"/><xsl:apply-templates mode="m:web"/></q>
  </xsl:template>

  <xsl:template match="name" mode="m:web" as="element()">
    <span class="name"><xsl:sequence select="f:html-common(.)"/><xsl:apply-templates mode="m:web"/></span>
  </xsl:template>

  <xsl:template match="name[@entry][not(ancestor::speaker)]" mode="m:web" as="element()">
    <a class="name" href="#{@entry}" title="{@names}"><xsl:sequence select="f:html-common(.)"/><xsl:apply-templates mode="m:web"/></a>
  </xsl:template>

  <xsl:template match="date" mode="m:web" as="element()">
    <xsl:sequence select="f:time(.)"/>
  </xsl:template>

  <xsl:template match="ref" mode="m:web" as="element()">
    <span class="ref"><xsl:sequence select="f:html-common(.)"/><xsl:apply-templates mode="m:web"/></span>
  </xsl:template>

  <xsl:template match="ref[@href]" mode="m:web" as="element()">
    <a><xsl:sequence select="f:html-common(.), @href"/><xsl:apply-templates mode="m:web"/></a>
  </xsl:template>

  <xsl:template match="break" mode="m:web" as="element()">
    <br/>
  </xsl:template>

  <xsl:template match="noteref" mode="m:web" as="element()">
    <sup class="noteref">
      <a href="#{@note}" role="doc-noteref" aria-label="{f:label('note', f:reading-language(.))} {@n}">
        <xsl:if test="@time = 'first'"><xsl:attribute name="id" select="@note || '.ref'"/></xsl:if>
        <xsl:text>{@n}</xsl:text>
      </a>
    </sup>
  </xsl:template>
</xsl:stylesheet>
