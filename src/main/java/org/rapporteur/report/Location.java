package org.rapporteur.report;

import java.util.Comparator;
import org.rapporteur.source.Position;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

/**
 * The place of a finding: a file and a region of it.
 *
 * @param file the name of the file as the caller gave it
 * @param position the line and column, from 1, where the region begins
 * @param end the line and column after its last character; the same for a point
 */
public record Location(String file, Position position, Position end)
    implements Comparable<Location> {

  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(location -> location.position.line())
          .thenComparingInt(location -> location.position.column());

  /** Makes the place of a point. */
  public Location(String file, Position position) {
    this(file, position, position);
  }

  /** Returns the place at the given line and column, both from 1, of a file. */
  public static Location of(String file, int line, int column) {
    return new Location(file, new Position(line, column));
  }

  /** Returns the place of a span. */
  public static Location of(SourceText source, TextSpan span) {
    return new Location(
        source.name(), source.positionAt(span.start()), source.positionAt(span.end()));
  }

  /** Returns the beginning of a file: the place of what concerns the file as a whole. */
  public static Location startOf(String file) {
    return of(file, 1, 1);
  }

  /** Orders places by file name, then line, then column, of where they begin. */
  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + position;
  }
}
