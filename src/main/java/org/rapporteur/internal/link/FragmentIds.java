package org.rapporteur.internal.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids that the part of a pointer after {@code #} names: the part itself, or those inside the
 * schemes of TEI such as {@code string-range(p3,0,12)} and {@code range(left(a),right(b))}.
 */
public final class FragmentIds {

  private static final Pattern BY_ID = Pattern.compile("\\bid\\(\\s*(['\"])([^'\"]*)\\1\\s*\\)");
  private static final Pattern SCHEMES =
      Pattern.compile("(left|right|range|string-index|string-range|match|xpath[0-9]?)\\(.*");
  private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}._·-]*");

  private FragmentIds() {}

  /** Returns the ids, in order; none where the part is of a scheme that is not TEI's. */
  public static List<String> of(String fragment) {
    if (fragment.indexOf('(') < 0) {
      return List.of(fragment);
    }
    if (!SCHEMES.matcher(fragment).matches()) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    for (String argument : arguments(fragment)) {
      Matcher byId = BY_ID.matcher(argument);
      if (ID.matcher(argument).matches()) {
        ids.add(argument);
      } else {
        while (byId.find()) {
          ids.add(byId.group(2));
        }
      }
    }
    return ids;
  }

  /**
   * Returns the arguments of the calls, from left to right; the XPath expressions among them are
   * kept whole, and what is quoted is no argument by itself.
   */
  private static List<String> arguments(String calls) {
    List<String> arguments = new ArrayList<>();
    StringBuilder argument = new StringBuilder();
    int inExpression = 0;
    char quote = 0;
    for (int i = 0; i < calls.length(); i++) {
      char c = calls.charAt(i);
      if (quote != 0 || inExpression > 0) {
        argument.append(c);
        quote = quote == 0 && (c == '\'' || c == '"') ? c : c == quote ? 0 : quote;
        inExpression += quote != 0 ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      } else if (c == '(' && !isCall(argument)) {
        inExpression = 1;
        argument.append(c);
      } else if (c == '(' || c == ')' || c == ',') {
        add(arguments, argument, c);
      } else {
        quote = c == '\'' || c == '"' ? c : 0;
        argument.append(c);
      }
    }
    return arguments;
  }

  /** Whether the words before a bracket are the name of a TEI scheme, not of a function. */
  private static boolean isCall(CharSequence name) {
    return SCHEMES.matcher(name.toString().strip() + "(").matches();
  }

  private static void add(List<String> arguments, StringBuilder argument, char end) {
    if (end != '(' && !argument.isEmpty()) {
      arguments.add(argument.toString().strip());
    }
    argument.setLength(0);
  }
}
