package dev.playledger.door;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ETag of a thing, {@code "version.position"}, or {@code "version.position.totals"} once
 * streams were counted for it: If-Match compares the version, If-None-Match the whole.
 */
public record Version(long version, long position, long totals) {

  private static final Pattern FORM = Pattern.compile("\"([0-9]{1,18})(?:\\.[0-9]{1,18}){0,2}\"");

  /** Of what no streams are counted for, or by whom they are not known. */
  public Version(long version, long position) {
    this(version, position, 0);
  }

  public String etag() {
    return "\"" + version + "." + position + (totals == 0 ? "" : "." + totals) + "\"";
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
