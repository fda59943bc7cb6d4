package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.annotation.StandOff.Said;
import org.rapporteur.internal.xml.XmlCharacters;

/**
 * What an annotation says, as TEI says it beside the text: its element around the words quoted, or
 * the element told in words where it may not stand there; its remarks; who says so and why.
 */
final class StandOffBody {

  /** The types of the notes that are not remarks. */
  static final String TAG = "tag";

  static final String QUOTATION = "quotation";
  static final String EVIDENCE = "evidence";
  static final String RESPONSIBILITY = "responsibility";
  static final String CERTAINTY = "certainty";
  static final String WRITTEN = "as-written";
  static final String REMARK = "remark";
  static final Set<String> OWN =
      Set.of(TAG, QUOTATION, EVIDENCE, RESPONSIBILITY, CERTAINTY, WRITTEN, REMARK);

  /** What stands between the words of two spans. */
  static final String BETWEEN = " … ";

  private static final Pattern WORD = Pattern.compile("[^\\p{C}\\p{Z}]+");
  private static final Pattern RESP =
      Pattern.compile(
          "(\\S*#\\S+|[A-Za-z][A-Za-z0-9+.-]*:\\S+)( (\\S*#\\S+|[A-Za-z][\\w+.-]*:\\S+))*");
  private static final Pattern CERT =
      Pattern.compile("high|medium|low|unknown|0(\\.\\d+)?|1(\\.0+)?");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

  private final Predicate<Said> asItself;

  /** Makes bodies in which the elements of those that pass a test stand as themselves. */
  StandOffBody(Predicate<Said> asItself) {
    this.asItself = asItself;
  }

  /** Returns the attributes that say who says so, and how sure. */
  static String claim(Claim claim) {
    return (CERT.matcher(claim.cert()).matches() ? XmlText.attribute("cert", claim.cert()) : "")
        + (RESP.matcher(claim.resp()).matches() ? XmlText.attribute("resp", claim.resp()) : "");
  }

  /** Returns the attribute that says what the annotation is for, or nothing. */
  static String motivation(Annotation annotation) {
    Set<String> purposes = new LinkedHashSet<>();
    annotation.tag().ifPresent(tag -> purposes.add("tagging"));
    annotation.remarks().forEach(remark -> purposes.add(remark.purpose()));
    purposes.retainAll(Remark.MOTIVATIONS);
    return XmlText.optional("motivation", String.join(" ", purposes));
  }

  /** Returns the words of an annotation as they are quoted. */
  static String quotation(Annotation annotation, TextView view) {
    return annotation.isPoint()
        ? ""
        : Pointers.whole(annotation, view).stream()
            .map(view::text)
            .collect(Collectors.joining(BETWEEN));
  }

  /** Returns the content of the annotation's element. */
  String of(Said said, String prefix) {
    Annotation annotation = said.annotation();
    List<String> notes = new ArrayList<>();
    String words = quotation(annotation, said.view());
    boolean typed = asItself.test(said);
    annotation
        .tag()
        .ifPresent(
            tag ->
                notes.add(note(prefix, TAG, typed ? element(tag, words, prefix) : inWords(tag))));
    if (!typed && !words.isEmpty()) {
      notes.add(note(prefix, QUOTATION, XmlCharacters.text(words)));
    }
    annotation.remarks().forEach(remark -> notes.add(remark(remark, prefix)));
    claims(annotation.claim(), prefix, notes);
    said.written().forEach(tags -> notes.add(written(tags, prefix)));
    return String.join("", notes);
  }

  private static void claims(Claim claim, String prefix, List<String> notes) {
    String attributes = claim(claim);
    if (!claim.cert().isEmpty() && !attributes.contains(" cert=")) {
      notes.add(note(prefix, CERTAINTY, XmlCharacters.text(claim.cert())));
    }
    if (!claim.resp().isEmpty() && !attributes.contains(" resp=")) {
      notes.add(note(prefix, RESPONSIBILITY, XmlCharacters.text(claim.resp())));
    }
    if (!claim.evidence().isEmpty()) {
      notes.add(note(prefix, EVIDENCE, XmlCharacters.text(claim.evidence())));
    }
  }

  private static String note(String prefix, String type, String content) {
    return element(prefix, "note", XmlText.attribute("type", type), content);
  }

  static String element(String prefix, String name, String attributes, String content) {
    return content.isEmpty()
        ? "<" + prefix + name + attributes + "/>"
        : "<" + prefix + name + attributes + ">" + content + "</" + prefix + name + ">";
  }

  /** Returns an element around words. */
  static String element(Tag tag, String words, String prefix) {
    StringBuilder attributes = new StringBuilder();
    tag.attributes().forEach((name, value) -> attributes.append(XmlText.attribute(name, value)));
    return element(prefix, tag.element(), attributes.toString(), XmlCharacters.text(words));
  }

  /** Returns an element as one tells it: its name, and its attributes as a tag has them. */
  private static String inWords(Tag tag) {
    StringBuilder words = new StringBuilder(tag.element());
    tag.attributes()
        .forEach(
            (name, value) -> {
              String quoted = value.replace("&", "&amp;").replace("\"", "&quot;");
              words.append(' ').append(name).append("=\"").append(quoted).append('"');
            });
    return XmlCharacters.text(words.toString());
  }

  private static String remark(Remark remark, String prefix) {
    String purpose = remark.purpose();
    boolean plain = WORD.matcher(purpose).matches() && !OWN.contains(purpose);
    String type = plain ? purpose : REMARK;
    String attributes =
        XmlText.attribute("type", type)
            + XmlText.optional("subtype", remark.format().replaceAll("[\\p{C}\\p{Z}]+", ""))
            + (plain ? "" : XmlText.optional("n", purpose))
            + (LANGUAGE.matcher(remark.language()).matches()
                ? XmlText.attribute("xml:lang", remark.language())
                : "");
    String words = XmlCharacters.text(remark.text());
    if (remark.source().isEmpty()) {
      return element(prefix, "note", attributes, words);
    }
    String target = XmlText.attribute("target", remark.source().replaceAll("\\s", "%20"));
    return element(prefix, remark.text().isEmpty() ? "ptr" : "ref", target + attributes, words);
  }

  private static String written(AsWritten tags, String prefix) {
    String numbers =
        tags.numbers().stream().map(number -> "" + number).collect(Collectors.joining(" "));
    String attributes =
        XmlText.attribute("type", WRITTEN)
            + XmlText.attribute("n", numbers)
            + XmlText.attribute("target", String.join(" ", tags.pointers()));
    return element(prefix, "note", attributes, XmlCharacters.text(tags.start() + tags.end()));
  }
}
