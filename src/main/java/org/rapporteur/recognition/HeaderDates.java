package org.rapporteur.recognition;

import java.util.*;
import java.util.regex.*;
import org.rapporteur.source.TextSpan;

final class HeaderDates implements DateReader {
  private static final String M =
      "(January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern P =
      Pattern.compile(
          "(?:(\\d{1,2}):(\\d\\d) ?(am|pm) )?(?:"
              + M
              + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|(\\d{1,2}) "
              + M
              + " (\\d{4}))(?:, (\\d{1,2}):(\\d\\d) ?(am|pm))?");
  private static final List<String> MONTHS =
      List.of(M.substring(1, M.length() - 1).split("\\|", -1));

  @Override
  public List<FoundDate> dates(String text) {
    List<FoundDate> out = new ArrayList<>();
    Matcher m = P.matcher(text);
    while (m.find()) {
      int month = MONTHS.indexOf(m.group(4) != null ? m.group(4) : m.group(8)) + 1;
      int day = Integer.parseInt(m.group(5) != null ? m.group(5) : m.group(7));
      String year = m.group(6) != null ? m.group(6) : m.group(9);
      String when = String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day);
      String h = m.group(1) != null ? m.group(1) : m.group(10);
      String min = m.group(2) != null ? m.group(2) : m.group(11);
      String ap = m.group(3) != null ? m.group(3) : m.group(12);
      if (h != null) {
        int hour = Integer.parseInt(h) % 12 + ("pm".equals(ap) ? 12 : 0);
        when += String.format(Locale.ROOT, "T%02d:%s:00", hour, min);
      }
      out.add(new FoundDate(new TextSpan(m.start(), m.end()), when));
    }
    return out;
  }
}
