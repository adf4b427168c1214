package dev.playledger.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Small things that are made up at the first start and stay the same ever after. */
final class Kept {

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private Kept() {}

  /** A password that only the owner of the file can read. */
  static String secret(Path file) throws IOException {
    if (!Files.exists(file)) {
      Path fresh = Files.createTempFile(file.getParent(), "secret", "");
      keepFromOthers(fresh);
      Files.writeString(fresh, random(20) + "\n");
      Files.move(fresh, file);
    }
    return Files.readString(file).strip();
  }

  /** Lets only its owner read a file. */
  static void keepFromOthers(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static String random(int length) {
    return new SecureRandom()
        .ints(length, 0, LETTERS.length())
        .mapToObj(it -> String.valueOf(LETTERS.charAt(it)))
        .collect(Collectors.joining());
  }
}
