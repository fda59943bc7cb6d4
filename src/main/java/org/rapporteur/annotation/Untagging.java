package org.rapporteur.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.TeiElement;

/** Takes tags away; a CDATA section that was closed before them and reopened is one again. */
final class Untagging {

  private Untagging() {}

  /** Returns the splices that take the tags of elements out of a text. */
  static List<Splice> of(String text, Collection<TeiElement> elements) {
    List<TextSpan> tags = new ArrayList<>();
    for (TeiElement element : elements) {
      tags.add(element.startTag());
      if (!element.isEmptyTag()) {
        tags.add(element.endTag());
      }
    }
    Collections.sort(tags);
    List<Splice> splices = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      TextSpan run = tags.get(i);
      while (i + 1 < tags.size() && tags.get(i + 1).start() == run.end()) {
        run = run.hull(tags.get(++i));
      }
      splices.add(new Splice(withCdata(text, run), ""));
    }
    return splices;
  }

  private static TextSpan withCdata(String text, TextSpan run) {
    int start = run.start() - Tags.CDATA_END.length();
    int end = run.end() + Tags.CDATA_START.length();
    boolean divides =
        start >= 0
            && text.startsWith(Tags.CDATA_END, start)
            && text.startsWith(Tags.CDATA_START, run.end());
    return divides && !wouldEnd(text, start, end) ? new TextSpan(start, end) : run;
  }

  /** Whether the characters before and after would end the section where they come together. */
  private static boolean wouldEnd(String text, int before, int after) {
    String joint =
        text.substring(Math.max(0, before - 2), before)
            + text.substring(after, Math.min(text.length(), after + 2));
    return joint.contains(Tags.CDATA_END);
  }
}
