package org.rapporteur.internal.xml;

/**
 * Receives what stands in the source text of an XML document, in order, with UTF-16 offsets into
 * that text. Prolog and epilog are not told; what an entity reference stands for is told as text.
 */
public interface SourceEvents {

  /**
   * A start tag or an empty-element tag; for the latter {@link #end} follows with an empty range.
   *
   * @param range the tag
   * @param name the element's name
   * @param attributes names as written and values, alternating; those written, in order
   */
  void start(Range range, Name name, String[] attributes);

  /** An end tag. */
  void end(Range range);

  /** Characters as written, perhaps only a part of a run. */
  void text(Range range);

  /** A CDATA section with its delimiters. */
  void cdata(Range range);

  /** A character reference, a predefined or a declared entity, and the text it stands for. */
  void reference(Range range, String replacement);

  /** A comment. */
  void comment(Range range);

  /** A processing instruction. */
  void instruction(Range range, String target);

  /**
   * A range of the source text.
   *
   * @param start the offset of its first character
   * @param end the offset after its last
   */
  record Range(int start, int end) {}

  /**
   * The name of an element.
   *
   * @param prefix the prefix as written, or the empty string
   * @param local the local name
   * @param namespace the namespace, or the empty string
   */
  record Name(String prefix, String local, String namespace) {}
}
