package dev.playledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What who listens to a release is told. */
@Timeout(30)
class LiveIT {

  private final Stage stage = Stage.get();
  private final ReadTables tables = stage.tables();
  private final long owner = tables.nextId();
  private final List<BufferedReader> lines = new ArrayList<>();
  private long release;
  private long seen;
  private long hidden;

  @BeforeEach
  void a_release_with_a_hidden_track() {
    release = tables.release(owner, "APPROVED", "Silver");
    seen = tables.track(release, 1, "Neon");
    hidden = tables.track(release, 2, "Rain");
    change("update track set is_public = false where id = ?", hidden);
    change("update release set streams = 14, royalty = 2500000 where id = ?", release);
  }

  @AfterEach
  void hang_up() throws IOException {
    for (BufferedReader it : lines) {
      it.close();
    }
  }

  @Test
  void totals_come_at_once_and_when_they_change() throws IOException {
    BufferedReader line = listen(stage.anybody());
    assertThat(event(line))
        .isEqualTo(
            "totals {\"releaseId\":%d,\"streams\":14,\"royalty\":2.5,".formatted(release)
                + "\"tracks\":[{\"id\":%d,\"streams\":7,\"royalty\":1.25}]}".formatted(seen));
    BufferedReader own = listen(stage.as(owner, Role.ARTIST));
    assertThat(event(own)).contains("\"id\":" + hidden);
    change("update release set streams = 15 where id = ?", release);
    assertThat(event(line)).contains("\"streams\":15");
    assertThat(event(own)).contains("\"streams\":15");
  }

  @Test
  void it_ends_when_the_release_is_not_to_be_seen_any_more() throws IOException {
    BufferedReader line = listen(stage.anybody());
    BufferedReader own = listen(stage.as(owner, Role.ARTIST));
    event(line);
    event(own);
    change("update release set is_visible = false, streams = 16 where id = ?", release);
    assertThat(event(line)).isEqualTo("end not-there");
    assertThat(line.readLine()).isNull();
    assertThat(event(own)).contains("\"streams\":16");
    assertThat(stage.anybody().get(path()).status()).isEqualTo(404);
  }

  @Test
  void it_ends_with_the_token() throws IOException {
    BufferedReader line = listen(stage.anybody().as(stage.tokens().brief(owner, 8, Role.ARTIST)));
    event(line);
    assertThat(event(line)).isEqualTo("end token-ended");
    assertThat(line.readLine()).isNull();
  }

  @Test
  void nobody_listens_more_often_than_they_need() throws IOException {
    Browser browser = stage.as(tables.nextId(), Role.LISTENER);
    for (int i = 0; i < Listeners.MOST_OF_ONE; i++) {
      event(listen(browser));
    }
    Answer answer = browser.get(path());
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isEqualTo("10");
    assertThat(stage.as(owner, Role.ARTIST).send("HEAD", path()).status()).isEqualTo(200);
  }

  @Test
  void which_release_has_to_be_said() {
    for (String path : List.of("/analytics/live", "/analytics/live?releaseId=first")) {
      Answer answer = stage.anybody().get(path);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo("releaseId");
    }
    assertThat(stage.anybody().get("/analytics/live?releaseId=404404404").status()).isEqualTo(404);
  }

  /** As the projections do, with what they have read. */
  private void change(String sql, Object... values) {
    tables.sql(sql, values);
    tables.sql("update progress set next_offset = next_offset + 1");
  }

  private String path() {
    return "/analytics/live?releaseId=" + release;
  }

  private BufferedReader listen(Browser browser) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(browser.base() + path())).timeout(Duration.ofSeconds(20));
    if (!browser.headers().isEmpty()) {
      request.headers(browser.headers().toArray(String[]::new));
    }
    try {
      var answer =
          browser.client().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      var line = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
      lines.add(line);
      return line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Its name and what it says; a remark in between says only that the line is open. */
  private static String event(BufferedReader line) throws IOException {
    String name = line.readLine();
    while (name.isEmpty() || name.startsWith(":")) {
      name = line.readLine();
    }
    String data = line.readLine();
    assertThat(line.readLine()).isEmpty();
    return name.substring("event:".length()) + " " + data.substring("data:".length());
  }
}
