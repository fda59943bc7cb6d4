package org.rapporteur.tei;

import org.apache.xerces.util.XMLChar;

/** The id of a record, made from its file's name. */
final class RecordId {

  private RecordId() {}

  /** Returns the last segment of a path without its extension. */
  static String stem(String name) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /**
   * Returns a stem as an XML name without colon: characters that a name cannot hold become hyphens,
   * and a name that would begin with a digit or a mark begins with {@code r}.
   */
  static String of(String name) {
    StringBuilder id = new StringBuilder();
    stem(name).codePoints().map(c -> XMLChar.isNCName(c) ? c : '-').forEach(id::appendCodePoint);
    boolean starts = !id.isEmpty() && XMLChar.isNCNameStart(id.codePointAt(0));
    return starts ? id.toString() : "r" + id;
  }
}
