<?xml version="1.0" encoding="UTF-8"?>
<!-- The book: paper, running heads, title and facts, the text, the colophon. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:fo="http://www.w3.org/1999/XSL/Format"
  xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading"
  xmlns:x="adobe:ns:meta/"
  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xpath-default-namespace="https://rapporteur.org/ns/reading">

  <xsl:mode name="m:print" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="m:fact" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:variable name="quiet" as="xs:string" select="'#5c554b'"/>
  <xsl:variable name="rule" as="xs:string" select="'0.4pt solid #b9b0a0'"/>

  <xsl:template match="edition" mode="m:print" as="element(fo:root)">
    <fo:root xml:lang="{@lang}" font-family="{$font-family}" font-size="10pt" line-height="15pt" color="#1c1a17"
      font-selection-strategy="character-by-character" line-height-shift-adjustment="disregard-shifts">
      <xsl:sequence select="f:paper(), f:metadata(.), f:bookmarks(.)"/>
      <fo:page-sequence master-reference="record" initial-page-number="1">
        <xsl:sequence select="f:running-head(.), f:note-rule()"/>
        <fo:flow flow-name="xsl-region-body">
          <xsl:sequence select="f:title-block(.)"/>
          <fo:block><xsl:apply-templates select="body/*" mode="m:print"/></fo:block>
          <xsl:sequence select="f:colophon(.)"/>
        </fo:flow>
      </fo:page-sequence>
    </fo:root>
  </xsl:template>

  <!-- The first page has no running head, only its number. -->
  <xsl:function name="f:paper" as="element(fo:layout-master-set)">
    <fo:layout-master-set>
      <xsl:for-each select="'first', 'rest'">
        <fo:simple-page-master master-name="{.}" page-width="{$page-width}" page-height="{$page-height}"
          margin="14mm 24mm 12mm 24mm">
          <fo:region-body margin="10mm 0 14mm 0"/>
          <fo:region-before extent="8mm" region-name="head-{.}"/>
          <fo:region-after extent="8mm" display-align="after"/>
        </fo:simple-page-master>
      </xsl:for-each>
      <fo:page-sequence-master master-name="record">
        <fo:repeatable-page-master-alternatives>
          <fo:conditional-page-master-reference page-position="first" master-reference="first"/>
          <fo:conditional-page-master-reference page-position="any" master-reference="rest"/>
        </fo:repeatable-page-master-alternatives>
      </fo:page-sequence-master>
    </fo:layout-master-set>
  </xsl:function>

  <!-- What the file says of itself. Its date is that of the edition, never that of the clock. -->
  <xsl:function name="f:metadata" as="element(fo:declarations)">
    <xsl:param name="edition" as="element(edition)"/>
    <fo:declarations>
      <x:xmpmeta>
        <rdf:RDF>
          <rdf:Description rdf:about="">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{$edition/title}</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>{$edition/@lang}</rdf:li></rdf:Bag></dc:language>
            <xsl:for-each select="$edition/abstract[1]">
              <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{.}</rdf:li></rdf:Alt></dc:description>
            </xsl:for-each>
          </rdf:Description>
          <rdf:Description rdf:about="">
            <xmp:CreateDate>{f:moment($edition/@published)}</xmp:CreateDate>
            <xmp:ModifyDate>{f:moment($edition/@published)}</xmp:ModifyDate>
            <xmp:MetadataDate>{f:moment($edition/@published)}</xmp:MetadataDate>
          </rdf:Description>
        </rdf:RDF>
      </x:xmpmeta>
    </fo:declarations>
  </xsl:function>

  <!-- The beginning of a year, month or day of TEI; the first of 1970 where none is stated. -->
  <xsl:function name="f:moment" as="xs:string">
    <xsl:param name="date" as="xs:string?"/>
    <xsl:variable name="given" as="xs:string" select="substring($date, 1, 10)"/>
    <xsl:variable name="full" as="xs:string" select="$given || substring('1970-01-01', string-length($given) + 1)"/>
    <xsl:sequence select="(if ($full castable as xs:date) then $full else '1970-01-01') || 'T00:00:00Z'"/>
  </xsl:function>

  <xsl:function name="f:bookmarks" as="element(fo:bookmark-tree)">
    <xsl:param name="edition" as="element(edition)"/>
    <fo:bookmark-tree>
      <fo:bookmark internal-destination="edition.title">
        <fo:bookmark-title>{$edition/title}</fo:bookmark-title>
        <xsl:for-each select="$edition/body//head[@level != '1']">
          <fo:bookmark internal-destination="{@id}">
            <fo:bookmark-title>{normalize-space()}</fo:bookmark-title>
          </fo:bookmark>
        </xsl:for-each>
      </fo:bookmark>
      <fo:bookmark internal-destination="edition.cite">
        <fo:bookmark-title>{f:label('cite', $edition/@lang)}</fo:bookmark-title>
      </fo:bookmark>
    </fo:bookmark-tree>
  </xsl:function>

  <!-- Left the title and the date, right who speaks when the page begins. -->
  <xsl:function name="f:running-head" as="element(fo:static-content)*">
    <xsl:param name="edition" as="element(edition)"/>
    <fo:static-content flow-name="head-rest" role="artifact">
      <fo:block font-size="8pt" line-height="11pt" color="{$quiet}" text-align-last="justify" padding-bottom="2pt" border-bottom="{$rule}">
        <fo:inline font-style="italic">{f:short($edition/title, 36)}</fo:inline>
        <xsl:for-each select="$edition/date">, {f:short(., 20)}</xsl:for-each>
        <fo:leader leader-pattern="space"/>
        <fo:retrieve-marker retrieve-class-name="speaker" retrieve-position="first-including-carryover"/>
      </fo:block>
    </fo:static-content>
    <fo:static-content flow-name="xsl-region-after" role="artifact">
      <fo:block font-size="8.25pt" line-height="11pt" color="{$quiet}" text-align="center"><fo:page-number/></fo:block>
    </fo:static-content>
  </xsl:function>

  <xsl:function name="f:note-rule" as="element(fo:static-content)">
    <fo:static-content flow-name="xsl-footnote-separator" role="artifact">
      <fo:block space-before="8pt" padding-bottom="3pt" font-size="4pt" line-height="5pt" text-align="start">
        <fo:leader leader-pattern="rule" leader-length="22mm" rule-thickness="0.4pt" color="#8b8271"/>
      </fo:block>
    </fo:static-content>
  </xsl:function>

  <xsl:function name="f:title-block" as="element(fo:block)">
    <xsl:param name="edition" as="element(edition)"/>
    <fo:block space-after="20pt" id="edition.title">
      <xsl:if test="$edition/date">
        <fo:block font-size="9pt" color="{$quiet}" space-after="5pt">{string-join(($edition/date, $edition/fact[@key = 'place']/value), ' · ')}</fo:block>
      </xsl:if>
      <fo:block role="H1" font-size="19pt" line-height="24pt" keep-with-next.within-page="always">{$edition/title}</fo:block>
      <xsl:for-each select="$edition/subtitle">
        <fo:block font-size="12pt" line-height="17pt" font-style="italic" color="{$quiet}" space-before="4pt">{.}</fo:block>
      </xsl:for-each>
      <xsl:for-each select="$edition/abstract">
        <fo:block space-before="10pt" font-size="9.25pt" line-height="14pt">{.}</fo:block>
      </xsl:for-each>
      <xsl:if test="$edition/fact">
        <fo:block space-before="14pt" border-top="{$rule}" border-bottom="{$rule}" padding-top="5pt" padding-bottom="5pt">
        <fo:table table-layout="fixed" width="100%" font-size="8.5pt" line-height="12.25pt">
          <fo:table-column column-width="32mm"/>
          <fo:table-column column-width="proportional-column-width(1)"/>
          <fo:table-body>
            <xsl:apply-templates select="$edition/fact" mode="m:fact"/>
          </fo:table-body>
        </fo:table>
        </fo:block>
      </xsl:if>
    </fo:block>
  </xsl:function>

  <xsl:template match="fact" mode="m:fact" as="element(fo:table-row)">
    <xsl:variable name="pad" as="attribute()*"><xsl:attribute name="padding-top" select="'1pt'"/></xsl:variable>
    <fo:table-row keep-together.within-page="always">
      <fo:table-cell>
        <xsl:sequence select="$pad"/>
        <fo:block color="{$quiet}">{f:label(@key, ../@lang)}</fo:block>
      </fo:table-cell>
      <fo:table-cell>
        <xsl:sequence select="$pad"/>
        <xsl:apply-templates select="value" mode="m:fact"/>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <xsl:template match="value" mode="m:fact" as="element(fo:block)">
    <fo:block>{.}</fo:block>
  </xsl:template>

  <xsl:template match="value[@href]" mode="m:fact" as="element(fo:block)">
    <fo:block><fo:basic-link external-destination="{f:address(@href)}" fox:alt-text="{.}">{.}</fo:basic-link></fo:block>
  </xsl:template>

  <!-- At the end: how to cite, and the signs used. -->
  <xsl:function name="f:colophon" as="element(fo:block)">
    <xsl:param name="edition" as="element(edition)"/>
    <fo:block id="edition.cite" space-before="26pt" padding-top="8pt" border-top="{$rule}" font-size="8.5pt" line-height="12.25pt"
      keep-together.within-page="5">
      <fo:block role="H2" font-weight="bold" space-after="2pt" keep-with-next.within-page="always">{f:label('cite', $edition/@lang)}</fo:block>
      <fo:block>{normalize-space($edition/citation)}</fo:block>
      <xsl:for-each select="f:signs-used($edition)">
        <xsl:if test="position() eq 1">
          <fo:block role="H2" font-weight="bold" space-before="8pt" space-after="2pt" keep-with-next.within-page="always">{f:label('signs', $edition/@lang)}</fo:block>
        </xsl:if>
        <fo:block start-indent="4mm" text-indent="-4mm">
          <fo:inline>{f:sign-example(., $edition/@lang)}</fo:inline>
          <fo:inline color="{$quiet}">  {f:label('sign-' || ., $edition/@lang)}</fo:inline>
        </fo:block>
      </xsl:for-each>
    </fo:block>
  </xsl:function>
</xsl:stylesheet>
