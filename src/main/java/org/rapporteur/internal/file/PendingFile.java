package org.rapporteur.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written beside another and waits to take its place. Where a link stands for a file
 * it is the file that the link leads to. It takes over permissions, and owner and group where the
 * system lets it. Closing it removes it, unless it has taken its place.
 */
public final class PendingFile implements AutoCloseable {

  private final Path target;
  private final Path beside;

  private PendingFile(Path target, Path beside) {
    this.target = target;
    this.beside = beside;
  }

  /**
   * Writes the bytes beside a file, making the folder where it is missing.
   *
   * @throws IOException if that is not possible, or the file may not be written to
   */
  public static PendingFile beside(Path file, byte[] bytes) throws IOException {
    Path target = Files.isSymbolicLink(file) ? target(file) : file;
    try {
      return beside(file, target, bytes);
    } catch (ReadOnlyFileSystemException e) {
      throw new AccessDeniedException(file.toString());
    }
  }

  private static PendingFile beside(Path file, Path target, byte[] bytes) throws IOException {
    makeFolderOf(target);
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(file.toString());
    }
    PendingFile pending = new PendingFile(target, created(target));
    try {
      Files.write(pending.beside, bytes);
      pending.takeOver();
      return pending;
    } catch (IOException e) {
      pending.close();
      throw e;
    }
  }

  private static Path target(Path link) throws IOException {
    return Files.exists(link)
        ? link.toRealPath()
        : link.resolveSibling(Files.readSymbolicLink(link));
  }

  private static void makeFolderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
  }

  /** Returns a new file beside; what replaces another is nobody else's to read at first. */
  private static Path created(Path target) throws IOException {
    boolean guarded = Files.exists(target) && posix(target) != null;
    Set<PosixFilePermission> own = PosixFilePermissions.fromString("rw-------");
    FileAttribute<?>[] attributes =
        guarded
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(own)}
            : new FileAttribute<?>[0];
    int number = 1;
    while (true) {
      String name = ".rapporteur-" + ProcessHandle.current().pid() + "-" + number;
      try {
        return Files.createFile(target.resolveSibling(name), attributes);
      } catch (FileAlreadyExistsException taken) {
        number++;
      }
    }
  }

  private static @Nullable PosixFileAttributeView posix(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }

  private void takeOver() throws IOException {
    PosixFileAttributeView old = posix(target);
    PosixFileAttributeView made = posix(beside);
    if (old != null && made != null && Files.exists(target)) {
      PosixFileAttributes attributes = old.readAttributes();
      takeOwner(attributes, made);
      made.setPermissions(attributes.permissions());
    }
  }

  private static void takeOwner(PosixFileAttributes old, PosixFileAttributeView made)
      throws IOException {
    try {
      PosixFileAttributes own = made.readAttributes();
      if (!own.group().equals(old.group())) {
        made.setGroup(old.group());
      }
      if (!own.owner().equals(old.owner())) {
        made.setOwner(old.owner());
      }
    } catch (FileSystemException notOurs) {
      // A file cannot be given away by anybody; it is then the writer's, as a new file is.
      return;
    }
  }

  /** Returns the file whose place it takes. */
  public Path target() {
    return target;
  }

  /**
   * Waits until the bytes lie on the disk, so that a loss of power cannot leave the place empty.
   */
  public void settle() throws IOException {
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Takes the place, in one step where the system can. */
  public void replace() throws IOException {
    try {
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(beside);
  }
}
