package org.rapporteur.annotation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.annotation.Annotation;
import org.rapporteur.annotation.Remark;
import org.rapporteur.annotation.TextView;
import org.rapporteur.source.TextSpan;

/** What came of reading a file, in lines that a person can compare. */
public final class Said {

  private Said() {}

  /** Returns the annotations and the findings. */
  public static String by(Placement placement) {
    List<String> lines = new ArrayList<>();
    for (Annotation annotation : placement.set().annotations()) {
      lines.add(said(annotation, placement.set().view()));
      annotation.remarks().forEach(remark -> lines.add("  " + said(remark)));
    }
    placement
        .report()
        .findings()
        .forEach(finding -> lines.add(finding.rule().id() + ": " + finding.message()));
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String said(Remark remark) {
    String source = remark.source().isEmpty() ? "" : " <" + remark.source() + ">";
    return remark.purpose() + ": " + remark.text() + source;
  }

  private static String said(Annotation annotation, TextView view) {
    StringBuilder said = new StringBuilder();
    said.append(annotation.id().isEmpty() ? "" : "#" + annotation.id() + " ");
    said.append("<").append(annotation.element());
    for (Map.Entry<String, String> attribute : annotation.attributes().entrySet()) {
      said.append(' ').append(attribute.getKey()).append("=\"").append(attribute.getValue());
      said.append('"');
    }
    List<String> words = annotation.spans().stream().map(view::text).toList();
    said.append(">").append(String.join(" … ", words));
    said.append("</").append(annotation.element()).append(">");
    said.append(stated(" resp=", annotation.claim().resp()));
    said.append(stated(" cert=", annotation.claim().cert()));
    List<String> places =
        annotation.spans().stream().map(TextSpan::start).map(String::valueOf).toList();
    return said.append(" at ").append(String.join(", ", places)).toString();
  }

  private static String stated(String name, String value) {
    return value.isEmpty() ? "" : name + value;
  }
}
