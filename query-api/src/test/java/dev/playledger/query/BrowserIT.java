package dev.playledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.Stage;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {

  private final Stage stage = Stage.get();
  private ConfigurableApplicationContext service;
  private Browser anybody;

  @BeforeAll
  void start() {
    service =
        stage.service(
            Map.of(
                "playledger.origins", "https://artists.example,http://localhost:[*]",
                "playledger.trusted-proxies", "127.0.0.1/32"));
    anybody = Stage.at(service);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void a_browser_is_told_to_load_nothing_to_guess_nothing_and_to_tell_nothing() {
    for (String path : new String[] {"/releases", "/nothing", "/events"}) {
      Answer answer = anybody.get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .isEqualTo(
              "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void behind_tls_it_is_told_to_come_by_tls_only() {
    Answer answer =
        anybody
            .with("X-Forwarded-For", "203.0.113.9")
            .with("X-Forwarded-Proto", "https")
            .get("/releases");
    assertThat(answer.header("Strict-Transport-Security"))
        .isEqualTo("max-age=31536000 ; includeSubDomains");
  }

  @Test
  void who_is_no_proxy_of_ours_is_not_believed_where_a_request_came_from() {
    try (var far = stage.service(Map.of("playledger.trusted-proxies", "10.0.0.0/8"))) {
      Answer answer =
          Stage.at(far)
              .with("X-Forwarded-For", "203.0.113.9")
              .with("X-Forwarded-Proto", "https")
              .get("/releases");
      assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void pages_of_the_set_origins_may_call_with_cookies() {
    for (String origin : new String[] {"https://artists.example", "http://localhost:4200"}) {
      Answer asked = preflight(origin, "PATCH");
      assertThat(asked.status()).isEqualTo(200);
      assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo(origin);
      assertThat(asked.header("Access-Control-Allow-Credentials")).isEqualTo("true");
      assertThat(asked.header("Access-Control-Allow-Methods")).contains("PATCH");
      assertThat(asked.header("Access-Control-Allow-Headers")).contains("x-xsrf-token");
      assertThat(origin(origin).get("/releases").header("Access-Control-Allow-Origin"))
          .isEqualTo(origin);
    }
  }

  @Test
  void pages_of_other_origins_may_not() {
    for (String origin :
        new String[] {
          "https://evil.example",
          "http://artists.example",
          "https://artists.example.evil.example",
          "http://localhost.evil.example:4200",
          "null"
        }) {
      for (Answer answer :
          new Answer[] {preflight(origin, "GET"), origin(origin).get("/releases")}) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.json().get("type").stringValue()).endsWith("unknown-origin");
      }
    }
  }

  @Test
  void pages_of_the_same_origin_need_no_setting() {
    Answer answer =
        anybody
            .with("X-Forwarded-For", "203.0.113.9")
            .with("X-Forwarded-Host", "play.example")
            .with("X-Forwarded-Proto", "https")
            .with("X-Forwarded-Port", "443")
            .with("Origin", "https://play.example")
            .get("/releases");
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void a_token_counts_in_the_header_of_its_own_name_too_after_that_of_authorization() {
    String token = stage.tokens().of(5, Role.AUDITOR);
    String other = stage.tokens().of(6, Role.LISTENER);
    Browser auditor = anybody.with("Authentication-Token", token);
    assertThat(auditor.get("/events").status()).isEqualTo(200);
    assertThat(auditor.as(other).get("/events").status()).isEqualTo(403);
    assertThat(anybody.with("Authentication-Token", "a.b.c").get("/events").status())
        .isEqualTo(401);
  }

  private Browser origin(String origin) {
    return anybody.with("Origin", origin);
  }

  private Answer preflight(String origin, String method) {
    return origin(origin)
        .with("Access-Control-Request-Method", method)
        .with("Access-Control-Request-Headers", "x-xsrf-token")
        .send("OPTIONS", "/releases/1");
  }
}
