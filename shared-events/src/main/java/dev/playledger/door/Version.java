package dev.playledger.door;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of a thing and the position of its last change. Its ETag is {@code
 * "version.position"} from the command side, and where it is read {@code "version.position.digest"}
 * with a digest of what is shown, which may be another for another reader, after more streams, or
 * under another name: a strong validator. If-Match compares the version, If-None-Match the whole.
 */
@JsonIgnoreProperties("totals") // in answers that were kept by an older release of this
public record Version(long version, long position) {

  private static final long DIGEST_LIMIT = 1_000_000_000_000_000L;

  /** Of what no event has named yet. */
  public static final Version NONE = new Version(0, 0);

  private static final Pattern FORM = Pattern.compile("\"([0-9]{1,18})(?:\\.[0-9]{1,18}){0,2}\"");

  public String etag() {
    return "\"" + version + "." + position + "\"";
  }

  /** The ETag of an answer with this body. */
  public String etag(String body) {
    return "\"" + version + "." + position + "." + digest(body) + "\"";
  }

  private static long digest(String body) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), DIGEST_LIMIT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The version that an {@code If-Match} header asks for; null for none or {@code *}.
   *
   * @throws BadField when it is no ETag of ours
   */
  public static @Nullable Long expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return null;
    }
    Matcher form = FORM.matcher(ifMatch);
    if (!form.matches()) {
      throw new BadField("If-Match", "must be an ETag that Playledger gave, like \"3.1207\"");
    }
    return Long.parseLong(form.group(1));
  }
}
