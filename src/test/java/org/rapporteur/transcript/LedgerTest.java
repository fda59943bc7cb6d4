package org.rapporteur.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;

class LedgerTest {

  private static final Reading SPEECH = Reading.sure(Role.SPEECH, "said");
  private static final Reading LABEL = Reading.sure(Role.SPEAKER_LABEL, "label");

  private static SourceText source(String text) {
    return SourceText.of("a.txt", text);
  }

  private static Block.Paragraph paragraph(int start, int end, Inline... pieces) {
    return new Block.Paragraph(new TextSpan(start, end), List.of(pieces), SPEECH);
  }

  private static Inline.Marked marked(Role role, int start, int end, Inline... content) {
    return new Inline.Marked(
        new TextSpan(start, end),
        Inline.Kind.SUPPLIED,
        List.of(content),
        List.of(),
        Reading.sure(role, "marked"));
  }

  private static String account(SourceText source, Block... blocks) {
    return Ledger.of(source, List.of(blocks)).entries().stream()
        .map(entry -> entry.reading().role().label() + "=" + source.text(entry.span()))
        .collect(Collectors.joining("|"));
  }

  @Test
  void pieceInAParagraphDividesItsEntry() {
    SourceText source = source("Mr [An] Orlan");
    Block block = paragraph(0, 13, marked(Role.SUPPLIED, 3, 7));
    assertEquals("speech=Mr |supplied=[An]|speech= Orlan", account(source, block));
  }

  @Test
  void pieceInAPieceHasItsOwnEntry() {
    SourceText source = source("a(b[c]d)e");
    Block block = paragraph(0, 9, marked(Role.STAGE_DIRECTION, 1, 8, marked(Role.SUPPLIED, 3, 6)));
    assertEquals("speech=a|stage=(b|supplied=[c]|stage=d)|speech=e", account(source, block));
  }

  @Test
  void turnAccountsForItsLabelAndItsParts() {
    SourceText source = source("Orlan: Good.");
    SpeakerLabel label = new SpeakerLabel(new TextSpan(0, 6), List.of(), LABEL);
    Block turn = new Block.Turn(label, List.of("orlan"), List.of(paragraph(7, 12)));
    assertEquals("speaker=Orlan:|speech=Good.", account(source, turn));
  }

  @Test
  void furnitureStandsInThePlaceOfItsPageBreak() {
    SourceText source = source("one\n12\ntwo");
    Block.PageMatter number =
        new Block.PageMatter(new TextSpan(4, 6), Reading.sure(Role.PAGE_NUMBER, "number"));
    Inline cut =
        new Inline.PageBreak(
            new TextSpan(4, 6), "12", List.of(number), Reading.sure(Role.PAGE_BREAK, "cut"));
    assertEquals(
        "speech=one\n|page-number=12|speech=\ntwo", account(source, paragraph(0, 10, cut)));
  }

  @Test
  void whiteSpaceNeedsNoRole() {
    SourceText source = source("\n\u00A0 Good.\u2003\n");
    assertEquals("speech=Good.", account(source, paragraph(3, 8)));
  }

  @Test
  void characterWithoutRoleIsRefusedWithItsPlace() {
    SourceText source = source("Good.\nBad.");
    var refused = assertThrows(IllegalStateException.class, () -> account(source, paragraph(0, 5)));
    assertEquals("no role at a.txt:2:1", refused.getMessage());
  }

  @Test
  void characterWithTwoRolesIsRefusedWithItsPlace() {
    SourceText source = source("Good.");
    var refused =
        assertThrows(
            IllegalStateException.class, () -> account(source, paragraph(0, 5), paragraph(3, 5)));
    assertEquals("two roles at a.txt:1:4", refused.getMessage());
  }
}
