package org.rapporteur.tei;

import java.util.List;
import nu.xom.Attribute;
import nu.xom.Element;
import org.rapporteur.transcript.Participant;
import org.rapporteur.transcript.Transcript;

/**
 * Encodes records of conversation as TEI, in the way that the guide to the encoding describes.
 * Instances are immutable and safe to share between threads.
 */
public final class TeiEncoder {

  private static final String EDITION_URI = "../edition.xml";

  private final EditionDescription edition;

  private TeiEncoder(EditionDescription edition) {
    this.edition = edition;
  }

  /** Returns an encoder for the records of an edition. */
  public static TeiEncoder of(EditionDescription edition) {
    return new TeiEncoder(edition);
  }

  /**
   * Returns the TEI of a record. Every character of the source is in it: in the text, in the page
   * matter, or in what the renditions say that mark-up absorbed.
   */
  public TeiDocument encode(Transcript transcript) {
    String name = transcript.source().name();
    StableIds ids = new StableIds();
    ids.unique("rapporteur");
    ids.unique("source-archive");
    transcript.participants().stream().map(Participant::id).forEach(ids::unique);
    String recordId = ids.unique(RecordId.of(name));
    Absorption absorption = new Absorption();
    PageMatter pageMatter = new PageMatter(transcript.source(), ids);
    Encoding encoding =
        new Encoding(
            transcript.source(),
            ids,
            absorption,
            pageMatter,
            NoteCount.single(transcript.blocks()));
    Element text = BodyEncoder.text(transcript, encoding, ids);
    List<Element> renditions = absorption.renditions();
    Element root = TeiNames.identified(TeiNames.tei("TEI"), recordId);
    if (!transcript.language().equals("und")) {
      root.addAttribute(new Attribute("xml:lang", TeiNames.XML, transcript.language()));
    }
    root.appendChild(
        new HeaderEncoder(transcript, edition, recordId, EDITION_URI).header(renditions));
    if (pageMatter.standOff().getChildCount() > 0) {
      root.appendChild(pageMatter.standOff());
    }
    root.appendChild(text);
    return TeiDocument.of(RecordId.stem(name) + ".xml", TeiWriter.write(root));
  }
}
