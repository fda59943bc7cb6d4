<?xml version="1.0" encoding="UTF-8"?>
<!-- A page: head, header card, the text, notes, names, signs, citation. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="https://rapporteur.org/ns/functions"
  xmlns:m="https://rapporteur.org/ns/modes"
  xmlns:r="https://rapporteur.org/ns/reading"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="https://rapporteur.org/ns/reading">

  <xsl:mode name="m:page" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="m:card" on-no-match="fail" on-multiple-match="fail"/>

  <!-- What a page may do: show its own style, and nothing else. -->
  <xsl:variable name="policy" as="xs:string"
    select="'default-src ''none''; style-src ''self'' file:; base-uri ''none''; form-action ''none'''"/>

  <xsl:template match="edition" mode="m:page" as="element()">
    <xsl:variable name="language" as="xs:string" select="f:interface-language(@lang)"/>
    <html lang="{$language}">
      <head>
        <xsl:sequence select="f:page-head(title), f:record-metadata(.)"/>
      </head>
      <body>
        <a class="skip" href="#edition.text">{f:label('skip', $language)}</a>
        <header class="site">
          <xsl:sequence select="f:navigation($language)"/>
        </header>
        <main>
          <article>
            <xsl:sequence select="f:other-language(@lang, $language)"/>
            <xsl:sequence select="f:record-header(., $language)"/>
            <section class="reading" id="edition.text" aria-label="{f:label('text', $language)}">
              <xsl:apply-templates select="body/*" mode="m:web"/>
            </section>
            <xsl:apply-templates select="notes[note]" mode="m:page"/>
          </article>
          <div class="apparatus">
            <xsl:apply-templates select="entries[entry]" mode="m:page"/>
            <xsl:sequence select="f:legend(., $language)"/>
            <xsl:apply-templates select="citation" mode="m:page"/>
          </div>
        </main>
        <footer class="site">
          <xsl:sequence select="f:neighbours($language)"/>
        </footer>
      </body>
    </html>
  </xsl:template>

  <!-- The language of words, where it is not that of what stands around them. -->
  <xsl:function name="f:other-language" as="attribute(lang)?">
    <xsl:param name="language" as="xs:string"/>
    <xsl:param name="around" as="xs:string"/>
    <xsl:if test="$language ne $around"><xsl:attribute name="lang" select="$language"/></xsl:if>
  </xsl:function>

  <!-- What is in the head of every page, whatever it shows. -->
  <xsl:function name="f:page-head" as="element()*">
    <xsl:param name="title" as="xs:string"/>
    <meta charset="UTF-8"/>
    <meta http-equiv="Content-Security-Policy" content="{$policy}"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <meta name="referrer" content="no-referrer"/>
    <title>{$title}</title>
    <link rel="stylesheet" href="edition.css"/>
  </xsl:function>

  <xsl:function name="f:record-metadata" as="element()*">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:for-each select="$edition/abstract[1]"><meta name="description" content="{f:short(., 300)}"/></xsl:for-each>
    <meta name="citation_title" content="{$edition/title}"/>
    <xsl:for-each select="$edition/date/@when"><meta name="citation_date" content="{substring(., 1, 10)}"/></xsl:for-each>
    <xsl:for-each select="$edition/fact[@key = 'publisher']/value"><meta name="citation_publisher" content="{.}"/></xsl:for-each>
    <meta name="citation_language" content="{$edition/@lang}"/>
    <xsl:for-each select="$editions">
      <link rel="alternate" type="{f:media-type(.)}" href="{f:file($name, .)}"/>
    </xsl:for-each>
    <xsl:for-each select="$previous"><link rel="prev" href="{f:file(@name, 'web')}"/></xsl:for-each>
    <xsl:for-each select="$next"><link rel="next" href="{f:file(@name, 'web')}"/></xsl:for-each>
  </xsl:function>

  <!-- The address of an edition of a record, seen from the pages of the web edition. -->
  <xsl:function name="f:file" as="xs:string">
    <xsl:param name="record" as="xs:string"/>
    <xsl:param name="edition" as="xs:string"/>
    <xsl:variable name="file" as="xs:string" select="encode-for-uri($record)"/>
    <xsl:sequence select="map {'web': $file || '.html', 'print': '../print/' || $file || '.pdf',
      'text': '../text/' || $file || '.txt', 'tei': '../tei/' || $file || '.xml'}($edition)"/>
  </xsl:function>

  <xsl:function name="f:media-type" as="xs:string">
    <xsl:param name="edition" as="xs:string"/>
    <xsl:sequence select="map {'web': 'text/html', 'print': 'application/pdf', 'text': 'text/plain', 'tei': 'application/tei+xml'}($edition)"/>
  </xsl:function>

  <!-- The links to the other editions of a record. -->
  <xsl:function name="f:downloads" as="element(xhtml:ul)?" xmlns:xhtml="http://www.w3.org/1999/xhtml">
    <xsl:param name="record" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:if test="exists($editions)">
      <ul class="downloads" aria-label="{f:label('downloads', $language)}">
        <xsl:for-each select="('print', 'text', 'tei')[. = $editions]">
          <li><a href="{f:file($record, .)}" type="{f:media-type(.)}">{f:label(map {'print': 'pdf', 'text': 'plain-text', 'tei': 'tei'}(.), $language)}</a></li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:navigation" as="element()">
    <xsl:param name="language" as="xs:string"/>
    <nav aria-label="{f:label('contents', $language)}">
      <a class="home" href="index.html">{f:label('all-records', $language)}</a>
      <xsl:for-each select="$previous"><a rel="prev" href="{f:file(@name, 'web')}" title="{title}">← {f:label('previous', $language)}</a></xsl:for-each>
      <xsl:for-each select="$next"><a rel="next" href="{f:file(@name, 'web')}" title="{title}">{f:label('next', $language)} →</a></xsl:for-each>
    </nav>
  </xsl:function>

  <!-- The records before and after, with date and title. -->
  <xsl:function name="f:neighbours" as="element()">
    <xsl:param name="language" as="xs:string"/>
    <nav aria-label="{f:label('navigation', $language)}">
      <xsl:for-each select="$previous">
        <a rel="prev" href="{f:file(@name, 'web')}"><span class="which">← {string-join((f:label('previous', $language), date), ' · ')}</span> <span><xsl:sequence select="f:other-language(@lang, $language)"/>{title}</span></a>
      </xsl:for-each>
      <xsl:for-each select="$next">
        <a rel="next" href="{f:file(@name, 'web')}"><span class="which">{string-join((f:label('next', $language), date), ' · ')} →</span> <span><xsl:sequence select="f:other-language(@lang, $language)"/>{title}</span></a>
      </xsl:for-each>
      <a class="home" href="index.html">{f:label('all-records', $language)}</a>
    </nav>
  </xsl:function>

  <xsl:function name="f:record-header" as="element()">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:param name="language" as="xs:string"/>
    <header class="record">
      <xsl:if test="$edition/date">
        <p class="kicker">
          <xsl:sequence select="f:time($edition/date)"/>
          <xsl:for-each select="$edition/fact[@key = 'place']/value"> · {.}</xsl:for-each>
        </p>
      </xsl:if>
      <h1>{$edition/title}</h1>
      <xsl:for-each select="$edition/subtitle"><p class="subtitle">{.}</p></xsl:for-each>
      <xsl:for-each select="$edition/abstract"><p class="abstract">{.}</p></xsl:for-each>
      <section class="card" aria-label="{f:label('about', $language)}">
        <xsl:sequence select="f:other-language($language, $edition/@lang)"/>
        <dl>
          <xsl:apply-templates select="$edition/fact" mode="m:card">
            <xsl:with-param name="language" as="xs:string" select="$language"/>
          </xsl:apply-templates>
          <div><dt>{f:label('turns', $language)}</dt><dd>{$edition/@turns}</dd></div>
        </dl>
        <xsl:sequence select="f:downloads($name, $language)"/>
      </section>
    </header>
  </xsl:function>

  <!-- A date as HTML has it: with its value where that is one of HTML's forms. -->
  <xsl:function name="f:time" as="element()">
    <xsl:param name="date" as="element()"/>
    <time>
      <xsl:if test="matches($date/@when, '^(\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+\-]\d\d:\d\d)?)?)?)?|\d\d:\d\d(:\d\d)?)$')">
        <xsl:attribute name="datetime" select="$date/@when"/>
      </xsl:if>
      <xsl:apply-templates select="$date/node()" mode="m:web"/>
    </time>
  </xsl:function>

  <xsl:template match="fact" mode="m:card" as="element()">
    <xsl:param name="language" as="xs:string" required="yes"/>
    <div class="{@key}">
      <dt>{f:label(@key, $language)}</dt>
      <xsl:apply-templates select="value" mode="m:card">
        <xsl:with-param name="language" as="xs:string" select="$language"/>
      </xsl:apply-templates>
    </div>
  </xsl:template>

  <xsl:template match="value" mode="m:card" as="element()">
    <xsl:param name="language" as="xs:string" required="yes"/>
    <dd>
      <xsl:sequence select="f:other-language(ancestor::edition/@lang, $language)"/>
      <xsl:choose>
        <xsl:when test="@when"><xsl:sequence select="f:time(.)"/></xsl:when>
        <xsl:when test="@href"><a href="{@href}">{.}</a></xsl:when>
        <xsl:when test="@id"><a href="#{@id}">{.}</a></xsl:when>
        <xsl:otherwise>{.}</xsl:otherwise>
      </xsl:choose>
    </dd>
  </xsl:template>

  <xsl:template match="notes" mode="m:page" as="element()">
    <xsl:variable name="language" as="xs:string" select="f:interface-language(../@lang)"/>
    <section class="notes" aria-labelledby="edition.notes">
      <h2 id="edition.notes"><xsl:sequence select="f:other-language($language, ../@lang)"/>{f:label('notes', $language)}</h2>
      <ol>
        <xsl:for-each select="note">
          <li id="{@id}">
            <xsl:sequence select="@lang"/>
            <a class="back" href="#{@id}.ref" aria-label="{f:label('note', $language)} {@n}: {f:label('note-back', $language)}">{@n}</a>
            <div class="words"><xsl:apply-templates mode="m:web"/></div>
          </li>
        </xsl:for-each>
      </ol>
    </section>
  </xsl:template>

  <xsl:template match="entries" mode="m:page" as="element()">
    <xsl:variable name="language" as="xs:string" select="f:interface-language(../@lang)"/>
    <section class="names" aria-labelledby="edition.names">
      <h2 id="edition.names">{f:label('names', $language)}</h2>
      <xsl:for-each-group select="entry" group-by="@kind">
        <xsl:sort select="index-of(('person', 'place', 'org', 'other'), current-grouping-key())" data-type="number"/>
        <xsl:if test="count(distinct-values(../entry/@kind)) gt 1 and current-grouping-key() ne 'other'">
          <h3>{f:label(map {'person': 'persons', 'place': 'places', 'org': 'organisations'}(current-grouping-key()), $language)}</h3>
        </xsl:if>
        <ul>
          <xsl:apply-templates select="current-group()" mode="m:page">
            <xsl:with-param name="language" as="xs:string" select="$language"/>
          </xsl:apply-templates>
        </ul>
      </xsl:for-each-group>
    </section>
  </xsl:template>

  <xsl:template match="entry" mode="m:page" as="element()">
    <xsl:param name="language" as="xs:string" required="yes"/>
    <li>
      <xsl:sequence select="@id"/>
      <xsl:variable name="other" as="attribute(lang)?" select="f:other-language(ancestor::edition/@lang, $language)"/>
      <span class="name"><xsl:sequence select="$other"/>{name}</span>
      <xsl:if test="role"><span class="role"><xsl:sequence select="$other"/>, {string-join(role, ', ')}</span></xsl:if>
      <xsl:if test="label[. ne ../name]">. {f:label('labelled', $language)}: <span><xsl:sequence select="$other"/>{string-join(label, ', ')}</span></xsl:if>
      <xsl:if test="@first">. <a href="#{@first}">{f:counted('turn', @turns, $language)}</a></xsl:if>
      <xsl:if test="mention">. {f:label('mentioned', $language)}: <xsl:sequence select="f:mention-links(mention)"/></xsl:if>
    </li>
  </xsl:template>

  <xsl:function name="f:mention-links" as="node()*">
    <xsl:param name="mentions" as="element(mention)*"/>
    <xsl:for-each select="$mentions">
      <xsl:if test="position() gt 1">, </xsl:if>
      <a href="#{@target}">{(@turn, '¶')[1]}</a>
    </xsl:for-each>
  </xsl:function>

  <!-- The signs that this record uses, and what they mean. -->
  <xsl:function name="f:legend" as="element()?">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="kinds" as="xs:string*" select="f:signs-used($edition)"/>
    <xsl:if test="exists($kinds)">
      <section class="signs" aria-labelledby="edition.signs">
        <h2 id="edition.signs">{f:label('signs', $language)}</h2>
        <dl>
          <xsl:for-each select="$kinds">
            <div><dt><span class="{.}">{f:sign-example(., $language)}</span></dt><dd>{f:label('sign-' || ., $language)}</dd></div>
          </xsl:for-each>
        </dl>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:template match="citation" mode="m:page" as="element()">
    <xsl:variable name="language" as="xs:string" select="f:interface-language(../@lang)"/>
    <section class="cite" aria-labelledby="edition.cite">
      <h2 id="edition.cite">{f:label('cite', $language)}</h2>
      <p class="citation"><xsl:sequence select="f:other-language(../@lang, $language)"/>{normalize-space()}</p>
      <xsl:if test="../body//turn"><p>{f:label('cite-turn', $language)}</p></xsl:if>
    </section>
  </xsl:template>
</xsl:stylesheet>
