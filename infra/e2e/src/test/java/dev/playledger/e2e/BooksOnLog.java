package dev.playledger.e2e;

import static dev.playledger.e2e.BooksOnDesk.soon;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Holds the event log, and the life of each release, against what the demo has had published: all
 * of it was created, submitted and approved once, and nothing else has happened.
 *
 * @param artists how many there are
 */
record BooksOnLog(Dashboard auditor, Books books, JsonNode releases, int artists) {

  void agrees() {
    long tracks = books.tracks().size();
    assertThat(logged("release.created.v2")).isEqualTo(releases.size());
    assertThat(logged("release.submitted.v1")).isEqualTo(releases.size());
    assertThat(logged("release.approved.v1")).isEqualTo(releases.size());
    assertThat(logged("track.added.v2")).isEqualTo(tracks);
    assertThat(logged("account.registered.v1")).isEqualTo(artists + 1);
    releases.forEach(this::life);
  }

  /** How many of a type there are, on all its pages. */
  private long logged(String type) {
    auditor.open("/events?type=" + type);
    soon(() -> assertThat(types()).isNotEmpty().containsOnly(type));
    long all = types().size();
    while (auditor.button("Next").isEnabled()) {
      String before = positions();
      auditor.press("Next");
      soon(() -> assertThat(positions()).isNotEqualTo(before));
      all += types().size();
    }
    return all;
  }

  private List<String> types() {
    return auditor.page().locator("main tbody td.lead").allTextContents();
  }

  private String positions() {
    return auditor.page().locator(".pager > span").first().innerText();
  }

  private void life(JsonNode release) {
    Map<String, Long> expected =
        Map.of(
            "Release created",
            1L,
            "Release submitted",
            1L,
            "Track added",
            Books.tracks(release).count(),
            "Release approved",
            1L);
    auditor.open("/releases/" + release.get("id") + "/life");
    soon(() ->
        assertThat(
                auditor.page().locator("ol.line strong").allTextContents().stream()
                    .collect(groupingBy(String::strip, counting())))
            .isEqualTo(expected));
  }
}
