package org.rapporteur.validation;

import java.util.Map;
import java.util.Optional;
import org.rapporteur.validation.internal.reading.Tei;

/** The languages in which schemas are written, those that are refused among them. */
enum SchemaLanguage {
  /** RELAX NG as XML. */
  RELAX_NG("RELAX NG", ""),
  /** RELAX NG in the compact syntax. */
  RELAX_NG_COMPACT("RELAX NG", ""),
  /** W3C XML Schema 1.0. */
  XSD("XSD", ""),
  /** ISO Schematron. */
  SCHEMATRON("Schematron", ""),
  /** Schematron as it was before ISO. */
  OLD_SCHEMATRON(
      "Schematron 1.5", "put its rules into the namespace of ISO Schematron and try again"),
  /** Rules that send the parts of a document to several schemas. */
  NVDL("NVDL", "use RELAX NG, and name each schema by itself"),
  /** A document type definition. */
  DTD("a DTD", "use RELAX NG"),
  /** The source of a TEI customisation, or some other TEI document. */
  ODD("an ODD", "make RELAX NG from it with Roma, and use that"),
  /** XML of some other kind. */
  OTHER("XML that is no schema", "use RELAX NG, W3C XML Schema or ISO Schematron");

  private static final Map<String, SchemaLanguage> BY_NAMESPACE =
      Map.of(
          "http://relaxng.org/ns/structure/1.0",
          RELAX_NG,
          "http://www.w3.org/2001/XMLSchema",
          XSD,
          SchematronText.NAMESPACE,
          SCHEMATRON,
          "http://www.ascc.net/xml/schematron",
          OLD_SCHEMATRON,
          "http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0",
          NVDL,
          Tei.NAMESPACE,
          ODD);

  private final String label;
  private final String advice;

  SchemaLanguage(String label, String advice) {
    this.label = label;
    this.advice = advice;
  }

  /** Returns the language that a document's root belongs to. */
  static SchemaLanguage ofRoot(String namespace) {
    return BY_NAMESPACE.getOrDefault(namespace, OTHER);
  }

  /** Returns what people call it. */
  String label() {
    return label;
  }

  /** Returns why a schema in it is not used, and what to do, or empty where it is. */
  Optional<String> refusal() {
    return advice.isEmpty()
        ? Optional.empty()
        : Optional.of("it is " + label + ", which is not supported; " + advice);
  }
}
