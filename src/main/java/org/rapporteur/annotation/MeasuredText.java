package org.rapporteur.annotation;

/**
 * Characters that may be looked at only so often, so that an expression that a document asks for
 * cannot go on for ever. For one matcher of one thread.
 */
final class MeasuredText implements CharSequence {

  private static final int LOOKS_PER_CHARACTER = 200;
  private static final int LOOKS = 100_000;

  private final String text;
  private long left;

  MeasuredText(String text) {
    this.text = text;
    this.left = LOOKS + (long) LOOKS_PER_CHARACTER * text.length();
  }

  @Override
  public char charAt(int at) {
    if (--left < 0) {
      throw new ExhaustedException();
    }
    return text.charAt(at);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  /** The characters were looked at too often. */
  static final class ExhaustedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExhaustedException() {
      super("too many looks", null, false, false);
    }
  }
}
