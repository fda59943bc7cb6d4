package org.rapporteur.tei;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nu.xom.Element;
import nu.xom.ParsingException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code edition.xml} says: who publishes the edition, under which licence, how it was
 * encoded, and the register of persons, places and organisations. Immutable and safe to share
 * between threads.
 */
public final class EditionDescription {

  private static final EditionDescription NONE =
      new EditionDescription(new Stated("", List.of(), ""), Register.of(List.of()), null, null);

  private final Stated stated;
  private final Register register;
  private final @Nullable Element publicationStmt;
  private final @Nullable Element editorialDecl;

  private EditionDescription(
      Stated stated,
      Register register,
      @Nullable Element publicationStmt,
      @Nullable Element editorialDecl) {
    this.stated = stated;
    this.register = register;
    this.publicationStmt = publicationStmt;
    this.editorialDecl = editorialDecl;
  }

  /**
   * Returns the description of an edition that has none: nothing is stated, and the register is
   * empty.
   */
  public static EditionDescription none() {
    return NONE;
  }

  /**
   * Reads the description of an edition from a file.
   *
   * @throws IOException if the file cannot be read or is not UTF-8
   * @throws UnreadableTeiException if it is not a description of an edition; the exception says
   *     where and what to do
   */
  public static EditionDescription read(Path file) throws IOException, UnreadableTeiException {
    return of(TeiDocument.read(file));
  }

  /**
   * Returns the description that a TEI document holds.
   *
   * @throws UnreadableTeiException if it is not a description of an edition; the exception says
   *     where and what to do
   */
  public static EditionDescription of(TeiDocument document) throws UnreadableTeiException {
    TeiElement root = document.index().root();
    if (!root.is("TEI")) {
      throw RegisterReader.wrong(
          document,
          root,
          "The description of the edition is no TEI document: its root is '" + root.name() + "'.",
          "Make its root TEI, in the namespace " + TeiIndex.NAMESPACE + ".");
    }
    try {
      Element tree = document.tree().getRootElement();
      return new EditionDescription(
          Stated.in(document.index()),
          RegisterReader.read(document),
          descendant(tree, "teiHeader", "fileDesc", "publicationStmt"),
          descendant(tree, "teiHeader", "encodingDesc", "editorialDecl"));
    } catch (ParsingException e) {
      throw new IllegalStateException("the index and the tree disagree on " + document.name(), e);
    }
  }

  private static @Nullable Element descendant(Element from, String... path) {
    Element here = from;
    for (String step : path) {
      here = here == null ? null : here.getFirstChildElement(step, TeiIndex.NAMESPACE);
    }
    return here == null ? null : new Element(here);
  }

  /** Returns the title of the edition, or the empty string where none is stated. */
  public String title() {
    return stated.title;
  }

  /** Returns the names of the editors, in order. */
  public List<String> editors() {
    return stated.editors;
  }

  /** Returns the language of the edition as stated by {@code xml:lang}, or the empty string. */
  public String language() {
    return stated.language;
  }

  /** Returns a copy of the {@code publicationStmt}, or empty where there is none. */
  public Optional<Element> publicationStmt() {
    return Optional.ofNullable(publicationStmt).map(Element::new);
  }

  /** Returns a copy of the {@code editorialDecl}, or empty where there is none. */
  public Optional<Element> editorialDecl() {
    return Optional.ofNullable(editorialDecl).map(Element::new);
  }

  /** Returns the register of persons, places and organisations. */
  public Register register() {
    return register;
  }

  /** What the header says in words. */
  private record Stated(String title, List<String> editors, String language) {

    static Stated in(TeiIndex index) {
      TeiElement root = index.root();
      Optional<TeiElement> titles = root.child("teiHeader", "fileDesc", "titleStmt");
      return new Stated(
          titles.flatMap(Stated::mainTitle).map(index::words).orElse(""),
          titles.stream()
              .flatMap(e -> e.children("editor").stream())
              .map(e -> index.words(e.child("persName").orElse(e)))
              .toList(),
          root.language());
    }

    private static Optional<TeiElement> mainTitle(TeiElement titleStmt) {
      List<TeiElement> titles = titleStmt.children("title");
      Stream<TeiElement> main =
          titles.stream().filter(t -> t.attribute("type").filter("main"::equals).isPresent());
      return Stream.concat(main, titles.stream()).findFirst();
    }
  }
}
