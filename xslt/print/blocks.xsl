<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks of the reading as formatting objects. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:fo="http://www.w3.org/1999/XSL/Format"
  xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading"
  xpath-default-namespace="https://rapporteur.org/ns/reading">

  <!-- Where an element has an id of its own, links can lead to it. -->
  <xsl:function name="f:fo-id" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@id"/>
    <xsl:for-each select="$element/@lang"><xsl:attribute name="xml:lang" select="."/></xsl:for-each>
  </xsl:function>

  <xsl:template match="section" mode="m:print" as="element(fo:block)">
    <fo:block>
      <xsl:sequence select="f:fo-id(.)"/>
      <xsl:apply-templates mode="m:print"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="section[@kind = ('opener', 'closer')]" mode="m:print" as="element(fo:block)">
    <fo:block space-before="8pt" space-after="10pt" color="{$quiet}" font-size="9.25pt" line-height="14pt">
      <xsl:sequence select="f:fo-id(.)"/>
      <xsl:apply-templates mode="m:print"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="head" mode="m:print" as="element(fo:block)">
    <fo:block id="{@id}" role="H{min((6, @level + 1))}" font-weight="bold" space-before="{if (@level = 1) then 8 else 16}pt" space-after="5pt"
      keep-with-next.within-page="always" hyphenate="false">
      <xsl:if test="@level = 1"><xsl:attribute name="font-size" select="'11.5pt'"/></xsl:if>
      <xsl:apply-templates mode="m:print"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="head[@type = 'sub']" mode="m:print" as="element(fo:block)">
    <fo:block id="{@id}" font-style="italic" color="{$quiet}" space-after="6pt" keep-with-next.within-page="always">
      <xsl:apply-templates mode="m:print"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="line" mode="m:print" as="element(fo:block)">
    <fo:block>
      <xsl:sequence select="f:fo-id(.)"/>
      <xsl:if test="@kind = 'participant'"><xsl:attribute name="start-indent" select="'5mm'"/></xsl:if>
      <xsl:apply-templates mode="m:print"/>
    </fo:block>
  </xsl:template>

  <!-- A turn: the label in bold, run in where a paragraph follows it. -->
  <xsl:template match="turn" mode="m:print" as="element(fo:block)">
    <xsl:variable name="first" as="element(par)?" select="(* except speaker)[1][self::par[not(@kind)]]"/>
    <fo:block space-before="9pt">
      <xsl:sequence select="f:fo-id(.)"/>
      <fo:marker marker-class-name="speaker">{f:short(normalize-space(string-join(speaker, ' ')), 24)}</fo:marker>
      <fo:block text-align="justify" orphans="2" widows="2">
        <xsl:if test="empty($first)"><xsl:attribute name="keep-with-next.within-page" select="'always'"/></xsl:if>
        <xsl:sequence select="$first ! f:fo-id(.)"/>
        <xsl:apply-templates select="speaker" mode="m:print"/>
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="$first/node()" mode="m:print"/>
      </fo:block>
      <xsl:apply-templates select="* except (speaker, $first)" mode="m:print"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="speaker" mode="m:print" as="element(fo:inline)">
    <fo:inline font-weight="bold">
      <xsl:sequence select="f:fo-id(.)"/>
      <xsl:apply-templates mode="m:print"/>
      <xsl:if test="not(matches(., '[:.…—–]\s*$'))">:</xsl:if>
    </fo:inline>
  </xsl:template>

  <xsl:template match="par" mode="m:print" as="element(fo:block)">
    <fo:block text-align="justify" space-before="4pt" orphans="2" widows="2">
      <xsl:sequence select="f:fo-id(.)"/>
      <xsl:apply-templates mode="m:print"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="note/par | item/par | cell/par" mode="m:print" as="element(fo:block)">
    <fo:block><xsl:apply-templates mode="m:print"/></fo:block>
  </xsl:template>

  <xsl:template match="group" mode="m:print" as="element(fo:block)">
    <fo:block space-before="4pt">
      <xsl:sequence select="f:fo-id(.)"/>
      <xsl:apply-templates mode="m:print"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="stage" mode="m:print" as="element(fo:block)">
    <fo:block font-style="italic" color="{$quiet}" space-before="5pt">
      <xsl:sequence select="f:fo-id(.)"/>
      <xsl:apply-templates mode="m:print"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="quote | verse" mode="m:print" as="element(fo:block)">
    <fo:block start-indent="from-parent(start-indent) + 6mm" space-before="6pt" space-after="6pt">
      <xsl:sequence select="f:fo-id(.)"/>
      <xsl:apply-templates mode="m:print"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="list" mode="m:print" as="element(fo:block)">
    <fo:block space-before="4pt" space-after="4pt">
      <xsl:sequence select="f:fo-id(.)"/>
      <xsl:apply-templates mode="m:print"/>
    </fo:block>
  </xsl:template>

  <!-- The first paragraph of an item stands beside its dash or number. -->
  <xsl:template match="item" mode="m:print" as="element(fo:block)">
    <fo:block start-indent="from-parent(start-indent) + 6mm">
      <xsl:sequence select="f:fo-id(.)"/>
      <fo:block text-indent="-5mm">
        <xsl:text>{if (../@kind = 'numbered') then count(preceding-sibling::item) + 1 || '.' else '–'} </xsl:text>
        <xsl:apply-templates select="par[1][empty(preceding-sibling::*)]/node()" mode="m:print"/>
      </fo:block>
      <xsl:apply-templates select="* except par[1][empty(preceding-sibling::*)]" mode="m:print"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="table" mode="m:print" as="element(fo:table)">
    <fo:table table-layout="fixed" width="100%" font-size="9pt" line-height="13pt" space-before="6pt" space-after="6pt">
      <xsl:sequence select="f:fo-id(.)"/>
      <xsl:for-each select="1 to xs:integer(@columns)">
        <fo:table-column column-width="proportional-column-width(1)"/>
      </xsl:for-each>
      <fo:table-body>
        <xsl:apply-templates select="row[cell]" mode="m:print"/>
        <xsl:if test="empty(row/cell)"><fo:table-row><fo:table-cell><fo:block/></fo:table-cell></fo:table-row></xsl:if>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template match="row" mode="m:print" as="element(fo:table-row)">
    <fo:table-row><xsl:apply-templates mode="m:print"/></fo:table-row>
  </xsl:template>

  <xsl:template match="cell" mode="m:print" as="element(fo:table-cell)">
    <fo:table-cell number-columns-spanned="{@columns}" number-rows-spanned="{@rows}" border-bottom="{$rule}" padding="2pt 6pt 2pt 0">
      <xsl:sequence select="f:fo-id(.)"/>
      <xsl:if test="@kind = 'label'"><xsl:attribute name="font-weight" select="'bold'"/></xsl:if>
      <fo:block><xsl:apply-templates mode="m:print"/></fo:block>
    </fo:table-cell>
  </xsl:template>
</xsl:stylesheet>
