package org.rapporteur.annotation;

/**
 * Who says that an annotation is right, how sure that is, and on what evidence. A value; the empty
 * string where something is not stated.
 *
 * @param resp a pointer to who says so, for {@code @resp}
 * @param cert how sure it is, for {@code @cert}: high, medium, low, unknown or a number from 0 to 1
 * @param evidence why, in words for people; an element around the words cannot say it, a stand-off
 *     annotation does
 */
public record Claim(String resp, String cert, String evidence) {

  /** Nothing is stated. */
  public static final Claim NONE = new Claim("", "", "");
}
