<?xml version="1.0" encoding="UTF-8"?>
<!-- Entries: who and what is named in a record, and where. At the end of a page, as an index. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:key name="mention" match="text//*[self::persName or self::placeName or self::orgName or self::name or self::rs]"
    use="tokenize(@ref)"/>

  <!-- What kind of thing a name names. -->
  <xsl:function name="f:name-kind" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="said" as="xs:string" select="lower-case(local-name($name) || ' ' || $name/@type)"/>
    <xsl:sequence select="(('person', 'place', 'org')[contains($said, substring(., 1, 4))], 'other')[1]"/>
  </xsl:function>

  <!-- What a name carries that points to an entry of this record: the entry's id and name, and an id where nothing
       around it has one. -->
  <xsl:function name="f:entry-attributes" as="attribute()*">
    <xsl:param name="ref" as="attribute(ref)"/>
    <xsl:variable name="pointer" as="xs:string" select="tokenize($ref)[1]"/>
    <xsl:if test="f:home($ref/..) is $ref/..">
      <xsl:attribute name="id" select="f:id($ref/..)"/>
    </xsl:if>
    <xsl:attribute name="entry" select="f:entry-id($pointer, $ref)"/>
    <xsl:attribute name="names" select="f:entry-name($pointer, $ref)"/>
  </xsl:function>

  <!-- The id of the entry that a pointer leads to: that of the person in the header, else one made from the pointer. -->
  <xsl:function name="f:entry-id" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="(f:person($pointer, $node)/@xml:id,
      'entry.' || replace(replace($pointer, '[^\w\-]+', '.'), '^\.', ''))[1]"/>
  </xsl:function>

  <xsl:function name="f:entry-name" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="person" as="element()?" select="f:person($pointer, $node)"/>
    <xsl:variable name="thing" as="element()?" select="key('named', substring-after($pointer, '#'), root($node))[starts-with($pointer, '#')][1]"/>
    <xsl:sequence select="($person ! f:person-name(.), $thing/(placeName, orgName, name)[1] ! f:name-words(.),
      key('mention', $pointer, root($node))[1] ! f:plain(.)[.], $pointer)[1]"/>
  </xsl:function>

  <!-- All entries of a record: its participants, then what else the text names. -->
  <xsl:function name="f:entries" as="element(r:entry)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="entries" as="element(r:entry)*"
      select="$tei/teiHeader/profileDesc/particDesc//(person | personGrp) ! f:person-entry(.), f:mentioned-entries($tei)"/>
    <xsl:perform-sort select="$entries">
      <xsl:sort select="r:name" collation="http://www.w3.org/2005/xpath-functions/collation/html-ascii-case-insensitive"/>
    </xsl:perform-sort>
  </xsl:function>

  <xsl:function name="f:person-entry" as="element(r:entry)">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="pointers" as="xs:string*" select="$person/@xml:id ! ('#' || .), tokenize($person/@corresp)"/>
    <xsl:variable name="turns" as="element()*" select="key('turn-by-speaker', $pointers, root($person))"/>
    <r:entry kind="person" turns="{count($turns)}">
      <xsl:sequence select="f:common($person)"/>
      <xsl:for-each select="$turns[1]"><xsl:attribute name="first" select="f:id(.)"/></xsl:for-each>
      <r:name>{f:person-name($person)}</r:name>
      <xsl:for-each select="$person/(occupation, roleName) ! normalize-space()[.]"><r:role>{.}</r:role></xsl:for-each>
      <xsl:for-each select="$person/persName[@type = 'label'] ! normalize-space()[.]"><r:label>{.}</r:label></xsl:for-each>
      <xsl:sequence select="f:mentions($pointers, $person)"/>
    </r:entry>
  </xsl:function>

  <xsl:function name="f:mentioned-entries" as="element(r:entry)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:for-each-group select="$tei/text//(persName | placeName | orgName | name | rs)[@ref]" group-by="tokenize(@ref)[1]">
      <xsl:if test="empty(f:person(current-grouping-key(), .))">
        <r:entry kind="{f:name-kind(.)}" id="{f:entry-id(current-grouping-key(), .)}">
          <r:name>{f:entry-name(current-grouping-key(), .)}</r:name>
          <xsl:sequence select="f:mentions(current-grouping-key(), .)"/>
        </r:entry>
      </xsl:if>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Where something is named: one mention for each paragraph, with the number of its turn. -->
  <xsl:function name="f:mentions" as="element(r:mention)*">
    <xsl:param name="pointers" as="xs:string*"/>
    <xsl:param name="node" as="node()"/>
    <xsl:for-each-group select="key('mention', $pointers, root($node))" group-adjacent="f:id(f:home(.))">
      <r:mention target="{current-grouping-key()}">
        <xsl:for-each select="ancestor::*[self::sp or self::u][1]">
          <xsl:attribute name="turn" select="accumulator-before('turn-count')"/>
        </xsl:for-each>
      </r:mention>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The element around a name that has a place of its own in every edition. -->
  <xsl:function name="f:home" as="element()">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="($name/ancestor::*[self::p[not(ancestor::note)] or self::head or self::sp or self::u or self::note][1], $name)[1]"/>
  </xsl:function>
</xsl:stylesheet>
