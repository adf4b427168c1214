package dev.playledger.files;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The address of a file that was taken: {@code https://music.example/files/3f…9c.flac}. It stays
 * for good, and whoever may see what names the file is sent on from there to the store.
 */
public final class FileAddress {

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\.[0-9a-z]{2,4}");

  private final String base;

  public FileAddress(URI publicUrl) {
    base = publicUrl.toString().replaceFirst("/+$", "") + "/files/";
  }

  /** A name that no file has had, and nobody guesses. */
  public static String newName(String extension) {
    return UUID.randomUUID().toString().replace("-", "") + "." + extension;
  }

  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Where the file of that name is in the store; no signed address writes there. */
  public static String key(String name) {
    return "files/" + name;
  }

  public String of(String name) {
    return base + name;
  }

  /** The name of the file at an address, if that is one of ours to the letter. */
  public Optional<String> name(String url) {
    return Optional.of(url)
        .filter(this::isOurs)
        .map(it -> it.substring(base.length()))
        .filter(FileAddress::isName);
  }

  /** Whether an address is meant to be one of ours. */
  public boolean isOurs(String url) {
    return url.startsWith(base);
  }
}
