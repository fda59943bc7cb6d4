package org.rapporteur.annotation.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.annotation.Tag;

/**
 * Which element of TEI a label means that another program gives to words. A value.
 *
 * <p>The name of an element that can stand in a text means that element; {@code tei:} before a name
 * says that it is one. Letter case does not count in other labels.
 */
public final class TagLabels {

  private static final String TEI = "tei:";
  private static final Set<String> ELEMENTS =
      Set.of(
          ("ab abbr add addName address affiliation age alt am anchor app author bibl biblScope"
                  + " birth bloc byline c camera caption castList cb cell certainty choice cit"
                  + " cl climate closer code collection corr country damage damageSpan date"
                  + " dateline death def del delSpan desc dim dimensions distinct district div"
                  + " docAuthor docDate editor education eg ellipsis email emph epigraph eventName"
                  + " ex expan faith figure floruit foreign forename formula fw g gap gb genName"
                  + " geo geogFeat geogName gi gloss graphic handShift head heraldry hi ident"
                  + " idno incident index interp item kinesic l label langKnown langKnowledge"
                  + " language lb lg line link list listBibl locus m measure measureGrp media"
                  + " mentioned metamark milestone mod msDesc name nameLink nationality nonState"
                  + " notatedMusic note noteGrp num objectName objectType occupation offset"
                  + " opener orgName orig origDate origPlace p pause pb pc persName persPronouns"
                  + " persona phr placeName population postscript ptr publisher pubPlace q quote"
                  + " rdg redo ref reg region residence restore retrace roleName row rs ruby s said"
                  + " salute secl seg settlement sex shift sic signatures signed soCalled socecStatus"
                  + " sound sp space span speaker stage stamp state street subst supplied surname"
                  + " surplus table tag tech term terrain time title trailer trait trash u"
                  + " unclear undo unit val value view vocal w watermark witDetail writing zone")
              .split(" ", -1));
  private static final TagLabels STANDARD = new TagLabels(table());

  private final Map<String, Tag> table;

  private TagLabels(Map<String, Tag> table) {
    this.table = Map.copyOf(table);
  }

  private static Map<String, Tag> table() {
    Map<String, Tag> table = new HashMap<>();
    put(table, "persName", "per pers person people persons");
    put(table, "placeName", "loc location gpe place places");
    put(table, "geogName", "geo_feature natural_feature");
    put(table, "orgName", "org organisation organization organisations organizations institution");
    put(table, "date", "date dates");
    put(table, "time", "time");
    put(table, "name", "name misc entity ne");
    put(table, "measure", "quantity measure");
    put(table, "num", "cardinal ordinal percent number");
    put(table, "term", "term keyword concept");
    put(table, "title", "work_of_art work");
    table.put("money", Tag.of("measure").with("type", "currency"));
    table.put("event", Tag.of("name").with("type", "event"));
    table.put("fac", Tag.of("placeName").with("type", "facility"));
    table.put("norp", Tag.of("name").with("type", "group"));
    table.put("product", Tag.of("name").with("type", "product"));
    table.put("law", Tag.of("name").with("type", "law"));
    return table;
  }

  private static void put(Map<String, Tag> table, String element, String labels) {
    for (String label : labels.split(" ", -1)) {
      table.put(label, Tag.of(element));
    }
  }

  /** Returns the labels that taggers commonly give. */
  public static TagLabels standard() {
    return STANDARD;
  }

  /** Returns no labels: only the names of elements mean something. */
  public static TagLabels none() {
    return new TagLabels(Map.of());
  }

  /** Returns these labels with one more; the same label gives way. */
  public TagLabels with(String label, Tag tag) {
    Map<String, Tag> more = new HashMap<>(table);
    more.put(label.toLowerCase(Locale.ROOT), tag);
    return new TagLabels(more);
  }

  /** Returns the element that a label means, or empty. */
  public Optional<Tag> of(String label) {
    String plain = label.strip();
    if (plain.startsWith(TEI) && Tag.isName(plain.substring(TEI.length()))) {
      return Optional.of(Tag.of(plain.substring(TEI.length())));
    }
    Tag tag = table.get(bare(plain));
    if (tag != null) {
      return Optional.of(tag);
    }
    return ELEMENTS.contains(plain) ? Optional.of(Tag.of(plain)) : Optional.empty();
  }

  /** Without the marks that say whether a word begins an entity. */
  private static String bare(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return lower.matches("[bilsue]-.+") ? lower.substring(2) : lower;
  }

  /** Returns the label that means an element and nothing else. */
  String labelOf(String element) {
    return of(element).filter(Tag.of(element)::equals).isPresent() ? element : TEI + element;
  }

  /** Returns the labels of the table, in alphabetical order. */
  Set<String> labels() {
    return new TreeSet<>(table.keySet());
  }
}
