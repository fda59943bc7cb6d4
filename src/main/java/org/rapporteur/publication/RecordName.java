package org.rapporteur.publication;

import java.util.Locale;
import java.util.Set;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;

/** The name that a record's files carry: that of its own file, without folder and extension. */
final class RecordName {

  private static final String LIST = "index";

  private RecordName() {}

  /** Returns the name of a document's record. */
  static String of(TeiDocument document) {
    String path = document.name();
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return file.toLowerCase(Locale.ROOT).endsWith(".xml")
        ? file.substring(0, file.length() - ".xml".length())
        : file;
  }

  /**
   * Claims the name of a record among those taken.
   *
   * @param taken the names taken so far, in lower case; the record's is added
   * @throws UnreadableTeiException if it is taken, or is no name for files
   */
  static String claim(TeiDocument document, Set<String> taken) throws UnreadableTeiException {
    String name = of(document);
    String key = name.toLowerCase(Locale.ROOT);
    boolean usable = name.chars().anyMatch(c -> c != '.') && !key.equals(LIST);
    if (!usable || !taken.add(key)) {
      String why = usable ? "another one is" : "it cannot be the name of a record's file";
      String message = "No record can be published as '" + name + "': " + why + ".";
      throw Refusal.of(Rule.PUBLISH_NAME_TAKEN, document, message);
    }
    return name;
  }
}
