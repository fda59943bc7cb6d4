<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks of the reading as lines of text. An empty string is an empty line; f:tidy lets no two follow each other. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading"
  xpath-default-namespace="https://rapporteur.org/ns/reading">

  <xsl:mode name="m:text" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="m:words" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:template match="edition" mode="m:text" as="xs:string*">
    <xsl:sequence select="f:field('title', title, @lang), f:field('subtitle', subtitle, @lang)"/>
    <xsl:sequence select="fact ! f:field(@key, string-join(f:value-words(value), '; '), ../@lang)"/>
    <xsl:sequence select="f:field('turns', @turns, @lang), f:field('abstract', abstract, @lang)"/>
    <xsl:sequence select="''"/>
    <xsl:apply-templates select="body/*" mode="m:text"/>
    <xsl:apply-templates select="notes[note]" mode="m:text"/>
  </xsl:template>

  <!-- A line “Key: value” of the header block, its values with a semicolon between. -->
  <xsl:function name="f:field" as="xs:string*">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:sequence select="$values ! f:wrap(f:label($key, $language) || ': ' || normalize-space(.), '', '  ')"/>
  </xsl:function>

  <!-- The words of a value, and its address where it leads to one. -->
  <xsl:function name="f:value-words" as="xs:string*">
    <xsl:param name="values" as="element(value)*"/>
    <xsl:sequence select="$values ! string-join((., @href[. != string(..)] ! ('&lt;' || . || '>')), ' ')"/>
  </xsl:function>

  <!-- A block as wrapped lines, between empty ones. -->
  <xsl:function name="f:paragraph" as="xs:string*">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="indent" as="xs:string"/>
    <xsl:sequence select="'', f:wrap($words, $indent, $indent), ''"/>
  </xsl:function>

  <!-- The running text of an element, its notes as [1]. -->
  <xsl:function name="f:words" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" as="node()*">
      <xsl:apply-templates select="$element/node()" mode="m:words"/>
    </xsl:variable>
    <xsl:sequence select="f:trim(string-join($words))"/>
  </xsl:function>

  <xsl:template match="noteref" mode="m:words" as="text()">
    <xsl:text>[{@n}]</xsl:text>
  </xsl:template>

  <xsl:template match="break" mode="m:words" as="text()">
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- No italics here: what happened or was thrown in stands in parentheses, unless it brings brackets. -->
  <xsl:template match="span[@kind = ('stage', 'interjection')][not(f:is-bracketed(.))]" mode="m:words" as="node()*">
    <xsl:text>(</xsl:text>
    <xsl:apply-templates mode="m:words"/>
    <xsl:text>)</xsl:text>
  </xsl:template>

  <xsl:template match="stage[not(f:is-bracketed(.))]" mode="m:text" as="xs:string*">
    <xsl:sequence select="f:paragraph('(' || f:words(.) || ')', f:indent(.))"/>
  </xsl:template>

  <xsl:template match="section | group | quote | list | verse" mode="m:text" as="xs:string*">
    <xsl:sequence select="''"/>
    <xsl:apply-templates mode="m:text"/>
    <xsl:sequence select="''"/>
  </xsl:template>

  <xsl:template match="head | stage | par" mode="m:text" as="xs:string*">
    <xsl:sequence select="f:paragraph(f:words(.), f:indent(.))"/>
  </xsl:template>

  <xsl:template match="line | item/par[1] | item/line" mode="m:text" as="xs:string*">
    <xsl:variable name="indent" as="xs:string" select="f:indent(.)"/>
    <xsl:sequence select="f:wrap(f:words(.), $indent || f:bullet(.), $indent || '  ')"/>
  </xsl:template>

  <xsl:function name="f:bullet" as="xs:string">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="item" as="element(item)?" select="$block/self::par/parent::item"/>
    <xsl:sequence select="if (empty($item)) then ''
      else if ($item/../@kind = 'numbered') then count($item/preceding-sibling::item) + 1 || '. ' else '- '"/>
  </xsl:function>

  <!-- Quotations, verse and lists stand in. -->
  <xsl:function name="f:indent" as="xs:string">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="string-join($block/ancestor::*[self::quote or self::verse or self::list[ancestor::list]] ! '  ')"/>
  </xsl:function>

  <!-- A turn: the label as printed, a colon, and the words; other paragraphs follow. -->
  <xsl:template match="turn" mode="m:text" as="xs:string*">
    <xsl:variable name="label" as="xs:string" select="string-join(speaker ! f:words(.), ' ')"/>
    <xsl:variable name="first" as="element(par)?" select="(* except speaker)[1][self::par[not(@kind)]]"/>
    <xsl:sequence select="f:paragraph(f:trim(string-join((f:with-colon($label)[.], $first ! f:words(.)), ' ')), '')"/>
    <xsl:apply-templates select="* except (speaker, $first)" mode="m:text"/>
  </xsl:template>

  <!-- The label with a colon, unless it closes with a mark of its own. -->
  <xsl:function name="f:with-colon" as="xs:string">
    <xsl:param name="label" as="xs:string"/>
    <xsl:sequence select="if ($label and not(matches($label, '[:.…—–]$'))) then $label || ':' else $label"/>
  </xsl:function>

  <xsl:template match="speaker" mode="m:text" as="xs:string*">
    <xsl:sequence select="f:paragraph(f:with-colon(f:words(.)), '')"/>
  </xsl:template>

  <xsl:template match="item" mode="m:text" as="xs:string*">
    <xsl:apply-templates mode="m:text"/>
  </xsl:template>

  <xsl:template match="table" mode="m:text" as="xs:string*">
    <xsl:sequence select="'', row ! f:wrap(string-join(cell ! f:cell-words(.), ' | '), '', '  '), ''"/>
  </xsl:template>

  <!-- A cell on one line: its blocks with a space between. -->
  <xsl:function name="f:cell-words" as="xs:string">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="$cell/*" mode="m:text"/>
    </xsl:variable>
    <xsl:sequence select="string-join($lines ! f:trim(.)[.], ' ')"/>
  </xsl:function>

  <xsl:template match="notes" mode="m:text" as="xs:string*">
    <xsl:sequence select="f:paragraph(f:label('notes', ../@lang), '')"/>
    <xsl:apply-templates mode="m:text"/>
  </xsl:template>

  <xsl:template match="note" mode="m:text" as="xs:string*">
    <xsl:variable name="first" as="element(par)?" select="*[1][self::par]"/>
    <xsl:sequence select="'', f:wrap('[' || @n || '] ' || string-join($first ! f:words(.)), '', '    '), ''"/>
    <xsl:apply-templates select="* except $first" mode="m:text"/>
  </xsl:template>
</xsl:stylesheet>
