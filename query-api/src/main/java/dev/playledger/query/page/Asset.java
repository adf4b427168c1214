package dev.playledger.query.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.util.DigestUtils;

/** A file of the dashboard, as it is and packed for the way. */
@SuppressWarnings("ArrayRecordComponent")
record Asset(MediaType type, String digest, byte[] plain, byte[] packed) {

  /** With the name that tells its type; one that does not get smaller by it is not packed. */
  static Asset of(String name, byte[] bytes) {
    byte[] packed = gzip(bytes);
    return new Asset(
        MediaTypeFactory.getMediaType(name).orElse(MediaType.TEXT_PLAIN),
        DigestUtils.md5DigestAsHex(bytes),
        bytes,
        packed.length < bytes.length ? packed : bytes);
  }

  boolean isPacked() {
    return packed.length < plain.length;
  }

  private static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new BestGzip(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Takes its time, for it does so once. */
  private static final class BestGzip extends GZIPOutputStream {

    private BestGzip(ByteArrayOutputStream to) throws IOException {
      super(to);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
