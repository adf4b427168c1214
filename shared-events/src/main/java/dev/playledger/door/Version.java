package dev.playledger.door;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ETag of a thing, {@code "version.position"}: If-Match compares the version, If-None-Match the
 * whole.
 */
public record Version(long version, long position) {

  private static final Pattern FORM = Pattern.compile("\"([0-9]{1,18})(?:\\.[0-9]{1,18})?\"");

  public String etag() {
    return "\"" + version + "." + position + "\"";
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
