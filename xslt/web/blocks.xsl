<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks of the reading as HTML. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="https://rapporteur.org/ns/reading">

  <xsl:mode name="m:web" on-no-match="fail" on-multiple-match="fail"/>

  <!-- What an element of HTML takes over: id and language. -->
  <xsl:function name="f:html-common" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/(@id, @lang)"/>
  </xsl:function>

  <!-- The link to a place of its own, for readers who cite. -->
  <xsl:function name="f:here" as="element()?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@id and empty($element/ancestor::note)">
      <a class="here" href="#{$element/@id}" aria-label="{f:label('paragraph-link', f:reading-language($element))}">¶</a>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:reading-language" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="string(($node/ancestor-or-self::edition/@lang, 'en')[1])"/>
  </xsl:function>

  <xsl:template match="section" mode="m:web" as="element()">
    <div class="{@kind}">
      <xsl:sequence select="f:html-common(.)"/>
      <xsl:apply-templates mode="m:web"/>
    </div>
  </xsl:template>

  <xsl:template match="section[@kind = 'opener']" mode="m:web" as="element()">
    <div class="opener">
      <xsl:sequence select="f:html-common(.)"/>
      <xsl:for-each-group select="*" group-adjacent="@kind = 'participant'">
        <xsl:choose>
          <xsl:when test="current-grouping-key()">
            <ul class="participants"><xsl:apply-templates select="current-group()" mode="m:web"/></ul>
          </xsl:when>
          <xsl:otherwise><xsl:apply-templates select="current-group()" mode="m:web"/></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </div>
  </xsl:template>

  <xsl:template match="section[@kind = 'opener']/line[@kind = 'participant']" mode="m:web" as="element()">
    <li><xsl:sequence select="f:html-common(.)"/><xsl:apply-templates mode="m:web"/></li>
  </xsl:template>

  <xsl:template match="head" mode="m:web" as="element()">
    <xsl:element name="h{min((6, @level + 1))}">
      <xsl:attribute name="class" select="if (@level = 1) then 'document-head' else 'head'"/>
      <xsl:sequence select="f:html-common(.)"/>
      <xsl:apply-templates mode="m:web"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="head[@type = 'sub']" mode="m:web" as="element()">
    <p class="subhead"><xsl:sequence select="f:html-common(.)"/><xsl:apply-templates mode="m:web"/></p>
  </xsl:template>

  <xsl:template match="line" mode="m:web" as="element()">
    <p class="line {@kind}"><xsl:sequence select="f:html-common(.)"/><xsl:apply-templates mode="m:web"/></p>
  </xsl:template>

  <xsl:template match="turn" mode="m:web" as="element()">
    <div class="turn" role="group" aria-labelledby="{@id}.label">
      <xsl:sequence select="f:html-common(.)"/>
      <div class="label">
        <a class="number" href="#{@id}" aria-label="{f:label('turn-link', f:reading-language(.))} ({@n})">{@n}</a>
        <span id="{@id}.label"><xsl:apply-templates select="speaker" mode="m:web"/></span>
      </div>
      <div class="words"><xsl:apply-templates select="* except speaker" mode="m:web"/></div>
    </div>
  </xsl:template>

  <xsl:template match="speaker" mode="m:web" as="element()">
    <span class="speaker"><xsl:sequence select="f:html-common(.)"/><xsl:apply-templates mode="m:web"/></span>
  </xsl:template>

  <xsl:template match="speaker[@person]" mode="m:web" as="element()">
    <a class="speaker" href="#{@person}" title="{@names}"><xsl:sequence select="f:html-common(.)"/><xsl:apply-templates mode="m:web"/></a>
  </xsl:template>

  <xsl:template match="par" mode="m:web" as="element()">
    <p>
      <xsl:sequence select="f:html-common(.)"/>
      <xsl:apply-templates mode="m:web"/>
      <xsl:sequence select="f:here(.)"/>
    </p>
  </xsl:template>

  <xsl:template match="par[@kind]" mode="m:web" as="element()">
    <p class="alone"><xsl:apply-templates mode="m:web"/></p>
  </xsl:template>

  <xsl:template match="group" mode="m:web" as="element()">
    <div class="group">
      <xsl:sequence select="f:html-common(.)"/>
      <xsl:apply-templates mode="m:web"/>
      <p class="here-line"><xsl:sequence select="f:here(.)"/></p>
    </div>
  </xsl:template>

  <xsl:template match="stage" mode="m:web" as="element()">
    <p class="{distinct-values(('stage', @kind))}">
      <xsl:sequence select="f:html-common(.), f:who-title(.)"/>
      <xsl:apply-templates mode="m:web"/>
    </p>
  </xsl:template>

  <!-- Whose act or words these are, where the record says so. -->
  <xsl:function name="f:who-title" as="attribute(title)?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@names">
      <xsl:variable name="label" as="xs:string" select="if ($element/@kind = 'interjection') then 'interjection-by' else 'stage-by'"/>
      <xsl:attribute name="title" select="f:label($label, f:reading-language($element)) || ' ' || $element/@names"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="quote" mode="m:web" as="element()">
    <blockquote><xsl:sequence select="f:html-common(.)"/><xsl:apply-templates mode="m:web"/></blockquote>
  </xsl:template>

  <xsl:template match="verse" mode="m:web" as="element()">
    <div class="stanza"><xsl:sequence select="f:html-common(.)"/><xsl:apply-templates mode="m:web"/></div>
  </xsl:template>

  <!-- A list: its items, and around them what TEI allows besides. -->
  <xsl:template match="list" mode="m:web" as="element()">
    <div class="list">
      <xsl:sequence select="f:html-common(.)"/>
      <xsl:for-each-group select="*" group-adjacent="exists(self::item)">
        <xsl:choose>
          <xsl:when test="current-grouping-key()">
            <xsl:element name="{if (../@kind = 'numbered') then 'ol' else 'ul'}">
              <xsl:apply-templates select="current-group()" mode="m:web"/>
            </xsl:element>
          </xsl:when>
          <xsl:otherwise><xsl:apply-templates select="current-group()" mode="m:web"/></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </div>
  </xsl:template>

  <xsl:template match="item" mode="m:web" as="element()">
    <li class="{@kind}"><xsl:sequence select="f:html-common(.)"/><xsl:apply-templates mode="m:web"/></li>
  </xsl:template>

  <xsl:template match="table" mode="m:web" as="element()">
    <div class="table">
      <table>
        <xsl:sequence select="f:html-common(.)"/>
        <tbody><xsl:apply-templates mode="m:web"/></tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="row" mode="m:web" as="element()">
    <tr><xsl:apply-templates mode="m:web"/></tr>
  </xsl:template>

  <xsl:template match="cell" mode="m:web" as="element()">
    <xsl:element name="{if (@kind = 'label') then 'th' else 'td'}">
      <xsl:sequence select="f:html-common(.)"/>
      <xsl:if test="@columns != '1'"><xsl:attribute name="colspan" select="@columns"/></xsl:if>
      <xsl:if test="@rows != '1'"><xsl:attribute name="rowspan" select="@rows"/></xsl:if>
      <xsl:apply-templates mode="m:web"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
