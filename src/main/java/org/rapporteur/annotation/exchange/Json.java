package org.rapporteur.annotation.exchange;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.report.Location;
import org.rapporteur.source.SourceText;

/**
 * A value of JSON, with the place where it stands in its file. Read strictly: what is broken, too
 * deep, said twice or no text at all is told with line and column.
 */
sealed interface Json {

  /** Returns where it stands. */
  Location at();

  /** An object; its members in order. */
  record Members(Map<String, Json> all, Location at) implements Json {

    /** Returns the first of the members with these names that is there and is not null. */
    Optional<Json> get(String... names) {
      return get(List.of(names));
    }

    private Optional<Json> get(List<String> names) {
      for (String name : names) {
        Json value = all.get(name);
        if (value != null && !(value instanceof Null)) {
          return Optional.of(value);
        }
      }
      return Optional.empty();
    }

    /** Returns the text of the first of these members, or the empty string. */
    String text(String... names) {
      return text(List.of(names));
    }

    /** Returns the text of the first of these members, or the empty string. */
    String text(List<String> names) {
      return get(names).map(Json::asText).orElse("");
    }
  }

  /** An array. */
  record Items(List<Json> all, Location at) implements Json {}

  /** A string. */
  record Text(String value, Location at) implements Json {}

  /** A number, as it is written. */
  record Numeral(String value, Location at) implements Json {}

  /** True or false. */
  record Truth(boolean value, Location at) implements Json {}

  /** Null. */
  record Null(Location at) implements Json {}

  /** Returns the characters of a string or a number, or the empty string. */
  default String asText() {
    if (this instanceof Text text) {
      return text.value;
    }
    return this instanceof Numeral numeral ? numeral.value : "";
  }

  /** Returns the items of an array, or the value itself as the only one. */
  default List<Json> asList() {
    return this instanceof Items items ? items.all : List.of(this);
  }

  /** Returns the objects among the items of an array, or the object itself. */
  default List<Members> asObjects() {
    return asList().stream().filter(Members.class::isInstance).map(Members.class::cast).toList();
  }

  /**
   * Reads a file: one value, or one on each line.
   *
   * @throws UnreadableAnnotationsException if it is no JSON
   */
  static List<Json> read(SourceText file) throws UnreadableAnnotationsException {
    return new Reader(file).values();
  }

  /** Builds values from what Gson reads. */
  final class Reader {

    private static final int DEPTH = 64;
    private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");

    private final SourceText file;
    private final JsonReader in;

    Reader(SourceText file) {
      this.file = file;
      this.in = new JsonReader(new StringReader(file.text()));
      in.setStrictness(Strictness.STRICT);
      in.setNestingLimit(DEPTH);
    }

    List<Json> values() throws UnreadableAnnotationsException {
      List<Json> values = new ArrayList<>();
      try {
        values.add(value());
        if (values.get(0) instanceof Members) {
          in.setStrictness(Strictness.LENIENT);
        }
        while (in.peek() != JsonToken.END_DOCUMENT) {
          in.setStrictness(Strictness.STRICT);
          values.add(value());
          in.setStrictness(Strictness.LENIENT);
        }
        return values;
      } catch (EOFException e) {
        throw broken(e, "The file ends in the middle of a value");
      } catch (MalformedJsonException e) {
        throw broken(e, "This is no JSON");
      } catch (IOException e) {
        throw broken(e, "This cannot be read as JSON");
      }
    }

    private UnreadableAnnotationsException broken(IOException cause, String what) {
      String message = String.valueOf(cause.getMessage());
      boolean deep = message.contains("esting limit");
      String told = deep ? "Values are nested more than " + DEPTH + " deep." : what + ".";
      return UnreadableAnnotationsException.at(place(message), told);
    }

    private Location place(String words) {
      Matcher place = PLACE.matcher(words);
      return place.find()
          ? Location.of(
              file.name(), Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
          : Location.startOf(file.name());
    }

    private Json value() throws IOException, UnreadableAnnotationsException {
      JsonToken token = in.peek();
      Location at = place(in.toString());
      return switch (token) {
        case BEGIN_OBJECT -> members(at);
        case BEGIN_ARRAY -> items(at);
        case STRING -> new Text(text(in.nextString(), at), at);
        case NUMBER -> new Numeral(in.nextString(), at);
        case BOOLEAN -> new Truth(in.nextBoolean(), at);
        case NULL -> {
          in.nextNull();
          yield new Null(at);
        }
        default -> throw UnreadableAnnotationsException.at(at, "This is no JSON.");
      };
    }

    private Json members(Location at) throws IOException, UnreadableAnnotationsException {
      Map<String, Json> members = new LinkedHashMap<>();
      in.beginObject();
      while (in.hasNext()) {
        Location here = place(in.toString());
        String name = text(in.nextName(), here);
        if (members.put(name, value()) != null) {
          throw UnreadableAnnotationsException.at(
              here, "The object has two members named '" + name + "'.");
        }
      }
      in.endObject();
      return new Members(members, at);
    }

    private Json items(Location at) throws IOException, UnreadableAnnotationsException {
      List<Json> items = new ArrayList<>();
      in.beginArray();
      while (in.hasNext()) {
        items.add(value());
      }
      in.endArray();
      return new Items(items, at);
    }

    /** Refuses half a character, which no document can hold. */
    private static String text(String value, Location at) throws UnreadableAnnotationsException {
      boolean broken =
          value
              .codePoints()
              .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
      if (broken) {
        throw UnreadableAnnotationsException.at(
            at, "The text holds half a character, a surrogate without its pair.");
      }
      return value;
    }
  }
}
