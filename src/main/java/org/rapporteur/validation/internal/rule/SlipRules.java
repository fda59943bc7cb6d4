package org.rapporteur.validation.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.validation.internal.reading.NameIndex;
import org.rapporteur.validation.internal.reading.Sightings;
import org.xml.sax.Attributes;

/**
 * What in the words of a text looks like a slip of whoever transcribed it. That is never certain:
 * everything here is information. What mark-up says to be as it stands in the source is left alone.
 */
final class SlipRules implements RecordRules {

  /** What is known to be odd, or is not the running text. */
  private static final Set<String> AS_IT_IS =
      Set.of("sic", "orig", "del", "surplus", "foreign", "code", "formula", "ref", "rdg", "idno");

  private final DoubledWords doubled;
  private final RunTogether runTogether;
  private final NearNames nearNames;
  private final List<Passage> passages = new ArrayList<>();

  SlipRules(Sightings sightings, NameIndex register) {
    this.doubled = new DoubledWords(sightings);
    this.runTogether = new RunTogether(sightings);
    this.nearNames = new NearNames(sightings, register);
  }

  @Override
  public void opened(OpenElement element, Attributes attributes) {
    if (element.is("TEI")) {
      passages.clear();
      runTogether.begin();
      nearNames.begin();
    }
    if (attributes.getValue("ref") != null || attributes.getValue("key") != null) {
      nearNames.identified(element);
    }
  }

  @Override
  public void read(Passage passage) {
    OpenElement element = passage.element();
    if (element.inText() && element.hasWords() && !AS_IT_IS.contains(element.name())) {
      passages.add(passage);
      boolean german = element.primaryLanguage().equals("de");
      Set<String> small = SmallWords.of(element.primaryLanguage());
      Word word = Word.first(passage);
      while (word.next()) {
        doubled.read(word, small);
        runTogether.read(word);
        nearNames.read(word, german);
      }
    }
  }

  @Override
  public void closed(OpenElement element) {
    nearNames.closed(element);
    if (element.is("TEI")) {
      TextWords words = new TextWords(passages);
      runTogether.end(words);
      nearNames.end(words);
    }
  }
}
