package org.rapporteur.validation.internal.reading;

import java.util.Optional;
import org.rapporteur.internal.link.Prefixes;

/** What lies around a document and is known while it is read: the files of its edition. */
public interface Surroundings {

  /**
   * Returns what is seen of the file at a path, relative to the document.
   *
   * @param path with / between its steps
   * @param withIds whether the ids in it are asked for; if not, it need not be read
   */
  Sight look(String path, boolean withIds);

  /** Returns the register's address as seen from the document, and its ids, where it is known. */
  Optional<RegisterSight> register();

  /** Returns the names of the register's entries, none where it is not known. */
  NameIndex names();

  /** Returns the prefixes that hold for every file of the edition. */
  Prefixes prefixes();

  /** Takes what the document has to do with other files, when it was read to its end. */
  void tell(FileLinks links);

  /** Returns whether the document is itself the edition's register. */
  boolean isRegister();

  /** What is seen of a file. */
  enum Presence {
    /** Nothing is known of it. */
    UNKNOWN,
    /** It would lie beyond the folder in which files are looked up. */
    OUTSIDE,
    /** There is no such file. */
    ABSENT,
    /** There is such a file, and it is not XML. */
    OPAQUE,
    /** It should be XML, and cannot be read. */
    BROKEN,
    /** It is XML whose ids are known. */
    READ,
    /** It is the edition's register, whose ids are known. */
    REGISTER
  }

  /**
   * A file as it is seen from a document.
   *
   * @param presence what is seen of it
   * @param place its path in the folder of the edition, or the empty string
   * @param ids its ids, none where they are not known
   */
  record Sight(Presence presence, String place, IdTable ids) {

    /** Returns a file of which no more is known. */
    public static Sight of(Presence presence) {
      return new Sight(presence, "", IdTable.EMPTY);
    }
  }

  /**
   * The register as it is seen from a document.
   *
   * @param address its address as the document would write it
   * @param ids its ids
   */
  record RegisterSight(String address, IdTable ids) {}
}
