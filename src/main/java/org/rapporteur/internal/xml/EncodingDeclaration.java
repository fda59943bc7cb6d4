package org.rapporteur.internal.xml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.source.TextSpan;

/**
 * The encoding that an XML declaration states.
 *
 * @param name its name, as written
 * @param span where the name stands
 */
public record EncodingDeclaration(String name, TextSpan span) {

  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"'<>]{1,60})[\"']");

  /** Returns what the declaration at the beginning of a document states, or empty. */
  public static Optional<EncodingDeclaration> of(CharSequence text) {
    Matcher declared = DECLARED.matcher(text);
    return declared.lookingAt()
        ? Optional.of(
            new EncodingDeclaration(
                declared.group(1), new TextSpan(declared.start(1), declared.end(1))))
        : Optional.empty();
  }
}
