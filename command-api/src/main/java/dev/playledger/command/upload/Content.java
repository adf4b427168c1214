package dev.playledger.command.upload;

import dev.playledger.command.rejection.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at what lies in the store: whether it is what it is meant to be. */
@Component
class Content {

  private final ObjectStore store;

  Content(ObjectStore store) {
    this.store = store;
  }

  /**
   * The format of an object that is of the kind.
   *
   * @throws Rejection with what is wrong with it
   */
  Format check(String key, Kind kind, long size) {
    if (size == 0 || size > kind.most) {
      throw new Rejection(
          "file-size", "It has %d bytes, and may have 1 to %d".formatted(size, kind.most));
    }
    String sniffed = Format.sniff(store.head(key, Format.HEAD));
    Format format =
        Format.of(sniffed)
            .filter(kind::takes)
            .orElseThrow(() ->
                new Rejection(
                    "file-format",
                    "By its content it is %s, which is not taken for %s"
                        .formatted(sniffed, kind.word())));
    if (kind == Kind.COVER) {
      checkSides(key, format);
    }
    return format;
  }

  private void checkSides(String key, Format format) {
    try (InputStream in = store.open(key)) {
      ImageSize size =
          ImageSize.read(format, in)
              .orElseThrow(
                  () -> new Rejection("file-format", "Its header does not say how large it is"));
      if (!size.isSquareBetween(Kind.SMALLEST_COVER, Kind.LARGEST_COVER)) {
        throw new Rejection(
            "cover-size",
            "It has %d x %d pixels, and must be a square of %d to %d"
                .formatted(size.width(), size.height(), Kind.SMALLEST_COVER, Kind.LARGEST_COVER));
      }
    } catch (IOException e) {
      throw new StoreAway(e);
    }
  }

  /** Holds an object against the hash that was announced, if one was. */
  void checkHash(String key, @Nullable String sha256) {
    if (sha256 == null) {
      return;
    }
    String found = sha256(key);
    if (!found.equalsIgnoreCase(sha256)) {
      throw new Rejection("file-hash", "Its SHA-256 is " + found);
    }
  }

  private String sha256(String key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(store.open(key), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new StoreAway(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
