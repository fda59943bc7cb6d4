package org.rapporteur.annotation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.annotation.exchange.Json.Members;
import org.rapporteur.annotation.exchange.Selector.Position;
import org.rapporteur.annotation.exchange.Selector.Quote;
import org.rapporteur.annotation.exchange.Selector.Range;
import org.rapporteur.annotation.exchange.Selector.Unknown;
import org.rapporteur.annotation.exchange.Selector.XPath;

/** Reads the selectors of a Web Annotation, as the W3C and the programs write them. */
final class WebSelectors {

  private static final Pattern FROM_TO = Pattern.compile("from=(.+?);\\s*to=(.+)");
  private static final Pattern CHARACTERS = Pattern.compile("char=(\\d*)(?:(,)(\\d*))?(;.*)?");
  private static final Pattern POINTER = Pattern.compile("(?:xpath|xpointer)[(=](.+?)\\)?");

  private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_.·-]*");

  private WebSelectors() {}

  /** Returns whether characters can be an {@code xml:id}. */
  static boolean isId(String characters) {
    return ID.matcher(characters).matches();
  }

  /** Returns the selectors that a target or a choice lists. */
  static List<Selector> of(Json selectors) {
    List<Selector> read = new ArrayList<>();
    for (Json selector : selectors.asList()) {
      if (selector instanceof Members members) {
        boolean choice = type(members).equals("Choice") || type(members).equals("List");
        if (choice) {
          members.get("items").ifPresent(items -> read.addAll(of(items)));
        } else {
          read.add(one(members));
        }
      } else if (!selector.asText().isEmpty()) {
        read.add(fragment(selector.asText(), Optional.empty()));
      }
    }
    return read;
  }

  private static String type(Members members) {
    String type = members.get("type", "@type").map(t -> t.asList().get(0).asText()).orElse("");
    return type.substring(type.lastIndexOf(':') + 1);
  }

  private static Selector one(Members members) {
    Optional<Selector> refinedBy =
        members.get("refinedBy").flatMap(r -> of(r).stream().findFirst());
    return switch (type(members)) {
      case "TextPositionSelector" -> unrefined(position(members), refinedBy);
      case "TextQuoteSelector" -> unrefined(quote(members), refinedBy);
      case "XPathSelector" -> path(members.text("value"), refinedBy);
      case "RangeSelector" -> range(members);
      case "FragmentSelector" -> fragment(members.text("value"), refinedBy);
      default -> new Unknown("a selector '" + type(members) + "' is not understood");
    };
  }

  private static Selector unrefined(Selector selector, Optional<Selector> refinedBy) {
    return refinedBy.isEmpty()
        ? selector
        : new Unknown("what refines a quote or a position is not understood");
  }

  private static Selector position(Members members) {
    OptionalInt start = Intake.offset(members.text("start"));
    OptionalInt end = Intake.offset(members.text("end"));
    return position(start, end);
  }

  static Selector position(OptionalInt start, OptionalInt end) {
    return start.isPresent() && end.isPresent() && start.getAsInt() <= end.getAsInt()
        ? new Position(start.getAsInt(), end.getAsInt())
        : new Unknown("its start and end are no offsets");
  }

  private static Quote quote(Members members) {
    return new Quote(members.text("exact"), members.text("prefix"), members.text("suffix"));
  }

  private static Selector range(Members members) {
    if (members.get("startContainer").isPresent()) {
      return new Range(
          container(members, "startContainer", "startOffset"),
          container(members, "endContainer", "endOffset"));
    }
    Optional<Selector> start = inner(members, "startSelector");
    Optional<Selector> end = inner(members, "endSelector");
    return start.isPresent() && end.isPresent()
        ? new Range(start.get(), end.get())
        : new Unknown("its range lacks a start or an end");
  }

  private static Optional<Selector> inner(Members members, String name) {
    return members.get(name).flatMap(selector -> of(selector).stream().findFirst());
  }

  private static Selector container(Members members, String path, String offset) {
    OptionalInt at = Intake.offset(members.text(offset));
    String xpath = members.text(path);
    return XPath.of((xpath.isEmpty() ? "." : xpath) + "::" + at.orElse(0));
  }

  private static Selector path(String value, Optional<Selector> refinedBy) {
    Matcher fromTo = FROM_TO.matcher(value.strip());
    return fromTo.matches()
        ? new Range(XPath.of(fromTo.group(1).strip()), XPath.of(fromTo.group(2).strip()))
        : new XPath(value, refinedBy);
  }

  /** Returns what a fragment selects: an id, characters (RFC 5147), or a path. */
  static Selector fragment(String value, Optional<Selector> refinedBy) {
    String plain = value.startsWith("#") ? value.substring(1) : value;
    Matcher characters = CHARACTERS.matcher(plain);
    if (characters.matches()) {
      return characters(characters);
    }
    Matcher pointer = POINTER.matcher(plain);
    if (pointer.matches() || FROM_TO.matcher(plain).matches()) {
      return path(pointer.matches() ? pointer.group(1) : plain, refinedBy);
    }
    return isId(plain)
        ? new XPath("id('" + plain + "')", refinedBy)
        : new Unknown("a fragment '" + plain + "' is not understood");
  }

  private static Selector characters(Matcher range) {
    OptionalInt start =
        range.group(1).isEmpty() ? OptionalInt.of(0) : Intake.offset(range.group(1));
    if (range.group(2) == null) {
      return position(start, start);
    }
    return range.group(3).isEmpty()
        ? new Unknown("a fragment without an end, '" + range.group() + "', is not understood")
        : position(start, Intake.offset(range.group(3)));
  }
}
