package org.rapporteur.tei;

import static org.rapporteur.tei.TeiNames.identified;
import static org.rapporteur.tei.TeiNames.tei;
import static org.rapporteur.tei.TeiNames.with;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nu.xom.Element;
import org.rapporteur.report.Version;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.HeaderFact;
import org.rapporteur.transcript.HeaderFact.Kind;
import org.rapporteur.transcript.Participant;
import org.rapporteur.transcript.Transcript;

/**
 * Encodes what a record states about itself as a {@code teiHeader}: each fact in the place that TEI
 * has for it.
 */
final class HeaderEncoder {

  /** The schema of records where it always is: in the library, and so never a dead link. */
  private static final String SCHEMA = "classpath:/org/rapporteur/schemas/rapporteur.rng";

  private final Transcript transcript;
  private final EditionDescription edition;
  private final String recordId;
  private final String editionUri;

  HeaderEncoder(
      Transcript transcript, EditionDescription edition, String recordId, String editionUri) {
    this.transcript = transcript;
    this.edition = edition;
    this.recordId = recordId;
    this.editionUri = editionUri;
  }

  /** Returns the header; {@code renditions} say what mark-up absorbed. */
  Element header(List<Element> renditions) {
    return tei("teiHeader", fileDesc(), encodingDesc(renditions), profileDesc());
  }

  private Element fileDesc() {
    Element fileDesc = tei("fileDesc", titleStmt());
    int turns = transcript.turns().size();
    if (turns > 0) {
      Element measure = tei("measure", turns + (turns == 1 ? " turn" : " turns"));
      with(measure, "unit", "turn");
      with(measure, "quantity", Integer.toString(turns));
      fileDesc.appendChild(tei("extent", measure));
    }
    fileDesc.appendChild(publicationStmt());
    Element notes = notesStmt();
    if (notes.getChildCount() > 0) {
      fileDesc.appendChild(notes);
    }
    fileDesc.appendChild(new SourceEncoder(transcript, title()).sourceDesc());
    return fileDesc;
  }

  private String title() {
    return transcript
        .fact(Kind.TITLE)
        .map(HeaderFact::value)
        .filter(title -> title.codePoints().anyMatch(Character::isLetterOrDigit))
        .orElseGet(() -> RecordId.stem(transcript.source().name()));
  }

  private Element titleStmt() {
    Element stmt = tei("titleStmt", with(tei("title", title()), "type", "main"));
    each(
        Kind.ALTERNATIVE_TITLE,
        fact -> stmt.appendChild(with(tei("title", fact.value()), "type", "alt")));
    each(Kind.SUBTITLE, fact -> stmt.appendChild(with(tei("title", fact.value()), "type", "sub")));
    each(
        Kind.TRANSLATOR,
        fact ->
            stmt.appendChild(
                with(tei("editor", tei("persName", fact.value())), "role", "translator")));
    each(Kind.FUNDER, fact -> stmt.appendChild(tei("funder", fact.value())));
    each(
        Kind.OBTAINED_BY,
        fact ->
            stmt.appendChild(
                tei("respStmt", tei("resp", "obtained by"), tei("persName", fact.value()))));
    stmt.appendChild(
        identified(
            tei("respStmt", tei("resp", "recognition and encoding"), tei("name", "Rapporteur")),
            "rapporteur"));
    return stmt;
  }

  /** The publication is the edition's; where none is described, the record says so. */
  private Element publicationStmt() {
    Element stmt = edition.publicationStmt().orElse(null);
    if (stmt == null) {
      return tei(
          "publicationStmt",
          tei("p", "No publisher and no licence are stated: no edition is described."));
    }
    if (stmt.getFirstChildElement("p", TeiNames.TEI) == null) {
      stmt.appendChild(with(tei("idno", recordId), "type", "record"));
    }
    return stmt;
  }

  private Element notesStmt() {
    Element stmt = tei("notesStmt");
    each(Kind.APPROVAL, fact -> note(stmt, "approval", fact));
    each(Kind.CREDITS, fact -> note(stmt, "credits", fact));
    each(Kind.CONTENTS, fact -> note(stmt, "contents", fact));
    if (!SourceEncoder.hasArchive(transcript)) {
      each(Kind.RIGHTS, fact -> note(stmt, "rights", fact));
    }
    return stmt;
  }

  private static void note(Element stmt, String type, HeaderFact fact) {
    stmt.appendChild(with(tei("note", fact.value()), "type", type));
  }

  private Element encodingDesc(List<Element> renditions) {
    Element desc = tei("encodingDesc");
    desc.appendChild(
        edition
            .editorialDecl()
            .orElseGet(
                () ->
                    tei(
                        "editorialDecl",
                        tei(
                            "interpretation",
                            tei(
                                "p",
                                "Speakers, header facts, dates and names were found by a machine,"
                                    + " which says so and how sure it was.")))));
    if (!renditions.isEmpty()) {
      desc.appendChild(tei("tagsDecl", renditions.toArray(Element[]::new)));
    }
    Element application = tei("application", tei("label", "Rapporteur"));
    with(application, "ident", "rapporteur");
    with(application, "version", Version.number());
    desc.appendChild(tei("appInfo", application));
    Element schema = with(tei("schemaRef"), "key", "rapporteur-" + Version.number());
    desc.appendChild(with(schema, "url", SCHEMA));
    return desc;
  }

  private Element profileDesc() {
    Element desc = tei("profileDesc");
    Element summary = tei("abstract");
    each(Kind.ABSTRACT, fact -> summary.appendChild(tei("p", fact.value())));
    addUnlessEmpty(desc, summary);
    desc.appendChild(creation());
    addUnlessEmpty(desc, langUsage());
    addUnlessEmpty(desc, textClass());
    addUnlessEmpty(desc, particDesc());
    addUnlessEmpty(desc, settingDesc());
    return desc;
  }

  private static void addUnlessEmpty(Element parent, Element child) {
    if (child.getChildCount() > 0) {
      parent.appendChild(child);
    }
  }

  private Element creation() {
    Element creation = tei("creation");
    creation.appendChild(
        transcript
            .fact(Kind.DATE)
            .map(HeaderEncoder::date)
            .orElseGet(() -> tei("date", "undated")));
    transcript
        .fact(Kind.PLACE)
        .ifPresent(
            fact -> {
              creation.appendChild(" ");
              creation.appendChild(tei("placeName", fact.value()));
            });
    return creation;
  }

  private static Element date(HeaderFact fact) {
    Element date = with(tei("date", fact.value()), "when", fact.normal());
    with(date, "cert", fact.certainty().cert());
    return with(date, "resp", "#rapporteur");
  }

  private Element langUsage() {
    Element usage = tei("langUsage");
    String language = transcript.language();
    if (!language.equals("und")) {
      String name =
          transcript
              .fact(Kind.LANGUAGE)
              .map(HeaderFact::value)
              .orElseGet(() -> Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH));
      usage.appendChild(with(tei("language", name), "ident", language));
    }
    transcript
        .fact(Kind.ORIGINAL_LANGUAGE)
        .filter(fact -> !fact.normal().equals(language))
        .ifPresent(
            fact -> usage.appendChild(with(tei("language", fact.value()), "ident", fact.normal())));
    return usage;
  }

  private Element textClass() {
    Element keywords = tei("keywords");
    for (Kind kind : List.of(Kind.CLASSIFICATION, Kind.GENRE, Kind.SUBJECT)) {
      String type = kind.name().toLowerCase(Locale.ROOT);
      transcript.facts().stream()
          .filter(fact -> fact.kind() == kind)
          .map(HeaderFact::value)
          .distinct()
          .forEach(value -> keywords.appendChild(with(tei("term", value), "type", type)));
    }
    return keywords.getChildCount() == 0 ? tei("textClass") : tei("textClass", keywords);
  }

  private Element particDesc() {
    Element list = tei("listPerson");
    transcript.participants().forEach(participant -> list.appendChild(person(participant)));
    return list.getChildCount() == 0 ? tei("particDesc") : tei("particDesc", list);
  }

  private Element person(Participant participant) {
    Element person = identified(tei("person"), participant.id());
    with(person, "role", "participant");
    if (!participant.registerId().isEmpty()) {
      with(person, "corresp", editionUri + "#" + participant.registerId());
    }
    if (participant.certainty() != Certainty.HIGH) {
      with(person, "cert", participant.certainty().cert());
      with(person, "resp", "#rapporteur");
    }
    person.appendChild(tei("persName", participant.name()));
    participant
        .labels()
        .forEach(label -> person.appendChild(with(tei("persName", label), "type", "label")));
    participant.offices().stream()
        .filter(office -> !office.isEmpty())
        .forEach(office -> person.appendChild(tei("occupation", office)));
    return person;
  }

  private Element settingDesc() {
    Element setting = tei("setting");
    transcript
        .fact(Kind.DATE)
        .ifPresent(fact -> setting.appendChild(with(tei("date", fact.value()), "when", day(fact))));
    transcript.fact(Kind.TIME).ifPresent(fact -> setting.appendChild(time(fact)));
    transcript
        .fact(Kind.PLACE)
        .ifPresent(fact -> setting.appendChild(tei("placeName", fact.value())));
    return setting.getChildCount() == 0 ? tei("settingDesc") : tei("settingDesc", setting);
  }

  private static Element time(HeaderFact fact) {
    Element time = tei("time", fact.value());
    int slash = fact.normal().indexOf('/');
    if (slash < 0) {
      return with(time, "when", fact.normal());
    }
    with(time, "from", fact.normal().substring(0, slash));
    return with(time, "to", fact.normal().substring(slash + 1));
  }

  private static String day(HeaderFact date) {
    return date.normal().substring(0, 10);
  }

  private void each(Kind kind, Consumer<HeaderFact> action) {
    transcript.facts().stream()
        .filter(fact -> fact.kind() == kind)
        .filter(fact -> fact.value().codePoints().anyMatch(Character::isLetterOrDigit))
        .filter(distinctValue())
        .forEach(action);
  }

  private static java.util.function.Predicate<HeaderFact> distinctValue() {
    java.util.Set<String> seen = new java.util.HashSet<>();
    return fact -> seen.add(fact.value());
  }
}
