<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of records, by date. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="https://rapporteur.org/ns/reading">

  <xsl:mode name="m:index" on-no-match="fail" on-multiple-match="fail"/>

  <!-- The list speaks the language of its records where they share one, else English. -->
  <xsl:function name="f:list-language" as="xs:string">
    <xsl:param name="records" as="element(record)*"/>
    <xsl:variable name="languages" as="xs:string*" select="distinct-values($records/@lang ! f:interface-language(.))"/>
    <xsl:sequence select="if (count($languages) eq 1) then $languages else 'en'"/>
  </xsl:function>

  <xsl:function name="f:list" as="element()">
    <xsl:param name="records" as="element(record)*"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:variable name="language" as="xs:string" select="f:list-language($records)"/>
    <html lang="{$language}">
      <head>
        <xsl:sequence select="f:page-head(($title[.], f:label('records', $language))[1])"/>
      </head>
      <body class="index">
        <a class="skip" href="#edition.records">{f:label('skip', $language)}</a>
        <main>
          <header class="record">
            <h1>{($title[.], f:label('minutes', $language))[1]}</h1>
            <p class="kicker">{string-join((f:counted('record', count($records), $language), f:period($records)), ' · ')}</p>
          </header>
          <div id="edition.records">
            <xsl:for-each-group select="$records" group-by="string(substring(@when, 1, 4))">
              <section class="year" aria-labelledby="year-{(current-grouping-key()[.], 'none')[1]}">
                <h2 id="year-{(current-grouping-key()[.], 'none')[1]}">{(current-grouping-key()[.], f:label('undated', $language))[1]}</h2>
                <ol>
                  <xsl:apply-templates select="current-group()" mode="m:index">
                    <xsl:with-param name="language" as="xs:string" select="$language"/>
                  </xsl:apply-templates>
                </ol>
              </section>
            </xsl:for-each-group>
          </div>
        </main>
      </body>
    </html>
  </xsl:function>

  <!-- From the first year to the last. -->
  <xsl:function name="f:period" as="xs:string?">
    <xsl:param name="records" as="element(record)*"/>
    <xsl:variable name="years" as="xs:string*" select="sort(distinct-values($records/@when ! substring(., 1, 4)))"/>
    <xsl:sequence select="string-join(distinct-values(($years[1], $years[last()])), '–')[.]"/>
  </xsl:function>

  <xsl:template match="record" mode="m:index" as="element()">
    <xsl:param name="language" as="xs:string" required="yes"/>
    <li>
      <p class="when"><xsl:sequence select="date ! f:date-of-record(.., $language)"/></p>
      <div class="what">
        <xsl:sequence select="f:other-language(@lang, $language)"/>
        <h3><a href="{f:file(@name, 'web')}">{title}</a></h3>
        <xsl:if test="place or speaker"><p class="who">{string-join((place, string-join(speaker, ', ')[.]), ' · ')}</p></xsl:if>
        <div class="more">
          <xsl:sequence select="f:other-language($language, @lang)"/>
          <span>{f:counted('turn', @turns, $language)}</span>
          <xsl:sequence select="f:downloads(@name, $language)"/>
        </div>
      </div>
    </li>
  </xsl:template>

  <!-- The date in the words of the list's language, where its value allows; else in the record's own words. -->
  <xsl:function name="f:date-of-record" as="element()">
    <xsl:param name="record" as="element(record)"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="date" as="element(r:date)">
      <r:date>
        <xsl:sequence select="$record/@when"/>
        <xsl:text>{(f:date-words($record/@when, $language), $record/date)[1]}</xsl:text>
      </r:date>
    </xsl:variable>
    <xsl:sequence select="f:time($date)"/>
  </xsl:function>
</xsl:stylesheet>
