package dev.playledger.ingest.door;

import dev.playledger.door.BadField;
import dev.playledger.door.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Reads the body of a batch, unpacked, and never more of it than a batch may have. */
final class Body {

  static final int MOST_BYTES = 8 * 1024 * 1024;

  private Body() {}

  /** How long it can be at most. */
  static int most(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    if (length > MOST_BYTES) {
      throw tooLarge("The batch is longer than %d bytes".formatted(MOST_BYTES));
    }
    boolean known = length >= 0 && request.getHeader(HttpHeaders.CONTENT_ENCODING) == null;
    return known ? (int) length : MOST_BYTES;
  }

  static byte[] read(HttpServletRequest request) throws IOException {
    try (InputStream in = unpacked(request)) {
      byte[] body = in.readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        throw tooLarge("The batch is longer than %d bytes".formatted(MOST_BYTES));
      }
      return body;
    } catch (ZipException | EOFException _) {
      throw new BadField("body", "is not whole gzip");
    }
  }

  static ErrorResponseException tooLarge(String detail) {
    return refusal(HttpStatus.CONTENT_TOO_LARGE, detail);
  }

  private static InputStream unpacked(HttpServletRequest request) throws IOException {
    @Nullable String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    return switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
      case "identity" -> request.getInputStream();
      case "gzip", "x-gzip" -> new GZIPInputStream(request.getInputStream());
      case String _ ->
          throw refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding may be gzip");
    };
  }

  private static ErrorResponseException refusal(HttpStatus status, String detail) {
    return new ErrorResponseException(status, Problems.of(status, detail), null);
  }
}
