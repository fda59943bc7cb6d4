package org.rapporteur.annotation.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotation.Edit;
import org.rapporteur.annotation.register.RegisterProposals.Proposal;
import org.rapporteur.source.Splice;
import org.rapporteur.source.TextSpan;
import org.rapporteur.tei.EditionDescription;
import org.rapporteur.tei.EditionFolder;
import org.rapporteur.tei.RegisterEntry;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.tei.UnreadableTeiException;
import org.rapporteur.validation.RelaxNgValidator;

class RegisterTest {

  private static final String ENTRIES =
      """
        <standOff>
          <listPerson>
            <person xml:id="orlan">
              <persName>Anders Orlan</persName>
              <persName type="label">Orlan</persName>
              <note>A minister.</note>
            </person>
            <person xml:id="orlan-a">
              <persName>Anders  Orlan</persName>
              <persName xml:lang='de'>Herr &#79;rlan</persName>
              <note corresp="#orlan-a #vess">Born at Vess.</note>
            </person>
          </listPerson>
          <listPlace>
            <place xml:id="vess"><placeName>Port Vess</placeName></place>
          </listPlace>
          <listRelation>
            <relation name="knows" mutual="#orlan #orlan-a"/>
            <relation name="is" active="#orlan-a" passive="#orlan"/>
          </listRelation>
        </standOff>
      """;

  private static final String PREFIX =
      "<prefixDef ident='pers' matchPattern='([a-z-]+)' replacementPattern='../edition.xml#$1'/>";

  private static TeiDocument edition(String standOff) {
    return TeiDocument.of(
        "papers/edition.xml",
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n  <teiHeader><fileDesc/></teiHeader>\n"
            + standOff
            + "</TEI>\n");
  }

  private static TeiDocument record(String name, String head, String body) {
    return TeiDocument.of(
        "papers/" + name,
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader>"
            + head
            + "</teiHeader><text><body>"
            + body
            + "</body></text></TEI>");
  }

  private static String after(Edit edit, String name) {
    return edit.changes().stream()
        .filter(change -> change.document().name().endsWith(name))
        .map(change -> change.after().text())
        .findFirst()
        .orElse("unchanged");
  }

  /** Makes an edit undone: what came gives way to what was there. */
  private static String undone(Edit.Change change) {
    List<Splice> sorted = new ArrayList<>(change.splices());
    sorted.sort(
        Comparator.<Splice>comparingInt(s -> s.span().start())
            .thenComparingInt(s -> s.span().isEmpty() ? 0 : 1));
    List<Splice> inverse = new ArrayList<>();
    int shift = 0;
    for (Splice splice : sorted) {
      int start = splice.span().start() + shift;
      TextSpan there = new TextSpan(start, start + splice.replacement().length());
      inverse.add(new Splice(there, splice.span().of(change.document().text())));
      shift += splice.replacement().length() - splice.span().length();
    }
    return Splice.apply(inverse, change.after().text());
  }

  // ---- links

  @Test
  void pointersAreResolvedAgainstTheRegister() throws UnreadableTeiException {
    TeiDocument record =
        record(
            "records/r.xml",
            PREFIX
                + "<listPerson><person xml:id='p1' corresp='../edition.xml#orlan'/></listPerson>",
            "<sp who='#p1 pers:orlan-a'><p><persName ref='../edition.xml#orlan'>O</persName>"
                + "<placeName ref='../edition.xml#nowhere'/><rs ref='https://example.org/#orlan'/>"
                + "<rs ref='#none'/><rs ref='geo:1,2'/><rs ref='place:vess'/>"
                + "<rs ref='other.xml#x'/><name key='orlan'/></p></sp>");
    List<RegisterLinks.Link> links = RegisterLinks.to(edition(ENTRIES)).of(record);
    assertEquals(
        List.of(
            "who #p1 orlan",
            "who pers:orlan-a orlan-a",
            "ref ../edition.xml#orlan orlan",
            "ref ../edition.xml#nowhere link-register-entry-missing",
            "ref https://example.org/#orlan -",
            "ref #none link-target-missing",
            "ref geo:1,2 -",
            "ref place:vess link-prefix-unknown",
            "ref other.xml#x -"),
        links.stream().map(RegisterTest::told).toList());
    assertEquals(
        List.of("Orlan"), links.get(0).entry().map(RegisterEntry::labels).orElse(List.of()));
  }

  private static String told(RegisterLinks.Link link) {
    String led = link.entry().map(RegisterEntry::id).orElse("");
    String why = link.reason().map(r -> r.rule().id()).orElse("-");
    return link.attribute() + " " + link.pointer() + " " + (led.isEmpty() ? why : led);
  }

  @Test
  void aRingOfPointersEnds() throws UnreadableTeiException {
    TeiDocument record =
        record(
            "records/r.xml",
            "<listPerson><person xml:id='a' corresp='#b'/><person xml:id='b' sameAs='#a #c'/>"
                + "<person xml:id='c' corresp='../edition.xml#orlan'/></listPerson>",
            "<u who='#a'>x</u>");
    List<RegisterLinks.Link> links = RegisterLinks.to(edition(ENTRIES)).of(record);
    assertEquals("who #a orlan", told(links.get(0)));
  }

  @Test
  void theSampleEditionsPointersAllLeadSomewhere() throws IOException, UnreadableTeiException {
    RegisterLinks links = RegisterLinks.to(TeiDocument.read(Path.of("tei/edition.xml")));
    int found = 0;
    for (Path file : new EditionFolder(Path.of("tei")).records()) {
      for (RegisterLinks.Link link : links.of(TeiDocument.read(file))) {
        assertTrue(link.reason().isEmpty(), link.toString());
        found += link.entry().isPresent() ? 1 : 0;
      }
    }
    assertTrue(found > 300, found + " links");
  }

  // ---- proposals

  private static final String NAMES =
      "<p><persName>Mira Tavi</persName>, <persName type='x' >mira  TAVI</persName>, <persName>Mira"
          + " Tavi</persName> and <persName>Anders Orlan</persName> at <placeName>Đông Hà"
          + "</placeName>, <placeName>東京</placeName>, <orgName>R&amp;D</orgName>"
          + "<persName ref='#x'>Y</persName></p>";

  @Test
  void namesWithoutEntryAreProposed() throws UnreadableTeiException {
    RegisterProposals made =
        RegisterProposals.of(edition(ENTRIES), List.of(record("records/r.xml", "", NAMES)));
    assertEquals(
        List.of(
            "PERSON mira-tavi [Mira Tavi 2, mira TAVI 1]",
            "PLACE dong-ha [Đông Hà 1]",
            "PLACE place-130016 [東京 1]",
            "ORGANISATION r-d [R&D 1]"),
        made.proposals().stream()
            .map(
                p ->
                    p.kind()
                        + " "
                        + p.id()
                        + " "
                        + p.forms().stream().map(f -> f.words() + " " + f.places().size()).toList())
            .toList());
    assertEquals(
        "<person xml:id=\"mira-tavi\">\n  <persName>Mira Tavi</persName>\n  <persName>mira"
            + " TAVI</persName>\n</person>",
        made.proposals().get(0).tei());
  }

  @Test
  void idsAreStableAndUnique() throws UnreadableTeiException {
    TeiDocument record =
        record("r.xml", "", "<p><persName>Vess</persName> <orgName>vess</orgName></p>");
    for (int i = 0; i < 2; i++) {
      assertEquals(
          List.of("vess-2", "vess-3"),
          RegisterProposals.of(edition(ENTRIES), List.of(record)).proposals().stream()
              .map(Proposal::id)
              .toList());
    }
  }

  @Test
  void acceptedEntriesStandInTheirListAndTheirNamesPointToThem() throws UnreadableTeiException {
    RegisterProposals made =
        RegisterProposals.of(edition(ENTRIES), List.of(record("records/r.xml", "", NAMES)));
    Edit edit = made.accept(made.proposals());
    String edition = after(edit, "edition.xml");
    assertTrue(
        edition.contains(
            "    </person>\n      <person xml:id=\"mira-tavi\">\n        <persName>Mira Tavi"),
        edition);
    assertTrue(edition.contains("</place>\n      <place xml:id=\"dong-ha\">\n"), edition);
    assertTrue(
        edition.contains(
            "</listRelation>\n    <listOrg>\n      <org xml:id=\"r-d\">\n        <orgName>R&amp;D"
                + "</orgName>\n      </org>\n    </listOrg>\n  </standOff>"),
        edition);
    String record = after(edit, "r.xml");
    assertTrue(
        record.contains("<persName type='x' ref=\"../edition.xml#mira-tavi\" >mira  TAVI"), record);
    assertTrue(record.contains("<orgName ref=\"../edition.xml#r-d\">R&amp;D</orgName>"), record);
    assertTrue(record.contains("<persName>Anders Orlan</persName>"), record);
    for (Edit.Change change : edit.changes()) {
      assertEquals(change.document().text(), undone(change));
    }
    Proposal stranger = new Proposal(RegisterEntry.Kind.PLACE, "x", List.of());
    assertThrows(IllegalArgumentException.class, () -> made.accept(List.of(stranger)));
  }

  @Test
  void aRegisterIsMadeWhereThereIsNone() throws UnreadableTeiException {
    RegisterProposals made = RegisterProposals.of(edition(""), List.of(record("r.xml", "", NAMES)));
    Edit edit = made.accept(List.of(made.proposals().get(0), made.proposals().get(4)));
    String edition = after(edit, "edition.xml");
    assertTrue(
        edition.contains(
            "</teiHeader>\n  <standOff>\n    <listPerson>\n      <person xml:id=\"mira-tavi\">"),
        edition);
    assertEquals(edition.indexOf("<standOff>"), edition.lastIndexOf("<standOff>"));
    assertTrue(after(edit, "r.xml").contains("ref=\"edition.xml#mira-tavi\""));
    assertEquals(
        2, EditionDescription.of(edit.changes().get(0).after()).register().entries().size());
  }

  // ---- merging

  @Test
  void anEntryIsMergedIntoAnother() throws UnreadableTeiException {
    TeiDocument near =
        record(
            "near.xml",
            "",
            "<p ana=' edition.xml#orlan-a  #x edition.xml#orlan' corresp='#orlan-a'>"
                + "<persName\n ref = 'edition.xml#orlan-a'>O</persName></p>");
    TeiDocument far =
        record(
            "records/far.xml",
            PREFIX,
            "<sp who='pers:orlan-a #q'><p><persName ref=\"../edition.xml#orlan\">O</persName>"
                + "<ref target='../edition.xml#range(left(orlan-a),right(vess)) http://x.org/'/>"
                + "<name key='orlan-a' n='orlan-a'>../edition.xml#orlan-a</name></p></sp>");
    TeiDocument none = record("none.xml", "", "<p ref='#orlan-a'>x</p>");
    Edit edit = RegisterMerge.of(edition(ENTRIES), List.of(near, far, none), "orlan", "orlan-a");
    assertEquals(
        edition(
                ENTRIES
                    .replaceAll("(?s)\\s*<person xml:id=\"orlan-a\">.*?</person>", "")
                    .replace(
                        "<persName type=\"label\">Orlan</persName>",
                        "<persName type=\"label\">Orlan</persName>\n"
                            + "        <persName xml:lang='de'>Herr &#79;rlan</persName>")
                    .replace(
                        "<note>A minister.</note>",
                        "<note>A minister.</note>\n"
                            + "        <note corresp=\"#orlan #vess\">Born at Vess.</note>")
                    .replace("mutual=\"#orlan #orlan-a\"", "mutual=\"#orlan\"")
                    .replace("active=\"#orlan-a\"", "active=\"#orlan\""))
            .text(),
        after(edit, "edition.xml"));
    assertEquals(
        near.text()
            .replace(" edition.xml#orlan-a  #x edition.xml#orlan'", " edition.xml#orlan  #x'")
            .replace("'edition.xml#orlan-a'>O", "'edition.xml#orlan'>O"),
        after(edit, "near.xml"));
    assertEquals(
        far.text().replace("pers:orlan-a #q", "pers:orlan #q").replace("(orlan-a)", "(orlan)"),
        after(edit, "far.xml"));
    assertEquals("unchanged", after(edit, "none.xml"));
    for (Edit.Change change : edit.changes()) {
      assertEquals(change.document().text(), undone(change));
    }
  }

  private static void refuses(String words, String kept, String gone) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> RegisterMerge.of(edition(ENTRIES), List.of(), kept, gone));
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  @Test
  void whatCannotBeMergedIsRefused() {
    refuses("has no entry 'nobody'", "orlan", "nobody");
    refuses("has no entry 'nobody'", "nobody", "orlan");
    refuses("'orlan' is a person and 'vess' is a place", "orlan", "vess");
    refuses("with itself", "orlan", "orlan");
  }

  @Test
  void anEntryIsNotMergedIntoOneThatHoldsIt() {
    TeiDocument nested =
        edition(
            "<standOff><listPlace><place xml:id='a'><placeName>A</placeName><place xml:id='b'>"
                + "<placeName>B</placeName></place></place></listPlace></standOff>");
    assertThrows(
        IllegalArgumentException.class, () -> RegisterMerge.of(nested, List.of(), "a", "b"));
  }

  @Test
  void aListLeftEmptyGoesToo() throws UnreadableTeiException {
    TeiDocument two =
        edition(
            "<standOff><listOrg><org xml:id='a'><orgName>A</orgName></org></listOrg>"
                + " <listOrg><listOrg><org xml:id='b'><orgName>B</orgName></org></listOrg></listOrg>"
                + "</standOff>");
    assertTrue(
        after(RegisterMerge.of(two, List.of(), "a", "b"), "edition.xml")
            .contains(
                "<listOrg><org xml:id='a'><orgName>A</orgName><orgName>B</orgName></org></listOrg>"
                    + "</standOff>"));
  }

  @Test
  void mergingInTheSampleEditionLeavesItValidAndCanBeUndone()
      throws IOException, UnreadableTeiException {
    TeiDocument edition = TeiDocument.read(Path.of("tei/edition.xml"));
    List<TeiDocument> records = new ArrayList<>();
    for (Path file : new EditionFolder(Path.of("tei")).records()) {
      records.add(TeiDocument.read(file));
    }
    List<RegisterEntry> entries = EditionDescription.of(edition).register().entries();
    Random random = new Random(4);
    for (int i = 0; i < 12; i++) {
      RegisterEntry kept = entries.get(random.nextInt(entries.size()));
      List<RegisterEntry> others =
          entries.stream().filter(e -> e.kind() == kept.kind() && e != kept).toList();
      String gone = others.get(random.nextInt(others.size())).id();
      Edit edit = RegisterMerge.of(edition, records, kept.id(), gone);
      for (Edit.Change change : edit.changes()) {
        assertEquals(change.document().text(), undone(change));
        assertFalse(change.after().text().contains("edition.xml#" + gone + "\""));
        assertFalse(
            change.after().text().contains("\"#" + gone + "\"") && change.document() == edition);
        assertEquals(List.of(), RelaxNgValidator.rapporteur().validate(change.after()).findings());
      }
      TeiDocument after = edit.changes().get(0).after();
      assertEquals(entries.size() - 1, EditionDescription.of(after).register().entries().size());
      for (TeiDocument record : records) {
        TeiDocument now =
            edit.changes().stream()
                .filter(change -> change.document() == record)
                .map(Edit.Change::after)
                .findFirst()
                .orElse(record);
        for (RegisterLinks.Link link : RegisterLinks.to(after).of(now)) {
          assertTrue(link.reason().isEmpty(), link.toString());
        }
      }
    }
  }

  private static final String[] POINTERS = {
    "edition.xml#a",
    "edition.xml#b",
    "./edition.xml#b",
    "p:a",
    "p:b",
    "#b",
    "x.xml#b",
    "https://example.org/#b",
    "edition.xml#c",
    "../papers/edition.xml#b"
  };

  @Test
  void afterAMergeNoPointerToTheEntryRemains() throws UnreadableTeiException {
    String standOff =
        "<standOff><listOrg><org xml:id='a'><orgName>A</orgName></org><org xml:id='b'><orgName>B"
            + "</orgName></org><org xml:id='c'><orgName>C</orgName></org></listOrg></standOff>";
    String prefix =
        "<prefixDef ident='p' matchPattern='(.*)' replacementPattern='edition.xml#$1'/>";
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      StringBuilder body = new StringBuilder();
      for (int i = random.nextInt(4); i >= 0; i--) {
        StringBuilder value = new StringBuilder(random.nextBoolean() ? "" : " ");
        for (int j = random.nextInt(5); j >= 0; j--) {
          value.append(POINTERS[random.nextInt(POINTERS.length)]);
          value.append(random.nextBoolean() ? " " : "\n ");
        }
        body.append("<p corresp='" + value + "' n='edition.xml#b'>edition.xml#b</p>");
      }
      TeiDocument record = record("r.xml", prefix, body.toString());
      Edit edit = RegisterMerge.of(edition(standOff), List.of(record), "a", "b");
      String where = "seed " + seed + ": " + record.text();
      for (Edit.Change change : edit.changes()) {
        assertEquals(change.document().text(), undone(change), where);
      }
      String before = pointers(record);
      TeiDocument after = edit.changes().size() == 1 ? record : edit.changes().get(1).after();
      assertEquals(expected(before), pointers(after), where);
    }
  }

  /** The ids of the register that each paragraph points to. */
  private static String pointers(TeiDocument document) throws UnreadableTeiException {
    return document
        .index()
        .elements("p")
        .map(p -> p.attribute("corresp").orElse("").strip().replaceAll("\\s+", " "))
        .collect(Collectors.joining("|"));
  }

  private static String expected(String before) {
    List<String> all = new ArrayList<>();
    for (String attribute : before.split("\\|", -1)) {
      List<String> now = new ArrayList<>();
      boolean there = false;
      boolean concerned = List.of(attribute.split(" ")).stream().anyMatch(RegisterTest::isGone);
      for (String pointer : attribute.split(" ")) {
        String changed = isGone(pointer) ? pointer.replaceAll("b$", "a") : pointer;
        boolean kept = isGone(pointer) || pointer.matches("edition.xml#a|p:a");
        if (!concerned || !kept || !there) {
          now.add(concerned ? changed : pointer);
        }
        there |= kept;
      }
      all.add(String.join(" ", now));
    }
    return String.join("|", all);
  }

  private static boolean isGone(String pointer) {
    return pointer.matches("(\\./|\\.\\./papers/)?edition.xml#b|p:b");
  }
}
