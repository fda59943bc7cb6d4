package org.rapporteur.tei;

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
    stem(name)
        .codePoints()
        .map(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' ? c : '-')
        .forEach(id::appendCodePoint);
    boolean starts =
        !id.isEmpty() && (Character.isLetter(id.codePointAt(0)) || id.charAt(0) == '_');
    return starts ? id.toString() : "r" + id;
  }
}
