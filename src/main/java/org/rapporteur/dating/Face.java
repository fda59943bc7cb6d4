package org.rapporteur.dating;

/** How exactly words state a time of the day. */
enum Face {
  /** Of the whole day: a figure above twelve, with a.m. or p.m., or with a time zone. */
  DAY,
  /** An hour from one to twelve that may be before noon or after, as on the face of a clock. */
  HALF_DAY,
  /** A part of the day by its name: noon, midnight. */
  NAMED;

  private static final int HOUR = 3600;
  private static final int WHOLE = 24 * HOUR;

  /** Returns whether a second of the day may be meant by one that was said so. */
  boolean covers(int said, int given) {
    int later = Math.floorMod(given - said, WHOLE);
    return switch (this) {
      case DAY -> later == 0;
      case HALF_DAY -> later % (WHOLE / 2) == 0;
      case NAMED -> later <= 2 * HOUR || later >= WHOLE - HOUR;
    };
  }

  /** Returns the second of the day that is meant; of two, the one nearer to another. */
  int near(int said, int other) {
    int otherHalf = (said + WHOLE / 2) % WHOLE;
    boolean nearer = other >= 0 && Math.abs(otherHalf - other) < Math.abs(said - other);
    return this == HALF_DAY && nearer ? otherHalf : said;
  }
}
