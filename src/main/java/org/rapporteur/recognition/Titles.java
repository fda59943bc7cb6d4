package org.rapporteur.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.source.SourceText;
import org.rapporteur.source.TextSpan;
import org.rapporteur.transcript.Block;
import org.rapporteur.transcript.Block.Level;
import org.rapporteur.transcript.Certainty;
import org.rapporteur.transcript.HeaderFact;
import org.rapporteur.transcript.HeaderFact.Kind;
import org.rapporteur.transcript.Reading;
import org.rapporteur.transcript.Role;

/**
 * Decides which of the lines that no field claims is the title of the record.
 *
 * <p>It is the one that speaks most like a title: that names a kind of record, says between whom or
 * of what, and is more than a word or two. What stands above it names the body that issued the
 * record; what stands below it is a subtitle.
 */
final class Titles {

  private static final Pattern RELATION =
      Pattern.compile(
          "(?iU)\\b(?:between|with|of|on|zwischen|mit|über|entre|avec|du|de la|d['’]un\\w*|des)\\b");
  private static final int MOST_SUBTITLES = 3;
  private static final Pattern FRAME = Pattern.compile("(?s)^[—–-]+.+[—–-]+$");

  private final SourceText source;
  private final DateReader dates;
  private final InlineReader inlines;
  private final List<Block> blocks;
  private final List<HeaderFact> facts;
  private final int matterEnd;
  private final List<String> headings = new ArrayList<>();

  Titles(
      SourceText source,
      DateReader dates,
      InlineReader inlines,
      List<Block> blocks,
      List<HeaderFact> facts,
      int matterEnd) {
    this.source = source;
    this.dates = dates;
    this.inlines = inlines;
    this.blocks = blocks;
    this.facts = facts;
    this.matterEnd = matterEnd;
  }

  /** Gives the headings among the blocks their levels, and states the facts. */
  void decide() {
    int page = best(0, matterEnd);
    int own = best(matterEnd, blocks.size());
    if (own >= 0 && isNumbered(own)) {
      setApartCollection(own);
    }
    if (page >= 0) {
      state(Kind.TITLE, blocks.get(page).span(), "the title that the site gives");
    }
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading heading && own >= 0) {
        blocks.set(i, levelled(heading, i, own, page >= 0));
      }
    }
  }

  private boolean isNumbered(int at) {
    return NumberedTitle.in(source.text(blocks.get(at).span())).isPresent();
  }

  /** Returns the headings as printed, those of the site's page included. */
  List<String> headings() {
    return List.copyOf(headings);
  }

  private int best(int from, int to) {
    int best = -1;
    int most = -1;
    for (int i = from; i < to; i++) {
      int weight = isCandidate(blocks.get(i)) ? weight(source.text(blocks.get(i).span())) : -1;
      if (weight > most) {
        best = i;
        most = weight;
      }
    }
    return best;
  }

  private boolean isCandidate(Block block) {
    if (source.text(block.span()).codePoints().noneMatch(Character::isLetter)) {
      return false;
    }
    boolean pageTitle =
        block instanceof Block.PageMatter matter
            && matter.reading().role() == Role.PAGE_TITLE
            && dates.dates(source.text(matter.span())).stream()
                .noneMatch(date -> date.span().length() > matter.span().length() - 6);
    return pageTitle || (block instanceof Block.Heading heading && heading.level() != Level.SUB);
  }

  private static int weight(String heading) {
    Lexicon lexicon = Lexicon.standard();
    String line = Facts.plain(heading);
    Optional<NumberedTitle> numbered = NumberedTitle.in(line);
    String text = numbered.map(title -> title.title().of(line)).orElse(line);
    int weight = numbered.isPresent() ? 3 : 0;
    weight += lexicon.occurs("title.words", text) ? 2 : 0;
    weight += lexicon.longestStart("genre", text).isPresent() ? 2 : 0;
    weight += RELATION.matcher(text).find() ? 1 : 0;
    weight += Sentence.wordCount(text) >= 4 ? 1 : 0;
    return FRAME.matcher(text).find() ? 0 : weight;
  }

  private Block levelled(Block.Heading heading, int at, int own, boolean paged) {
    headings.add(source.text(heading.span()).replace("*", ""));
    if (heading.level() == Level.SUB) {
      return heading;
    }
    if (at == own) {
      Kind kind = paged ? Kind.ALTERNATIVE_TITLE : Kind.TITLE;
      state(kind, heading.span(), "speaks most like a title");
      return with(heading, Level.MAIN, Reading.likely(Role.TITLE, "speaks most like a title"));
    }
    String reason = at < own ? "stands above the title" : "stands below the title";
    boolean framed = FRAME.matcher(source.text(heading.span())).find();
    if (at > own && !framed && !followsTitle(own, at)) {
      Reading reading = Reading.likely(Role.HEADER_LINE, "a line among the fields of the head");
      return new Block.HeaderLine(
          heading.span(), Block.HeaderLineKind.NOTE, heading.content(), reading);
    }
    if (framed) {
      TextSpan words = Facts.withoutEnds(source, heading.span(), "—–-");
      fact(Kind.SUBJECT, words, "a line between dashes below the title");
    } else {
      boolean issuer = at < own && weight(source.text(heading.span())) < 2;
      fact(issuer ? Kind.ISSUER : Kind.SUBTITLE, heading.span(), reason);
    }
    return with(heading, Level.SUB, Reading.likely(Role.HEADING, reason));
  }

  /** A subtitle follows its title with nothing but headings between, and not far. */
  private boolean followsTitle(int own, int at) {
    return at - own <= MOST_SUBTITLES
        && blocks.subList(own, at).stream().allMatch(Block.Heading.class::isInstance);
  }

  private static Block with(Block.Heading heading, Level level, Reading reading) {
    return new Block.Heading(heading.span(), level, heading.content(), reading);
  }

  /** States a title, and the date and kind of record that it gives. */
  private void state(Kind kind, TextSpan heading, String reason) {
    TextSpan span = inlines.withoutMark(withoutNumber(heading));
    fact(kind, span, reason);
    String text = source.text(span);
    for (DateReader.FoundDate date : dates.dates(text)) {
      if (date.hasDay()) {
        TextSpan place = date.span().shift(span.start());
        facts.add(Facts.fact(source, Kind.DATE, place, date.when(), Certainty.MEDIUM, "the title"));
      }
    }
    Lexicon.standard()
        .longestStart("genre", Facts.plain(text))
        .ifPresent(genre -> genre(span, genre));
    headings.add(text.replace("*", ""));
  }

  /** A number before a title is that of the document. */
  private TextSpan withoutNumber(TextSpan heading) {
    return NumberedTitle.in(source.text(heading))
        .map(
            numbered -> {
              TextSpan number = numbered.number().shift(heading.start());
              fact(Kind.DOCUMENT_NUMBER, number, "before the title");
              return numbered.title().shift(heading.start());
            })
        .orElse(heading);
  }

  /**
   * What stands above a numbered title belongs to the collection that numbers its documents; its
   * longest line names the collection.
   */
  private void setApartCollection(int own) {
    TextSpan longest = new TextSpan(0, 0);
    for (int i = matterEnd; i < own; i++) {
      Block block = blocks.get(i);
      if (block instanceof Block.Heading || block instanceof Block.HeaderLine) {
        longest = block.span().length() > longest.length() ? block.span() : longest;
        facts.removeIf(fact -> block.span().contains(fact.span()));
        Reading reading = Reading.sure(Role.NAVIGATION, "stands above a numbered title");
        blocks.set(i, new Block.PageMatter(block.span(), reading));
      }
    }
    if (Sentence.wordCount(source.text(longest)) > 2) {
      fact(Kind.COLLECTION, longest, "the longest line above a numbered title");
    }
  }

  private void genre(TextSpan heading, String genre) {
    int start = source.text(heading).toLowerCase(Locale.ROOT).indexOf(genre);
    if (start >= 0) {
      int from = heading.start() + start;
      fact(Kind.GENRE, new TextSpan(from, from + genre.length()), "how the title begins");
    }
  }

  private void fact(Kind kind, TextSpan span, String reason) {
    facts.add(Facts.fact(source, kind, inlines.withoutMark(span), "", Certainty.HIGH, reason));
  }
}
