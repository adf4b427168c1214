package dev.playledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manners of the doors. */
class DoorsIT {

  private final Stage stage = Stage.get();
  private final Browser anybody = stage.anybody();

  @ParameterizedTest
  @CsvSource({
    "/releases?page=-1, page",
    "/releases?page=10000001, page",
    "/releases?q=%ff, query",
    "/releases?page=two, page",
    "/releases?limit=0, limit",
    "/releases?limit=101, limit",
    "/releases?limit=1.5, limit",
    "/releases?status=GONE, status",
    "/releases?q=a&status=GONE, status",
    "/releases/first, id",
    "/releases/artist/me, artistId",
    "/releases/artist/1?before=0, before",
    "/releases/99999999999999999999, id",
    "/releases/1?territory=XX, territory",
    "/releases/1?territory=DE&territory=FR, territory",
    "/tracks/first, id",
    "/tracks/batch, id",
    "/tracks?genre=rock, genre",
    "/tracks?genre=0, genre",
    "/tracks?artistId=-1, artistId",
    "/tracks/1/streams?territory=Germany, territory",
    "/tracks/release/1?before=x, before",
    "/search, q",
    "/search?q=+, q",
    "/search?q=a&type=song, type",
    "/search?q=a&status=GONE, status",
    "/search?q=a&genre=rock, genre",
    "/search?q=a&genre=0, genre",
    "/search?q=a&year=99, year",
    "/search?q=a&page=500, page",
    "/search?q=a&limit=101, limit",
    "/search?q=a&territory=XX, territory",
    "/search/suggest, q",
    "/search/suggest?q=a&limit=21, limit",
    "/royalties/first, id",
    "/royalties?before=x, before",
    "/royalties?voided=maybe, voided"
  })
  void what_cannot_be_read_is_named(String path, String field) {
    Answer answer = anybody.get(path);
    assertProblem(answer, 400);
    assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo(field);
    assertThat(answer.body()).doesNotContain("java", "Exception", "dev.playledger");
  }

  @ParameterizedTest
  @CsvSource({
    "/admin/releases?status=GONE, status",
    "/admin/releases?flagged=maybe, flagged",
    "/admin/releases?sort=colour, sort",
    "/admin/releases?sort=--title, sort",
    "/admin/releases?artistId=0, artistId",
    "/admin/tracks?flagged=maybe, flagged",
    "/me/releases?status=GONE, status",
    "/me/tracks?limit=101, limit"
  })
  void nor_what_an_admin_asks(String path, String field) {
    Answer answer = stage.admin().get(path);
    assertProblem(answer, 400);
    assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/search?q=a&limt=3 | limt | genre, limit, page, q, status, territory, type, year",
        "/releases?tilte=a | tilte | limit, page, q, status, territory",
        "/releases/artist/1?after=7 | after | before, territory",
        "/tracks/1/streams?unit=day | unit | by, from, group, territory, to",
        "/genres?shap=tree | shap | shape"
      })
  void what_is_not_known_is_told_with_what_is(String path, String field, String known) {
    Answer answer = anybody.get(path);
    assertProblem(answer, 400);
    assertThat(answer.json().get("errors").toString())
        .isEqualTo(
            "[{\"field\":\"%s\",\"message\":\"is not known here; there are %s\"}]"
                .formatted(field, known));
  }

  @Test
  void all_that_is_not_known_is_told_at_once() {
    assertThat(anybody.get("/releases?pgae=1&page=0&limt=2").json().get("errors"))
        .extracting(it -> it.get("field").stringValue())
        .containsExactlyInAnyOrder("pgae", "limt");
    assertThat(anybody.get("/genres/1?a&b=").json().get("detail").stringValue())
        .contains("a: is not known here, nor is any other parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/?utm_source=mail", "/docs?v=2", "/openapi.json?t=1", "/releases?_=1764300000"})
  void what_tools_put_behind_an_address_is_passed_over(String path) {
    assertThat(anybody.get(path).status()).isEqualTo(200);
  }

  @Test
  void who_asks_what_may_be_done_is_told_whatever_they_ask_it_with() {
    assertThat(anybody.send("OPTIONS", "/releases?pgae=1").header("Allow")).contains("GET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/assets/nothing.js",
        "/error",
        "/releases/1/cover",
        "/users",
        "/auth/me",
        "/actuator"
      })
  void an_unknown_address_is_not_there_for_anybody(String path) {
    assertProblem(anybody.get(path), 404);
    assertProblem(stage.admin().get(path), 404);
  }

  @Test
  void what_is_not_there_says_so_in_both_ways() {
    Answer answer = anybody.get("/releases/404");
    assertProblem(answer, 404);
    assertThat(answer.json().get("detail").stringValue()).isEqualTo("There is no release 404");
    assertThat(answer.json().get("message")).isEqualTo(answer.json().get("detail"));
  }

  @Test
  void nothing_can_be_written_here() {
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      assertProblem(anybody.send(method, "/releases/1"), 405);
      assertProblem(stage.admin().send(method, "/events"), 405);
    }
    assertThat(anybody.send("HEAD", "/releases").status()).isEqualTo(200);
  }

  @Test
  void what_cannot_be_given_in_that_form_is_a_problem() {
    assertProblem(anybody.with("Accept", "text/html").get("/releases"), 406);
    assertProblem(stage.admin().with("Accept", "text/csv").get("/events"), 406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/releases//1", "/releases/1;a=b", "/releases/%2e%2e/events", "/%00"})
  void an_address_that_makes_no_sense_is_a_problem(String path) {
    Answer answer = anybody.get(path);
    assertThat(answer.status()).isBetween(400, 404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void a_token_counts_by_header_and_by_cookie() {
    String token = stage.tokens().of(5, Role.AUDITOR);
    assertThat(anybody.as(token).get("/events").status()).isEqualTo(200);
    Answer byCookie = anybody.with("Cookie", "jwt=" + token + "; XSRF-TOKEN=t").get("/events");
    assertThat(byCookie.status()).isEqualTo(200);
    assertThat(byCookie.header("Set-Cookie")).isEmpty();
  }

  @Test
  void a_bad_token_is_refused_and_a_bad_cookie_cleared() {
    for (String token :
        List.of(stage.tokens().expired(5), stage.tokens().forOthers(5), "a.b.c", "nonsense")) {
      assertProblem(anybody.as(token).get("/releases"), 401);
      Answer answer = anybody.with("Cookie", "jwt=" + token).get("/releases");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Set-Cookie")).startsWith("jwt=;").contains("Max-Age=0");
    }
  }

  @Test
  void strangers_are_refused_however_often_they_come_and_nobody_else_is() {
    int before = stage.tokens().fetches();
    for (int i = 0; i < 20; i++) {
      assertProblem(anybody.as(stage.tokens().ofStranger(5)).get("/releases"), 401);
      assertThat(stage.as(5, Role.LISTENER).get("/releases").status()).isEqualTo(200);
    }
    assertThat(stage.tokens().fetches() - before).isLessThan(20);
  }

  @Test
  void it_says_that_it_is_well() {
    Answer health = anybody.get("/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.body()).startsWith("{\"status\":\"UP\",\"parts\":{\"database\":\"UP\",");
    assertThat(health.json().at("/parts/database").stringValue()).isEqualTo("UP");
    assertThat(health.json().at("/parts/search").stringValue()).isEqualTo("UP");
  }

  private static void assertProblem(Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().get("status").intValue()).isEqualTo(status);
  }
}
