package dev.playledger.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks a server once; a half-unpacked one is never seen, for it is moved in place at the end.
 */
final class Unpacked {

  private static final int OWNER_MAY_RUN = 0100;

  private Unpacked() {}

  /** The directories of a ZIP, whose scripts are made executable. */
  static Path zip(InputStream packed, Path dir) throws IOException {
    return once(
        dir,
        target -> {
          try (var zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
              write(zip, target, entry.getName(), entry.isDirectory(), isScript(entry.getName()));
            }
          }
        });
  }

  /** A tar, compressed by xz, as the PostgreSQL binaries come. */
  static Path txz(InputStream packed, Path dir) throws IOException {
    return once(
        dir,
        target -> {
          try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                entry != null;
                entry = tar.getNextEntry()) {
              if (entry.isSymbolicLink()) {
                Path link = inside(target, entry.getName());
                Files.createDirectories(link.getParent());
                Files.createSymbolicLink(link, Path.of(entry.getLinkName()));
              } else {
                boolean runs = (entry.getMode() & OWNER_MAY_RUN) != 0;
                write(tar, target, entry.getName(), entry.isDirectory(), runs);
              }
            }
          }
        });
  }

  private interface Work {
    void into(Path target) throws IOException;
  }

  private static Path once(Path dir, Work work) throws IOException {
    if (!Files.exists(dir)) {
      Path half = dir.resolveSibling(dir.getFileName() + ".half");
      Trees.delete(half);
      work.into(half);
      Files.move(half, dir, StandardCopyOption.ATOMIC_MOVE);
    }
    return dir;
  }

  private static boolean isScript(String name) {
    return name.contains("/bin/") && !name.endsWith(".bat");
  }

  private static void write(
      InputStream in, Path target, String name, boolean directory, boolean runs)
      throws IOException {
    Path path = inside(target, name);
    if (directory) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    Files.copy(in, path);
    if (runs && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  private static Path inside(Path target, String name) throws IOException {
    Path path = target.resolve(name).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("An archive reaches out of its directory: " + name);
    }
    return path;
  }
}
