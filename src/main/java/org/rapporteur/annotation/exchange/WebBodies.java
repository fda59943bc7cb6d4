package org.rapporteur.annotation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.annotation.Remark;
import org.rapporteur.annotation.Tag;
import org.rapporteur.annotation.exchange.Json.Members;
import org.rapporteur.annotation.exchange.Statement.Draft;

/** Reads what a Web Annotation says of its target: its bodies, who made it, how sure it is. */
final class WebBodies {

  private static final List<String> CERTAINTIES =
      List.of("confidence", "certainty", "score", "probability");

  private final Intake intake;
  private final Sources sources;

  WebBodies(Intake intake, Sources sources) {
    this.intake = intake;
    this.sources = sources;
  }

  void read(Members annotation, Draft draft) {
    String motivation = purpose(annotation.get("motivation"), "commenting");
    List<String> refs = new ArrayList<>();
    for (Json body : annotation.get("body").map(Json::asList).orElse(List.of())) {
      body(body, motivation, draft, refs);
    }
    textAndTags(annotation, draft);
    if (!refs.isEmpty()) {
      refer(draft, refs);
    }
    claim(annotation, draft);
  }

  private static String purpose(Optional<Json> stated, String otherwise) {
    String purpose =
        stated.map(Json::asList).flatMap(l -> l.stream().findFirst()).map(Json::asText).orElse("");
    String bare = purpose.substring(purpose.lastIndexOf(':') + 1);
    return bare.isEmpty() ? otherwise : bare;
  }

  private void body(Json body, String motivation, Draft draft, List<String> refs) {
    if (!(body instanceof Members members)) {
      link(body.asText(), motivation, draft, refs);
      return;
    }
    boolean remark = members.get(WebAnnotations.TEI + "remark").isPresent();
    String purpose = purpose(members.get("purpose"), remark ? "" : motivation);
    String words = members.text("value", "chars");
    if (!remark && isLabel(purpose, words, draft)) {
      label(members, words, draft);
    } else if (!remark && purpose.equals("identifying")) {
      refs.add(sources.pointerTo(reference(members)));
    } else {
      draft.remarks.add(remark(members, purpose, words));
    }
    if (draft.cert.isEmpty()) {
      intake.certainty(draft, members.text(CERTAINTIES));
    }
    creator(members.get("creator"), draft, false);
  }

  private boolean isLabel(String purpose, String words, Draft draft) {
    return (purpose.equals("tagging") && !words.isEmpty())
        || (purpose.equals("classifying") && draft.tag.isEmpty() && intake.isLabel(words));
  }

  private static void link(String address, String purpose, Draft draft, List<String> refs) {
    if (purpose.equals("identifying")) {
      refs.add(address);
    } else if (!address.isEmpty()) {
      draft.remarks.add(new Remark(purpose, "", address, "", ""));
    }
  }

  private void label(Members members, String words, Draft draft) {
    boolean first = draft.tag.isEmpty();
    intake.label(draft, words);
    if (!first || draft.tag.isEmpty()) {
      return;
    }
    for (Map.Entry<String, Json> member : members.all().entrySet()) {
      String name = member.getKey();
      String attribute =
          name.startsWith(WebAnnotations.TEI) ? name.substring(WebAnnotations.TEI.length()) : name;
      boolean carried = name.startsWith(WebAnnotations.TEI) || name.startsWith("xml:");
      if (carried && Tag.isName(attribute)) {
        draft.attribute(attribute, member.getValue().asText());
      }
    }
  }

  /** Returns the address of who or what is meant: of its source, its id, or as its value. */
  private static String reference(Members members) {
    Optional<Json> source = members.get("source");
    if (source.isPresent() && source.get() instanceof Members inner) {
      return inner.text("id", "@id");
    }
    return source.map(Json::asText).orElseGet(() -> members.text("id", "@id", "value"));
  }

  private static Remark remark(Members members, String purpose, String words) {
    Optional<Json> source = members.get("source");
    Members described =
        source.filter(Members.class::isInstance).map(Members.class::cast).orElse(members);
    String address = words.isEmpty() ? reference(members) : members.text("source", "id", "@id");
    return new Remark(
        purpose, words, address, described.text("format"), described.text("language"));
  }

  /** Words that say who is meant without saying what it is are a referring string. */
  private static void refer(Draft draft, List<String> refs) {
    Tag tag = draft.tag.orElse(Tag.of("rs"));
    String before = tag.attributes().getOrDefault("ref", "");
    String all = String.join(" ", refs);
    draft.tag = Optional.of(tag.with("ref", before.isEmpty() ? all : before + " " + all));
  }

  private void textAndTags(Members row, Draft draft) {
    if (row.get("body").isEmpty()) {
      for (Json tag : row.get("tags").map(Json::asList).orElse(List.of())) {
        intake.label(draft, tag.asText());
      }
      if (!row.text("text").isEmpty()) {
        draft.remarks.add(Remark.comment(row.text("text")));
      }
      intake.creator(draft, row.text("user"), "");
    }
  }

  private void claim(Members annotation, Draft draft) {
    String own = annotation.text(WebAnnotations.TEI + "cert");
    String cert = own.isEmpty() ? annotation.text(CERTAINTIES) : own;
    if (!cert.isEmpty()) {
      draft.cert = "";
      intake.certainty(draft, cert);
    }
    draft.evidence = annotation.text(WebAnnotations.EVIDENCE);
    creator(annotation.get("creator"), draft, true);
    if (annotation.get(WebAnnotations.TEI + "resp").isPresent()) {
      draft.resp = annotation.text(WebAnnotations.TEI + "resp");
    }
  }

  private void creator(Optional<Json> stated, Draft draft, boolean all) {
    if (!all && !draft.resp.isEmpty()) {
      return;
    }
    if (all && stated.isPresent()) {
      draft.resp = "";
    }
    for (Json creator : stated.map(Json::asList).orElse(List.of())) {
      String id = creator instanceof Members who ? who.text("id", "@id") : creator.asText();
      String name = creator instanceof Members who ? who.text("name", "nickname") : "";
      boolean pointer = Intake.isPointer(id);
      intake.creator(
          draft, pointer ? sources.pointerTo(id) : "", name.isEmpty() && !pointer ? id : name);
    }
  }
}
