package dev.playledger.query.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What auditors read of the log. */
class EventLogIT {

  private static final Stage STAGE = Stage.get();
  private static final ReadTables TABLES = STAGE.tables();

  private final Browser auditor = STAGE.as(5, Role.AUDITOR);

  @BeforeAll
  static void a_log_of_five() {
    TABLES.event(1, "release.created.v1", "release-1", "account-7");
    TABLES.event(2, "release.created.v1", "release-2", "account-8");
    TABLES.event(4, "track.added.v1", "release-1", "account-7");
    TABLES.event(5, "release.approved.v1", "release-1", "account-9");
    TABLES.event(6, "release.approved.v1", "release-2", "account-9");
  }

  @Test
  void only_auditors_and_admins_read_it() {
    assertThat(STAGE.anybody().get("/events").status()).isEqualTo(401);
    assertThat(STAGE.as(5, Role.ARTIST).get("/events").status()).isEqualTo(403);
    assertThat(STAGE.admin().get("/events").status()).isEqualTo(200);
  }

  @Test
  void it_comes_in_order_page_by_page() {
    List<Long> seen = new ArrayList<>();
    Answer page = auditor.get("/events?limit=2");
    seen.addAll(positions(page));
    while (page.json().has("next")) {
      page = auditor.get("/events?limit=2&after=" + page.json().get("next").longValue());
      seen.addAll(positions(page));
    }
    assertThat(seen).containsExactly(1L, 2L, 4L, 5L, 6L);
  }

  @Test
  void an_event_is_shown_as_it_was_written() {
    assertThat(auditor.get("/events?after=4&limit=1").body())
        .isEqualTo(
            """
            {"items":[{"position":5,"id":"event-5","type":"release.approved.v1",\
            "subject":"release-1","sequence":0,"actor":"account-9","time":"2026-11-20T17:00:00Z",\
            "data":{"type": "release.approved.v1",  "at": 5}}],"next":5}\
            """);
  }

  @Test
  void it_is_filtered_by_each_of_its_headers() {
    assertThat(positions("type=release.approved.v1")).containsExactly(5L, 6L);
    assertThat(positions("subject=release-1")).containsExactly(1L, 4L, 5L);
    assertThat(positions("actor=account-9&subject=release-2")).containsExactly(6L);
    assertThat(positions("from=2026-11-20T16:00:00Z")).containsExactly(4L, 5L, 6L);
    assertThat(positions("to=2026-11-20T17:00:00%2B01:00")).containsExactly(1L, 2L);
    assertThat(positions("from=2026-11-20&to=2026-11-21")).hasSize(5);
    assertThat(positions("to=2026-11-20")).isEmpty();
  }

  @Test
  void the_rest_of_it_is_a_stream_of_lines() {
    Answer stream = auditor.with("Accept", "application/x-ndjson").get("/events?after=1");
    assertThat(stream.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(stream.body().lines()).hasSize(4).allMatch(it -> it.startsWith("{\"position\":"));
    assertThat(auditor.with("Accept", "application/x-ndjson").get("/events?limit=3").body().lines())
        .hasSize(3);
  }

  @Test
  void a_long_stream_comes_whole() {
    TABLES.sql(
        "insert into event_log (position, id, type, subject, sequence, time, data)"
            + " select 1000 + n, 'long-' || n, 'long.v1', 'long-1', n, now(), '{\"at\":1}'"
            + " from generate_series(1, 20000) n");
    Answer stream = auditor.with("Accept", "application/x-ndjson").get("/events?type=long.v1");
    assertThat(stream.body().lines()).hasSize(20_000);
    TABLES.sql("delete from event_log where type = 'long.v1'");
  }

  @Test
  void a_stream_that_cannot_begin_is_a_problem() {
    Answer refused = auditor.with("Accept", "application/x-ndjson").get("/events?from=yesterday");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void what_cannot_be_read_is_named() {
    assertThat(wrongField("from=yesterday")).isEqualTo("from");
    assertThat(auditor.get("/events?from=yesterday").json().get("detail").stringValue())
        .startsWith("from: must be a date like");
    assertThat(wrongField("to=2026-13-01")).isEqualTo("to");
    assertThat(wrongField("limit=0")).isEqualTo("limit");
    assertThat(wrongField("limit=1001")).isEqualTo("limit");
    assertThat(wrongField("limit=many")).isEqualTo("limit");
    assertThat(wrongField("after=-1")).isEqualTo("after");
    assertThat(wrongField("type=a%00b")).isEqualTo("type");
  }

  private String wrongField(String query) {
    Answer answer = auditor.get("/events?" + query);
    assertThat(answer.status()).isEqualTo(400);
    return answer.json().at("/errors/0/field").stringValue();
  }

  private List<Long> positions(String query) {
    return positions(auditor.get("/events?" + query));
  }

  private static List<Long> positions(Answer answer) {
    JsonNode items = answer.json().get("items");
    return LongStream.range(0, items.size())
        .mapToObj(it -> items.get((int) it).get("position").longValue())
        .toList();
  }
}
