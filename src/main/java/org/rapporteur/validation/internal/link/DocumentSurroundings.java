package org.rapporteur.validation.internal.link;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.internal.link.Prefixes;
import org.rapporteur.validation.internal.reading.FileLinks;
import org.rapporteur.validation.internal.reading.NameIndex;
import org.rapporteur.validation.internal.reading.Surroundings;

/** What one document sees of its neighbourhood, and what it tells of itself. */
public final class DocumentSurroundings implements Surroundings {

  private final Neighbourhood neighbourhood;
  private final Path document;
  private final Path folder;
  private @Nullable FileLinks links;

  /** Takes the document's real path. */
  public DocumentSurroundings(Neighbourhood neighbourhood, Path document) {
    this.neighbourhood = neighbourhood;
    this.document = document;
    this.folder = Objects.requireNonNull(document.getParent(), "a file has a folder");
  }

  @Override
  public Sight look(String path, boolean withIds) {
    return neighbourhood.look(folder, path, withIds);
  }

  @Override
  public Optional<RegisterSight> register() {
    return neighbourhood.register(folder);
  }

  @Override
  public boolean isRegister() {
    return neighbourhood.isDescription(document);
  }

  @Override
  public NameIndex names() {
    return neighbourhood.names();
  }

  @Override
  public Prefixes prefixes() {
    return neighbourhood.prefixes();
  }

  @Override
  public void tell(FileLinks told) {
    links = told;
  }

  /** Returns what the document told; empty if its links were not followed to its end. */
  public Optional<FileLinks> links() {
    return Optional.ofNullable(links);
  }

  /** Returns the document's path in the folder. */
  public String place() {
    return Neighbourhood.slashed(neighbourhood.folder().relativize(document));
  }
}
