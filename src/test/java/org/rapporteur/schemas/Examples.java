package org.rapporteur.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.xom.Element;
import org.rapporteur.tei.TeiDocument;

/** Documents to try schemas on: fixtures, and examples of the ODD set where they may stand. */
final class Examples {

  /** Where an example may stand: the path to it from the root, the siblings it needs before it. */
  static final List<String> PLACES =
      List.of(
          "p",
          "div",
          "body",
          "opener",
          "turn",
          "end",
          "sp",
          "standOff",
          "fileDesc",
          "publication",
          "source",
          "sources",
          "encoding",
          "profile",
          "person",
          "header",
          "document");

  private Examples() {}

  /**
   * Returns the documents of a folder and below whose names end so, in the order of their paths.
   */
  static List<TeiDocument> documents(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<TeiDocument> documents = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().matches("(?s).*" + end)).sorted().toList()) {
        documents.add(TeiDocument.of(file.getFileName().toString(), Files.readString(file)));
      }
      return documents;
    }
  }

  /** Returns the content of an example in the namespace of TEI. */
  static String asTei(Element example) {
    StringBuilder inner = new StringBuilder();
    example.getChildElements().forEach(child -> inner.append(child.toXML()));
    return inner.toString().replace(" xmlns=\"http://www.tei-c.org/ns/Examples\"", "");
  }

  /** Returns a record that holds the example at a place. */
  static TeiDocument record(String place, String example) {
    String body = "<div><p>x</p></div>";
    String text =
        switch (place) {
          case "p" -> "<div><p>" + example + "</p></div>";
          case "div" -> "<div>" + example + "</div>";
          case "body" -> example;
          case "opener" -> "<div><opener>" + example + "</opener><p>x</p></div>";
          case "end" -> "<div><p>x</p>" + example + "</div>";
          case "turn" -> "<div><sp>" + example + "<p>x</p></sp></div>";
          case "sp" -> "<div><sp><speaker>x</speaker>" + example + "</sp></div>";
          default -> body;
        };
    String standOff = place.equals("standOff") ? example : "<note>x</note>";
    String header = place.equals("header") ? example : header(place, example);
    String all =
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">"
            + header
            + "<standOff>"
            + standOff
            + "</standOff><text><body>"
            + text
            + "</body></text></TEI>";
    String whole = example.replaceFirst("<TEI", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"");
    return TeiDocument.of("example.xml", place.equals("document") ? whole : all);
  }

  private static String header(String place, String example) {
    return "<teiHeader><fileDesc>"
        + (place.equals("fileDesc") ? example : "<titleStmt><title>x</title></titleStmt>")
        + (place.equals("publication") ? example : "<publicationStmt><p>x</p></publicationStmt>")
        + (place.equals("sources")
            ? example
            : "<sourceDesc>" + (place.equals("source") ? example : "<p>x</p>") + "</sourceDesc>")
        + "</fileDesc><encodingDesc>"
        + (place.equals("encoding") ? example : "<p>x</p>")
        + "</encodingDesc><profileDesc>"
        + (place.equals("profile") ? example : "")
        + "<particDesc><listPerson>"
        + (place.equals("person") ? example : "<person/>")
        + "</listPerson></particDesc></profileDesc></teiHeader>";
  }
}
