package dev.playledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageIT {

  private static final int MOST_BYTES = 300_000;
  private static final Pattern FILE =
      Pattern.compile("[a-z0-9-]+-[A-Z0-9]{8}\\.(?:js|css|svg|woff2)(?!\\.)");

  /** What a script cannot run without. */
  private static final Pattern IMPORT = Pattern.compile("(?:from|import)\"\\./([^\"]+)\"");

  private final Browser anybody = Stage.get().anybody();

  @Test
  void the_page_runs_its_own_scripts_only_and_is_asked_for_anew() {
    Answer page = anybody.get("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'")
        .endsWith("form-action 'none'; base-uri 'none'; frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.body()).doesNotContain("@script@", "@style@", "<style", "onclick");
    assertThat(anybody.with("If-None-Match", page.header("ETag")).get("/").status()).isEqualTo(304);
  }

  @Test
  void what_it_is_made_of_may_be_kept_for_good_and_comes_packed() {
    List<String> files = files(anybody.get("/").body());
    assertThat(files)
        .anyMatch(it -> it.endsWith(".js"))
        .anyMatch(it -> it.endsWith(".css"))
        .anyMatch(it -> it.endsWith(".svg"));
    for (String file : files.stream().filter(it -> !it.endsWith(".woff2")).toList()) {
      Answer plain = anybody.get(file);
      assertThat(plain.status()).as(file).isEqualTo(200);
      assertThat(plain.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
      assertThat(plain.response().headers().allValues("Vary")).contains("Accept-Encoding");
      assertThat(plain.header("Content-Encoding")).isEmpty();
      assertThat(anybody.with("Accept-Encoding", "br, gzip").get(file).header("Content-Encoding"))
          .isEqualTo("gzip");
      assertThat(anybody.with("Accept-Encoding", "gzip;q=0").get(file).header("Content-Encoding"))
          .isEmpty();
    }
  }

  /** The page, its pieces for artists, the typeface, and what draws the charts. */
  @Test
  void all_that_an_artist_sees_comes_in_less_than_300_kilobytes() {
    Set<String> files = new HashSet<>();
    follow("/", files);
    assertThat(files)
        .anyMatch(it -> it.contains("/echarts-"))
        .anyMatch(it -> it.endsWith(".woff2"));
    assertThat(files.stream().mapToLong(this::packed).sum()).isLessThan(MOST_BYTES);
  }

  /** What only some need, and what draws charts, comes when it is asked for. */
  @Test
  void all_that_is_waited_for_at_first_is_named_by_the_page_itself() {
    List<String> named = files(anybody.get("/").body());
    assertThat(named)
        .doesNotHaveDuplicates()
        .noneMatch(it -> it.contains("/echarts-") || it.contains("/admin-"));
    for (String script : named.stream().filter(it -> it.endsWith(".js")).toList()) {
      assertThat(named).containsAll(imports(anybody.get(script).body()));
    }
  }

  private void follow(String path, Set<String> seen) {
    if (seen.add(path)) {
      FILE.matcher(anybody.get(path).body())
          .results()
          .map(it -> "/assets/" + it.group())
          .filter(it -> !it.startsWith("/assets/admin-"))
          .forEach(it -> follow(it, seen));
    }
  }

  private long packed(String path) {
    return Long.parseLong(
        anybody.with("Accept-Encoding", "gzip").get(path).header("Content-Length"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none.js", "..", "index.html", "%2e%2e%2findex.html", "a.class"})
  void nothing_else_is_served(String name) {
    assertThat(anybody.get("/assets/" + name).status()).isIn(400, 404);
  }

  private static List<String> imports(String script) {
    return IMPORT.matcher(script).results().map(it -> "/assets/" + it.group(1)).toList();
  }

  private static List<String> files(String page) {
    return Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"")
        .matcher(page)
        .results()
        .map((MatchResult it) -> it.group(1))
        .toList();
  }
}
