package org.rapporteur.tei;

import static org.rapporteur.tei.TeiNames.identified;
import static org.rapporteur.tei.TeiNames.tei;
import static org.rapporteur.tei.TeiNames.with;

import java.util.List;
import java.util.Optional;
import nu.xom.Element;
import org.rapporteur.transcript.HeaderFact;
import org.rapporteur.transcript.HeaderFact.Kind;
import org.rapporteur.transcript.Transcript;

/**
 * Encodes where a record comes from: the unit of the archive as {@code msDesc}, the page or book
 * that publishes it as {@code biblStruct}; where neither is known, the document itself.
 */
final class SourceEncoder {

  private static final String ARCHIVE_ID = "source-archive";

  private final Transcript transcript;
  private final String title;

  SourceEncoder(Transcript transcript, String title) {
    this.transcript = transcript;
    this.title = title;
  }

  /** Returns whether the record names the archive or the file that keeps it. */
  static boolean hasArchive(Transcript transcript) {
    return transcript.fact(Kind.REPOSITORY).isPresent()
        || transcript.fact(Kind.ARCHIVAL_FILE).isPresent();
  }

  Element sourceDesc() {
    Element desc = tei("sourceDesc");
    boolean archive = hasArchive(transcript);
    if (archive) {
      desc.appendChild(msDesc());
    }
    value(Kind.REFERENCE)
        .ifPresent(text -> desc.appendChild(with(tei("bibl", text), "type", "reference")));
    boolean published =
        transcript.fact(Kind.COLLECTION).isPresent() || transcript.fact(Kind.URL).isPresent();
    if (published || !archive) {
      desc.appendChild(biblStruct(archive, published));
    }
    return desc;
  }

  private Element msDesc() {
    Element identifier = tei("msIdentifier");
    value(Kind.REPOSITORY).ifPresent(text -> identifier.appendChild(tei("repository", text)));
    value(Kind.FONDS).ifPresent(text -> identifier.appendChild(tei("collection", text)));
    value(Kind.ARCHIVAL_FILE).ifPresent(text -> identifier.appendChild(tei("idno", text)));
    value(Kind.DOCUMENT_NUMBER)
        .ifPresent(
            text ->
                identifier.appendChild(
                    with(tei("altIdentifier", tei("idno", text)), "type", "document")));
    Element item = tei("msItem");
    value(Kind.LEAVES).ifPresent(text -> item.appendChild(tei("locus", text)));
    item.appendChild(tei("title", title));
    transcript.fact(Kind.ORIGINAL_LANGUAGE).ifPresent(fact -> item.appendChild(textLang(fact)));
    Element desc = identified(tei("msDesc", identifier, tei("msContents", item)), ARCHIVE_ID);
    Element origin = origin();
    if (origin.getChildCount() > 0) {
      desc.appendChild(tei("history", origin));
    }
    rights()
        .ifPresent(
            availability -> desc.appendChild(tei("additional", tei("adminInfo", availability))));
    return desc;
  }

  private static Element textLang(HeaderFact fact) {
    return with(tei("textLang", fact.value()), "mainLang", fact.normal());
  }

  private Element origin() {
    Element origin = tei("origin");
    value(Kind.ISSUER).ifPresent(text -> origin.appendChild(tei("orgName", text)));
    transcript
        .fact(Kind.DATE)
        .ifPresent(
            fact -> {
              if (origin.getChildCount() > 0) {
                origin.appendChild(" ");
              }
              origin.appendChild(dated(tei("origDate", fact.value()), fact));
            });
    return origin;
  }

  private static Element dated(Element date, HeaderFact fact) {
    return with(date, "when", fact.normal().substring(0, 10));
  }

  private Optional<Element> rights() {
    Element availability = tei("availability");
    transcript.facts().stream()
        .filter(fact -> fact.kind() == Kind.RIGHTS)
        .forEach(fact -> availability.appendChild(tei("p", fact.value())));
    return availability.getChildCount() == 0 ? Optional.empty() : Optional.of(availability);
  }

  private Element biblStruct(boolean archive, boolean published) {
    Element bibl = with(tei("biblStruct"), "type", published ? "publication" : "document");
    Element monogr = tei("monogr");
    Optional<String> collection = value(Kind.COLLECTION);
    if (collection.isPresent()) {
      bibl.appendChild(tei("analytic", with(tei("title", title), "level", "a")));
      monogr.appendChild(with(tei("title", collection.get()), "level", "m"));
    } else {
      monogr.appendChild(with(tei("title", title), "level", "m"));
    }
    if (!archive) {
      value(Kind.DOCUMENT_NUMBER)
          .ifPresent(text -> monogr.appendChild(with(tei("idno", text), "type", "document")));
    }
    value(Kind.RECORD_ID)
        .ifPresent(text -> monogr.appendChild(with(tei("idno", text), "type", "page")));
    value(Kind.URL).ifPresent(text -> monogr.appendChild(with(tei("ptr"), "target", text)));
    monogr.appendChild(imprint(archive));
    bibl.appendChild(monogr);
    if (archive) {
      Element original = with(tei("relatedItem"), "type", "original");
      bibl.appendChild(with(original, "target", "#" + ARCHIVE_ID));
    }
    return bibl;
  }

  private Element imprint(boolean archive) {
    Element imprint = tei("imprint");
    if (!archive) {
      value(Kind.ISSUER).ifPresent(text -> imprint.appendChild(tei("publisher", text)));
    }
    imprint.appendChild(
        transcript
            .fact(Kind.DATE)
            .map(fact -> dated(tei("date", fact.value()), fact))
            .orElseGet(() -> tei("date", "undated")));
    return imprint;
  }

  private Optional<String> value(Kind kind) {
    List<HeaderFact> facts = transcript.facts();
    return facts.stream().filter(fact -> fact.kind() == kind).map(HeaderFact::value).findFirst();
  }
}
