package org.rapporteur.annotation.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.annotation.Remark;
import org.rapporteur.annotation.Tag;
import org.rapporteur.annotation.exchange.Json.Items;
import org.rapporteur.annotation.exchange.Json.Members;
import org.rapporteur.annotation.exchange.Json.Text;
import org.rapporteur.annotation.exchange.Statement.Draft;
import org.rapporteur.internal.file.Digest;
import org.rapporteur.source.TextSpan;

/** Reads annotations from the simple forms of JSON. */
final class JsonReading {

  private static final String[] LISTS = {
    "annotations", "entities", "ents", "spans", "labels", "label"
  };
  private static final String STRUCTURES = "%FEATURE_STRUCTURES";

  private final Intake intake;

  JsonReading(Intake intake) {
    this.intake = intake;
  }

  void read(List<Json> values) throws UnreadableAnnotationsException {
    for (Json value : values) {
      any(value);
    }
  }

  private void any(Json value) throws UnreadableAnnotationsException {
    if (value instanceof Items items) {
      list(items);
    } else if (value instanceof Members members) {
      object(members);
    } else {
      throw strange(value);
    }
  }

  private static UnreadableAnnotationsException strange(Json value) {
    return UnreadableAnnotationsException.at(
        value.at(), "Neither an annotation nor a list of annotations stands here.");
  }

  private void list(Items items) throws UnreadableAnnotationsException {
    List<Json> all = items.all();
    if (all.size() >= 2 && all.get(0) instanceof Text text && all.get(1) instanceof Members said) {
      record(text.value(), entries(said).orElseThrow(() -> strange(said)));
    } else if (isTriple(all)) {
      triple(items, OwnText.NONE);
    } else {
      for (Json item : all) {
        any(item);
      }
    }
  }

  private static boolean isTriple(List<Json> all) {
    return all.size() >= 3
        && Intake.offset(all.get(0).asText()).isPresent()
        && Intake.offset(all.get(1).asText()).isPresent();
  }

  private static Optional<Json> entries(Members members) {
    return members.get(LISTS).filter(Items.class::isInstance);
  }

  private void object(Members members) throws UnreadableAnnotationsException {
    Optional<Json> entries = entries(members);
    Optional<Json> structures = members.get(STRUCTURES);
    if (structures.isPresent()) {
      structures(structures.get());
    } else if (entries.isPresent() && hasOwnText(members)) {
      unit(members);
      record(members.text("text"), entries.get());
    } else if (members.get("annotations").isPresent()) {
      unit(members);
      whole(members);
    } else {
      entry(members, OwnText.NONE);
    }
  }

  /** What this library writes has the text of the document, and its digest beside it. */
  private static boolean hasOwnText(Members members) {
    return members.get("text").isPresent() && members.get("sha256").isEmpty();
  }

  private void unit(Members members) throws UnreadableAnnotationsException {
    String unit = members.text("unit");
    for (OffsetUnit known : OffsetUnit.values()) {
      if (known.word().equals(unit)) {
        intake.countedIn(known);
        return;
      }
    }
    if (!unit.isEmpty()) {
      throw UnreadableAnnotationsException.at(
          members.get("unit").orElse(members).at(),
          "'" + unit + "' is no unit; use 'utf16', 'codepoint' or 'grapheme'.");
    }
  }

  private void whole(Members members) throws UnreadableAnnotationsException {
    String digest = members.text("sha256");
    if (!digest.isEmpty()) {
      intake.compared(digest.equals(Digest.hex(intake.view().text())));
    } else if (members.get("length").isPresent()) {
      intake.compared(members.text("length").equals(Integer.toString(intake.length())));
    }
    for (Json entry : members.get("annotations").map(Json::asList).orElse(List.of())) {
      entry(entry, OwnText.NONE);
    }
  }

  private void record(String text, Json entries) throws UnreadableAnnotationsException {
    OwnText own = intake.ownText(text);
    for (Json entry : entries.asList()) {
      entry(entry, own);
    }
  }

  /** A form in which all there is stands in one list, and the text in one of its objects. */
  private void structures(Json structures) throws UnreadableAnnotationsException {
    OwnText own = OwnText.NONE;
    intake.countedIn(OffsetUnit.UTF16);
    for (Members structure : structures.asObjects()) {
      if (structure.get("sofaString").isPresent()) {
        own = intake.ownText(structure.text("sofaString"));
      }
    }
    for (Members structure : structures.asObjects()) {
      if (structure.get("value", "label", "identifier").isPresent()) {
        entry(structure, own);
      }
    }
  }

  private void entry(Json entry, OwnText own) throws UnreadableAnnotationsException {
    if (entry instanceof Items items && isTriple(items.all())) {
      triple(items, own);
    } else if (entry instanceof Members members) {
      members(members, own);
    } else {
      throw strange(entry);
    }
  }

  private void triple(Items items, OwnText own) {
    Draft draft = new Draft(items.at());
    intake.label(draft, items.all().get(2).asText());
    OptionalInt start = Intake.offset(items.all().get(0).asText());
    OptionalInt end = Intake.offset(items.all().get(1).asText());
    own.place(draft, start, end, intake);
  }

  private void members(Members members, OwnText own) {
    Draft draft = new Draft(members.at());
    Fields fields = names -> members.text(names);
    fields.describe(draft, intake);
    if (draft.tag.isEmpty() && fields.get(Fields.ELEMENT).isEmpty()) {
      intake.label(draft, members.text("value", "type"));
    }
    attributes(members, draft);
    remarks(members.get("remarks"), draft);
    parts(members.get("spans"), draft);
    if (own == OwnText.NONE) {
      fields.place(draft, intake);
    } else {
      own.place(
          draft,
          Intake.offset(fields.get(Fields.START)),
          Intake.offset(fields.get(Fields.END)),
          intake);
    }
  }

  private void attributes(Members members, Draft draft) {
    String ref = members.text("ref", "identifier", "kb_id");
    if (!ref.isEmpty()) {
      draft.tag = Optional.of(draft.tag.orElse(Tag.of("rs")).with("ref", ref));
    }
    for (Members attributes : members.get("attributes").map(Json::asObjects).orElse(List.of())) {
      for (Map.Entry<String, Json> attribute : attributes.all().entrySet()) {
        if (Tag.isName(attribute.getKey())) {
          draft.attribute(attribute.getKey(), attribute.getValue().asText());
        } else {
          intake.refuse(
              attribute.getValue().at(),
              "'" + attribute.getKey() + "' is no name of an attribute.");
        }
      }
    }
  }

  /** Adds the remarks that a list holds. */
  static void remarks(Optional<Json> remarks, Draft draft) {
    for (Members remark : remarks.map(Json::asObjects).orElse(List.of())) {
      draft.remarks.add(
          new Remark(
              remark.text("purpose"),
              remark.text("text"),
              remark.text("source"),
              remark.text("format"),
              remark.text("language")));
    }
  }

  private static void parts(Optional<Json> spans, Draft draft) {
    for (Json span : spans.map(Json::asList).orElse(List.of())) {
      List<Json> ends = span.asList();
      if (ends.size() == 2) {
        int from = Intake.offset(ends.get(0).asText()).orElse(0);
        int to = Intake.offset(ends.get(1).asText()).orElse(0);
        draft.parts.add(new TextSpan(from, Math.max(from, to)));
      }
    }
  }
}
