package org.rapporteur.annotation;

import java.io.Serial;

/** A text that refuses to be looked at without end. Not to be shared between threads. */
final class PatientText implements CharSequence {

  private static final int LOOKS_PER_CHARACTER = 200;
  private static final long LOOKS = 10_000_000;

  private final String text;
  private long patience;

  PatientText(String text) {
    this.text = text;
    this.patience = LOOKS + (long) LOOKS_PER_CHARACTER * text.length();
  }

  /** The text was looked at too often. */
  static final class GivenUpException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;
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
