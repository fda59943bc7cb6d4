<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks: sections, turns, paragraphs, lists, verse. Containers hold blocks, the others hold running text. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="m:block" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Numbers for what has no id of its own, and for the reader: never used as an id where there is one. -->
  <xsl:accumulator name="turn-count" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//sp | text//u" select="$value + 1"/>
  </xsl:accumulator>
  <xsl:accumulator name="block-count" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//*[not(@xml:id)]" select="$value + 1"/>
  </xsl:accumulator>

  <!-- Elements that are always blocks. -->
  <xsl:variable name="block-names" as="xs:string*" select="tokenize('text group front body back div div1 div2 div3
    div4 div5 div6 div7 floatingText p ab sp spGrp u annotationBlock speaker head opener closer dateline salute signed byline trailer
    argument epigraph postscript lg l list item table row cell castList castGroup castItem set performance
    prologue epilogue titlePage docTitle titlePart docImprint listBibl listPerson listPlace figure cit')"/>

  <!-- Elements whose every child is a block, unless words stand among them. -->
  <xsl:variable name="container-names" as="xs:string*" select="tokenize('text group front body back div div1 div2 div3
    div4 div5 div6 div7 floatingText sp spGrp annotationBlock opener argument epigraph postscript lg list table row castList castGroup
    set performance prologue epilogue titlePage docTitle docImprint listBibl figure')"/>

  <xsl:function name="f:is-container" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="empty($element/text()[normalize-space()])
      and (local-name($element) = $container-names or exists($element/*[local-name() = $block-names])
        or exists($element/self::u/seg))"/>
  </xsl:function>

  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node instance of element()
      and (local-name($node) = $block-names or f:is-container($node/..)
        or (not($node/self::note) and exists($node/*[f:is-block(.)])))"/>
  </xsl:function>

  <!-- The blocks of an element: its block children, and each run of text between them as a paragraph. -->
  <xsl:function name="f:blocks" as="element()*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each-group select="$element/node()" group-adjacent="f:is-block(.)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:apply-templates select="current-group()" mode="m:block"/>
        </xsl:when>
        <xsl:when test="exists(current-group()[self::* or self::text()[normalize-space()]])">
          <r:par>
            <xsl:apply-templates select="current-group()" mode="m:inline"/>
          </r:par>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The id of an element in the editions: its own, or one by its number among those that have none. -->
  <xsl:function name="f:id" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="($element/@xml:id, 'auto.' || $element/accumulator-before('block-count'))[1]"/>
  </xsl:function>

  <!-- How deep a heading lies: 1 for the heading of the whole text. -->
  <xsl:function name="f:level" as="xs:integer">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="max((1, count($element/ancestor::*[matches(local-name(), '^(div\d?|list|lg|table|floatingText|figure)$')])))"/>
  </xsl:function>

  <!-- What every element hands on: its language and, where it has one, its own id. -->
  <xsl:function name="f:common" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="$element/@xml:id"><xsl:attribute name="id" select="."/></xsl:for-each>
    <xsl:for-each select="$element/@xml:lang"><xsl:attribute name="lang" select="."/></xsl:for-each>
  </xsl:function>

  <!-- A paragraph-like element: one paragraph, or a group where blocks stand in it. -->
  <xsl:template match="p | ab | u/seg" mode="m:block" as="element()">
    <xsl:choose>
      <xsl:when test="exists(*[f:is-block(.)])">
        <r:group id="{f:id(.)}">
          <xsl:sequence select="@xml:lang ! f:common(..)[name() = 'lang'], f:blocks(.)"/>
        </r:group>
      </xsl:when>
      <xsl:otherwise>
        <r:par id="{f:id(.)}">
          <xsl:sequence select="f:common(.)[name() = 'lang']"/>
          <xsl:apply-templates mode="m:inline"/>
        </r:par>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="sp | u" mode="m:block" as="element(r:turn)">
    <r:turn id="{f:id(.)}" n="{accumulator-before('turn-count')}">
      <xsl:sequence select="@xml:lang ! f:common(..)[name() = 'lang']"/>
      <xsl:sequence select="f:turn-label(.)"/>
      <xsl:sequence select="f:blocks(.)"/>
    </r:turn>
  </xsl:template>

  <!-- The name of who speaks, for a turn that prints none. -->
  <xsl:function name="f:turn-label" as="element(r:speaker)?">
    <xsl:param name="turn" as="element()"/>
    <xsl:if test="$turn/@who and empty($turn/speaker)">
      <r:speaker given="yes">
        <xsl:sequence select="f:speaker-attributes($turn)"/>
        <xsl:text>{string-join(f:who($turn), ', ')}</xsl:text>
      </r:speaker>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:speaker-attributes" as="attribute()*">
    <xsl:param name="turn" as="element()"/>
    <xsl:variable name="persons" as="element()*" select="tokenize($turn/@who) ! f:person(., $turn)"/>
    <xsl:attribute name="names" select="string-join(f:speakers($turn), ', ')"/>
    <xsl:if test="count($persons) eq 1 and $persons/@xml:id">
      <xsl:attribute name="person" select="$persons/@xml:id"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="speaker" mode="m:block" as="element(r:speaker)">
    <r:speaker>
      <xsl:sequence select="..[self::sp] ! f:speaker-attributes(.), f:common(.)"/>
      <xsl:apply-templates mode="m:inline"/>
    </r:speaker>
  </xsl:template>

  <xsl:template match="head" mode="m:block" as="element(r:head)">
    <r:head id="{f:id(.)}" level="{f:level(.)}">
      <xsl:sequence select="f:common(.)[name() = 'lang'], @type[. = 'sub']"/>
      <xsl:apply-templates mode="m:inline"/>
    </r:head>
  </xsl:template>

  <xsl:template match="opener | closer | postscript | argument | epigraph | titlePage" mode="m:block" as="element(r:section)">
    <r:section kind="{local-name()}">
      <xsl:sequence select="f:common(.), f:blocks(.)"/>
    </r:section>
  </xsl:template>

  <xsl:template match="dateline | salute | signed | byline | trailer | docTitle | titlePart | docImprint | docAuthor | docDate
      | castItem" mode="m:block" as="element()">
    <xsl:sequence select="f:line(., (@type, local-name())[1])"/>
  </xsl:template>

  <!-- A line of its own, or, where it holds blocks, a section of them. -->
  <xsl:function name="f:line" as="element()">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$element/*[f:is-block(.)]">
        <r:section kind="{$kind}"><xsl:sequence select="f:common($element), f:blocks($element)"/></r:section>
      </xsl:when>
      <xsl:otherwise>
        <r:line kind="{$kind}">
          <xsl:sequence select="f:common($element)"/>
          <xsl:apply-templates select="$element/node()" mode="m:inline"/>
        </r:line>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7" mode="m:block" as="element(r:section)">
    <r:section kind="div">
      <xsl:sequence select="f:common(.), f:blocks(.)"/>
    </r:section>
  </xsl:template>

  <xsl:template match="text | group | front | body | back | annotationBlock | spGrp | cit | castList | castGroup | set | performance
      | prologue | epilogue | figure" mode="m:block" as="element()*">
    <xsl:sequence select="f:blocks(.)"/>
  </xsl:template>

  <xsl:template match="quote | q | floatingText | said" mode="m:block" as="element(r:quote)">
    <r:quote>
      <xsl:sequence select="f:common(.), f:blocks(.)"/>
    </r:quote>
  </xsl:template>

  <xsl:template match="stage | incident | kinesic | vocal | move | view | camera | sound | tech" mode="m:block" as="element()">
    <xsl:choose>
      <xsl:when test="exists(*[f:is-block(.)])">
        <r:section kind="stage"><xsl:sequence select="f:common(.), f:blocks(.)"/></r:section>
      </xsl:when>
      <xsl:otherwise>
        <r:stage kind="{if (@type = 'interjection') then 'interjection' else 'stage'}">
          <xsl:sequence select="f:common(.), f:who-attribute(.)"/>
          <xsl:apply-templates mode="m:inline"/>
        </r:stage>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:who-attribute" as="attribute(names)?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@who">
      <xsl:attribute name="names" select="string-join(f:who($element), ', ')"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="list | listBibl | listPerson | listPlace" mode="m:block" as="element(r:list)">
    <r:list kind="{if (@rend = ('numbered', 'ordered') or @type = 'ordered') then 'numbered' else 'plain'}">
      <xsl:sequence select="f:common(.), f:blocks(.)"/>
    </r:list>
  </xsl:template>

  <xsl:template match="item | list/label | listBibl/bibl" mode="m:block" as="element(r:item)">
    <r:item kind="{local-name()}">
      <xsl:sequence select="f:common(.), f:blocks(.)"/>
    </r:item>
  </xsl:template>

  <xsl:template match="table" mode="m:block" as="element()*">
    <xsl:apply-templates select="head" mode="m:block"/>
    <r:table columns="{max((1, row ! sum(cell ! f:span(@cols))))}">
      <xsl:sequence select="f:common(.)"/>
      <xsl:apply-templates select="row" mode="m:block"/>
    </r:table>
    <xsl:apply-templates select="* except (head, row)" mode="m:block"/>
  </xsl:template>

  <xsl:function name="f:span" as="xs:integer">
    <xsl:param name="count" as="attribute()?"/>
    <xsl:sequence select="if ($count castable as xs:positiveInteger) then xs:integer($count) else 1"/>
  </xsl:function>

  <xsl:template match="row" mode="m:block" as="element(r:row)">
    <r:row>
      <xsl:sequence select="f:blocks(.)"/>
    </r:row>
  </xsl:template>

  <xsl:template match="row/*" mode="m:block" as="element(r:cell)">
    <r:cell kind="{if ((@role, ../@role) = 'label') then 'label' else 'data'}"
      columns="{f:span(@cols)}" rows="{f:span(@rows)}">
      <xsl:sequence select="f:common(.), f:blocks(.)"/>
    </r:cell>
  </xsl:template>

  <xsl:template match="lg" mode="m:block" as="element(r:verse)">
    <r:verse>
      <xsl:sequence select="f:common(.), f:blocks(.)"/>
    </r:verse>
  </xsl:template>

  <xsl:template match="l" mode="m:block" as="element()">
    <xsl:sequence select="f:line(., 'verse')"/>
  </xsl:template>

  <!-- Between blocks: a page break, a gap, a note, a name … stands as a line or paragraph of its own. -->
  <xsl:template match="pb | gap | note | ellipsis | space | date | time | bibl | ref | ptr | label | figDesc | desc | seg | idno
      | title | name | persName | placeName | orgName | hi | emph | foreign | supplied | unclear | surplus | add | del | choice
      | pause | shift | stamp | term | rs | num | address | w | pc | s | c | metamark | author | editor | publisher | app"
    mode="m:block" as="element()" priority="-0.2">
    <xsl:choose>
      <xsl:when test="not(self::note) and exists(*[f:is-block(.)])">
        <r:section kind="{local-name()}"><xsl:sequence select="f:common(.), f:blocks(.)"/></r:section>
      </xsl:when>
      <xsl:when test="parent::opener">
        <r:line kind="{(@type, local-name())[1]}"><xsl:apply-templates select="." mode="m:inline"/></r:line>
      </xsl:when>
      <xsl:otherwise>
        <r:par kind="{local-name()}"><xsl:apply-templates select="." mode="m:inline"/></r:par>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What is no part of the words: points, page furniture, pictures, stand-off annotation. -->
  <xsl:template match="lb | cb | milestone | anchor | fw | graphic | media | index | timeline | linkGrp | link | spanGrp
      | listAnnotation | certainty | alt | altGrp"
    mode="m:block m:inline" as="element()*"/>

  <!-- An element that is not known here keeps its text, as a section. -->
  <xsl:template match="*" mode="m:block" as="element()" priority="-1">
    <xsl:sequence select="f:tell-unknown(.)"/>
    <r:section kind="unknown">
      <xsl:sequence select="f:common(.), f:blocks(.)"/>
    </r:section>
  </xsl:template>

  <!-- Tells the caller, as a message that the publisher turns into a finding. -->
  <xsl:function name="f:tell-unknown" as="empty-sequence()">
    <xsl:param name="element" as="element()"/>
    <xsl:message><r:unknown name="{name($element)}" path="{path($element)}"/></xsl:message>
  </xsl:function>
</xsl:stylesheet>
