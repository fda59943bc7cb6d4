package org.rapporteur.validation.internal.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.internal.link.Prefixes;
import org.rapporteur.report.Report;
import org.rapporteur.tei.EditionFolder;
import org.rapporteur.tei.TeiDocument;
import org.rapporteur.validation.internal.reading.DocumentPass;
import org.rapporteur.validation.internal.reading.IdTable;
import org.rapporteur.validation.internal.reading.NameIndex;
import org.rapporteur.validation.internal.reading.Surroundings.Presence;
import org.rapporteur.validation.internal.reading.Surroundings.RegisterSight;
import org.rapporteur.validation.internal.reading.Surroundings.Sight;
import org.xml.sax.SAXException;

/**
 * The folder in which the pointers of its documents are followed: that of an edition, or any other.
 * Nothing outside of it is looked at, neither by a path nor by a symbolic link. Of a file that is
 * pointed to, the ids are read once and kept. Safe to share between threads.
 */
public final class Neighbourhood {

  private final Path folder;
  private final Path description;
  private final boolean edition;
  private final Map<Path, Sight> present = new ConcurrentHashMap<>();
  private final Map<Path, Sight> read = new ConcurrentHashMap<>();
  private Prefixes prefixes = new Prefixes();
  private NameIndex names = NameIndex.EMPTY;
  private @Nullable IOException unreadable;
  private Report malformed = Report.empty();

  private Neighbourhood(Path folder, boolean edition) {
    this.folder = folder;
    this.description = folder.resolve(EditionFolder.DESCRIPTION);
    this.edition = edition;
  }

  /** Returns the neighbourhood of documents that belong to no edition. */
  public static Neighbourhood of(Path folder) {
    return new Neighbourhood(folder, false);
  }

  /** Returns the neighbourhood of an edition, whose description is read. */
  public static Neighbourhood ofEdition(Path folder, String descriptionName) {
    Neighbourhood edition = new Neighbourhood(folder, true);
    edition.readDescription(descriptionName);
    return edition;
  }

  private void readDescription(String name) {
    TeiDocument document;
    try {
      document = TeiDocument.read(description).named(name);
    } catch (IOException e) {
      unreadable = e;
      read.put(description, Sight.of(Presence.UNKNOWN));
      return;
    }
    try {
      IdReader ids = IdReader.read(document);
      prefixes = ids.prefixes();
      names = new NameIndex(ids.names());
      read.put(description, new Sight(Presence.REGISTER, EditionFolder.DESCRIPTION, ids.ids()));
    } catch (SAXException e) {
      read.put(description, Sight.of(Presence.UNKNOWN));
      malformed = new DocumentPass(document).run(List.of());
    }
  }

  /** Returns why the description could not be read, or empty where it could. */
  public Optional<IOException> unreadable() {
    return Optional.ofNullable(unreadable);
  }

  /** Returns what keeps the description from being well-formed, or nothing. */
  public Report malformed() {
    return malformed;
  }

  /** Returns the file that describes the edition, if this is one. */
  public Path description() {
    return description;
  }

  /** Returns every document of the edition, or nothing if this is none. */
  public List<Path> documents() {
    try {
      return edition ? new EditionFolder(folder).documents() : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Returns the folder. */
  public Path folder() {
    return folder;
  }

  /** Returns whether a document is the description of the edition. */
  public boolean isDescription(Path document) {
    return edition && document.equals(description);
  }

  /** Returns the names of the register's entries, none where it cannot be read. */
  public NameIndex names() {
    return names;
  }

  /** Returns the prefixes that hold for every document of the edition. */
  public Prefixes prefixes() {
    return prefixes;
  }

  /** Returns the register as it is seen from a folder, where it is known. */
  public Optional<RegisterSight> register(Path from) {
    Sight sight = read.get(description);
    return !edition || sight == null || sight.presence() != Presence.REGISTER
        ? Optional.empty()
        : Optional.of(new RegisterSight(slashed(from.relativize(description)), sight.ids()));
  }

  /** Returns what is seen of the file at a path relative to a folder. */
  public Sight look(Path from, String path, boolean withIds) {
    try {
      Path target = from.resolve(path).normalize();
      if (!target.startsWith(folder)) {
        return Sight.of(Presence.OUTSIDE);
      }
      Sight sight = present.computeIfAbsent(target, this::presence);
      return withIds && sight.presence() == Presence.OPAQUE && isXml(target)
          ? read.computeIfAbsent(target, this::ids)
          : sight;
    } catch (InvalidPathException e) {
      return Sight.of(Presence.ABSENT);
    }
  }

  private Sight presence(Path target) {
    if (!Files.exists(target)) {
      return Sight.of(Presence.ABSENT);
    }
    try {
      return Sight.of(target.toRealPath().startsWith(folder) ? Presence.OPAQUE : Presence.OUTSIDE);
    } catch (IOException e) {
      return Sight.of(Presence.ABSENT);
    }
  }

  private Sight ids(Path target) {
    try {
      IdTable ids = IdReader.read(TeiDocument.read(target)).ids();
      return new Sight(Presence.READ, slashed(folder.relativize(target)), ids);
    } catch (IOException | SAXException e) {
      return Sight.of(Presence.BROKEN);
    }
  }

  private static boolean isXml(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".xml") || name.endsWith(".tei");
  }

  /** Returns a path with / between its steps on every system. */
  public static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
