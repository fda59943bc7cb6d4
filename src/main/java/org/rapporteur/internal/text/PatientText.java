package org.rapporteur.internal.text;

import java.io.Serial;

/**
 * A text that refuses to be looked at without end, so that no regular expression that somebody
 * wrote takes for ever. Where one goes too deep instead, a matcher throws {@link
 * StackOverflowError}: whoever matches has to expect both. For one matcher of one thread.
 */
public final class PatientText implements CharSequence {

  private static final int LOOKS_PER_CHARACTER = 200;
  private static final long LOOKS = 1_000_000;

  private final String text;
  private long patience;

  /** Makes the text ready to be looked at. */
  public PatientText(String text) {
    this.text = text;
    this.patience = LOOKS + (long) LOOKS_PER_CHARACTER * text.length();
  }

  /** The text was looked at too often. */
  public static final class GivenUpException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private GivenUpException() {
      super("the expression takes too long", null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    if (--patience < 0) {
      throw new GivenUpException();
    }
    return text.charAt(index);
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
}
