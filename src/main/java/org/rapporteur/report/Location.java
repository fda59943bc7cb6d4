package org.rapporteur.report;

import org.rapporteur.source.Position;

/**
 * The place of a finding: a file and a position in it.
 *
 * @param file the name of the file as the caller gave it
 * @param position the line and column, from 1
 */
public record Location(String file, Position position) implements Comparable<Location> {

  /** Returns the place at the given line and column, both from 1, of a file. */
  public static Location of(String file, int line, int column) {
    return new Location(file, new Position(line, column));
  }

  /** Returns the beginning of a file: the place of what concerns the file as a whole. */
  public static Location startOf(String file) {
    return of(file, 1, 1);
  }

  /** Orders places by file name, then line, then column. */
  @Override
  public int compareTo(Location other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(position.line(), other.position.line());
    return byLine != 0 ? byLine : Integer.compare(position.column(), other.position.column());
  }

  @Override
  public String toString() {
    return file + ":" + position;
  }
}
