<?xml version="1.0" encoding="UTF-8"?>
<!-- Who speaks and who is meant: from pointers to the names in the header. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:key name="person" match="teiHeader//person | standOff//person | teiHeader//personGrp" use="@xml:id ! string()"/>
  <xsl:key name="person-by-register" match="teiHeader//person" use="tokenize(@corresp)"/>
  <xsl:key name="named" match="teiHeader//place | standOff//place | teiHeader//org | standOff//org" use="@xml:id ! string()"/>
  <xsl:key name="turn-by-speaker" match="text//sp | text//u" use="tokenize(@who)"/>

  <!-- The person that a pointer means: one of this file, or the one that is joined to a register's entry. -->
  <xsl:function name="f:person" as="element()?">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="(key('person', substring-after($pointer, '#'), root($node))[starts-with($pointer, '#')],
      key('person-by-register', $pointer, root($node)))[1]"/>
  </xsl:function>

  <!-- A person's name for readers. -->
  <xsl:function name="f:person-name" as="xs:string">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$person/(persName, name, label)"/>
    <xsl:sequence select="(($names[not(@type = 'label')], $names) ! f:name-words(.)[.], string($person/@xml:id))[1]"/>
  </xsl:function>

  <!-- The words of a name; its parts are set apart where mark-up alone divides them. -->
  <xsl:function name="f:name-words" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="if ($name/* and empty($name/text()[normalize-space()]))
      then string-join($name/* ! normalize-space()[.], ' ') else normalize-space($name)"/>
  </xsl:function>

  <!-- What a pointer to a person is called: the person's name, or, where it leads nowhere, the pointer's own last part. -->
  <xsl:function name="f:pointer-name" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="person" as="element()?" select="f:person($pointer, $node)"/>
    <xsl:sequence select="if ($person) then f:person-name($person) else replace($pointer, '^.*[#:/]', '')"/>
  </xsl:function>

  <!-- The names of those whom @who of an element points to. -->
  <xsl:function name="f:who" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="tokenize($element/@who) ! f:pointer-name(., $element)"/>
  </xsl:function>

  <!-- The names under which a turn's words go: those of @who, else the printed label. -->
  <xsl:function name="f:speakers" as="xs:string*">
    <xsl:param name="turn" as="element()"/>
    <xsl:sequence select="if ($turn/@who) then f:who($turn) else $turn/speaker ! normalize-space()[.]"/>
  </xsl:function>
</xsl:stylesheet>
