package org.rapporteur.validation;

import com.thaiopensource.resolver.Identifier;
import com.thaiopensource.resolver.Input;
import com.thaiopensource.resolver.Resolver;
import com.thaiopensource.resolver.ResolverException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens the files that a schema is made of: those in one folder and below, and nothing else. */
final class ConfinedResolver implements Resolver {

  private final Path folder;
  private final Set<Path> opened = new LinkedHashSet<>();

  /** Takes the folder that bounds what is opened. */
  ConfinedResolver(Path folder) throws IOException {
    this.folder = folder.toRealPath();
  }

  /** Refuses here already, since Jing's reader of XML opens by itself what was resolved. */
  @Override
  public void resolve(Identifier identifier, Input input) throws IOException, ResolverException {
    if (!input.isResolved()) {
      URI uri = resolved(identifier.getBase(), identifier.getUriReference());
      input.setUri(permitted(uri.toString()).toUri().toString());
    }
  }

  /** Returns the files that were asked for and may be read. */
  List<Path> opened() {
    return List.copyOf(opened);
  }

  @Override
  public void open(Input input) throws IOException, ResolverException {
    if (!input.isUriDefinitive() || input.isOpen()) {
      return;
    }
    input.setByteStream(Files.newInputStream(permitted(input.getUri())));
  }

  private static URI resolved(@Nullable String base, String reference) throws ResolverException {
    try {
      return base == null ? new URI(reference) : new URI(base).resolve(new URI(reference));
    } catch (URISyntaxException e) {
      throw new ResolverException("not an address: " + reference);
    }
  }

  private Path permitted(String uri) throws IOException, ResolverException {
    try {
      URI address = new URI(uri);
      if ("file".equals(address.getScheme())) {
        Path file = Path.of(address).toRealPath();
        if (file.startsWith(folder)) {
          opened.add(file);
          return file;
        }
      }
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      throw new ResolverException("not the address of a file: " + uri);
    }
    throw new ResolverException(uri + " is not a file beside the schema, and is not opened");
  }
}
