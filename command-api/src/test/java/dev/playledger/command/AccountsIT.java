package dev.playledger.command;

import static dev.playledger.command.CommandApi.PASSWORD;
import static dev.playledger.command.CommandApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.local.testing.TestServers;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsIT {

  private static final Duration AT_MOST = Duration.ofMinutes(1);
  private static final String OTHER = "another-long-password";

  private CommandApi api;
  private String admin;

  @BeforeAll
  void start() {
    api = CommandApi.shared();
    admin = login(CommandApi.ADMIN, PASSWORD);
  }

  /** Somebody with an account. */
  private record Somebody(long id, String email, String token) {}

  @Test
  void who_is_blocked_is_out_at_once_and_stays_out_until_unblocked() {
    Somebody artist = register("artist");
    assertThat(send("PATCH", "/admin/users/" + artist.id() + "/block", "{\"blocked\":true}", admin))
        .matches(it -> it.statusCode() == 200 && json(it).get("blocked").asBoolean());
    await().atMost(AT_MOST).until(() -> me(artist.token()) == 401);
    assertThat(signIn(artist.email(), PASSWORD).statusCode()).isEqualTo(403);

    send("PATCH", "/admin/users/" + artist.id() + "/block", "{\"blocked\":false}", admin);
    assertThat(me(login(artist.email(), PASSWORD))).isEqualTo(200);
    assertThat(me(artist.token())).isEqualTo(401);
    assertThat(events(artist.id()))
        .containsExactly("account.registered.v1", "account.blocked.v1", "account.unblocked.v1");
  }

  @Test
  void who_signs_in_while_being_blocked_is_not_let_in() throws Exception {
    Somebody artist = register("artist");
    var postgres = TestServers.get().postgres();
    try (var blocking =
        DriverManager.getConnection(
            postgres.jdbcUrl(api.name()), postgres.user(), postgres.password())) {
      blocking.setAutoCommit(false);
      blocking
          .createStatement()
          .execute("update account set blocked = true where id = " + artist.id());
      var answer = CompletableFuture.supplyAsync(() -> signIn(artist.email(), PASSWORD));
      await().atMost(AT_MOST).until(() -> answer.isDone() || waitsForLock());
      blocking.commit();
      assertThat(answer.get().statusCode()).isEqualTo(403);
    }
  }

  private boolean waitsForLock() {
    return api.db()
        .sql(
            "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')")
        .query(Boolean.class)
        .single();
  }

  @Test
  void who_loses_a_role_signs_in_again_and_who_gets_one_keeps_the_session() {
    Somebody artist = register("artist");
    assertThat(roles(artist, "[\"LISTENER\",\"ARTIST\",\"AUDITOR\"]").statusCode()).isEqualTo(200);
    assertThat(me(artist.token())).isEqualTo(200);
    var after = roles(artist, "[\"LISTENER\"]");
    assertThat(json(after).get("role").asString()).isEqualTo("listener");
    await().atMost(AT_MOST).until(() -> me(artist.token()) == 401);
    String again = login(artist.email(), PASSWORD);
    String release = "{\"title\":\"x\",\"releaseDate\":\"2026-12-01\"}";
    assertThat(send("POST", "/releases", release, again).statusCode()).isEqualTo(403);
    assertThat(events(artist.id()))
        .containsExactly(
            "account.registered.v1",
            "account.role-granted.v1",
            "account.role-revoked.v1",
            "account.role-revoked.v1");
  }

  @Test
  void the_last_admin_can_be_neither_removed_nor_blocked_nor_demoted() {
    long id = json(send("GET", "/auth/me", null, admin)).get("id").asLong();
    var refused =
        List.of(
            send("DELETE", "/users/" + id, null, admin),
            send("PATCH", "/admin/users/" + id + "/block", "{\"blocked\":true}", admin),
            send("PATCH", "/admin/users/" + id + "/role", "{\"roles\":[\"LISTENER\"]}", admin));
    assertThat(refused).allMatch(it -> it.statusCode() == 409 && it.body().contains("last-admin"));
    assertThat(me(admin)).isEqualTo(200);
  }

  @Test
  void another_password_ends_all_sessions_but_this_one() {
    Somebody artist = register("artist");
    String here = login(artist.email(), PASSWORD);
    String wrong = "{\"password\":\"%s\",\"currentPassword\":\"no\"}".formatted(OTHER);
    assertThat(send("PATCH", "/auth/me", wrong, here))
        .matches(it -> it.statusCode() == 400 && it.body().contains("currentPassword"));
    String right = "{\"password\":\"%s\",\"currentPassword\":\"%s\"}".formatted(OTHER, PASSWORD);
    assertThat(send("PATCH", "/auth/me", right, here).statusCode()).isEqualTo(200);
    await().atMost(AT_MOST).until(() -> me(artist.token()) == 401);
    assertThat(me(here)).isEqualTo(200);
    assertThat(signIn(artist.email(), PASSWORD).statusCode()).isEqualTo(401);
    assertThat(me(login(artist.email(), OTHER))).isEqualTo(200);
  }

  @Test
  void a_session_that_was_ended_cannot_bring_itself_back_by_another_password() {
    Somebody artist = register("artist");
    Somebody other = register("artist");
    // The relay is held up, so that nobody has heard of the end yet.
    var answers =
        api.withoutRelay(() -> {
          roles(artist, "[\"LISTENER\"]");
          send("PATCH", "/admin/users/" + other.id() + "/block", "{\"blocked\":true}", admin);
          String another = "{\"password\":\"%s\"}".formatted(OTHER);
          return List.of(
              send("PATCH", "/auth/me", another, artist.token()),
              send("PATCH", "/auth/me", another, other.token()));
        });
    assertThat(answers).allMatch(it -> it.statusCode() == 403);
    await().atMost(AT_MOST).until(() -> me(artist.token()) == 401 && me(other.token()) == 401);
  }

  @Test
  void signing_out_ends_that_session_alone() {
    Somebody artist = register("artist");
    String other = login(artist.email(), PASSWORD);
    assertThat(send("POST", "/auth/logout", null, artist.token()).statusCode()).isEqualTo(204);
    await().atMost(AT_MOST).until(() -> me(artist.token()) == 401);
    assertThat(me(other)).isEqualTo(200);
  }

  @Test
  void of_a_deleted_account_only_its_number_stays() {
    Somebody artist = register("artist");
    long release = api.newRelease(artist.token());
    assertThat(send("DELETE", "/users/" + artist.id(), null, artist.token()).statusCode())
        .isEqualTo(403);
    assertThat(send("DELETE", "/users/" + artist.id(), null, admin).statusCode()).isEqualTo(204);
    await().atMost(AT_MOST).until(() -> me(artist.token()) == 401);
    assertThat(signIn(artist.email(), PASSWORD).statusCode()).isEqualTo(401);
    assertThat(send("GET", "/users/" + artist.id(), null, admin).statusCode()).isEqualTo(404);
    assertThat(
            api.db()
                .sql("select count(*) from account where id = ?")
                .param(artist.id())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(send("PATCH", "/releases/" + release, "{\"title\":\"Kept\"}", admin).statusCode())
        .isEqualTo(200);
    String again =
        "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"x\"}".formatted(artist.email(), OTHER);
    assertThat(api.send("POST", "/auth/register", again).statusCode()).isEqualTo(201);
  }

  @Test
  void a_profile_is_changed_by_its_owner_and_by_admins_and_others_see_what_is_public() {
    Somebody artist = register("artist");
    String change =
        """
        {"name":"Nova","imageUrl":"https://files.example/me.jpg","preferences":{"theme":"dark"}}\
        """;
    var changed = json(send("PATCH", "/users/" + artist.id(), change, artist.token()));
    assertThat(changed.get("name").asString()).isEqualTo("Nova");
    assertThat(changed.at("/preferences/theme").asString()).isEqualTo("dark");
    var put = json(send("PUT", "/auth/me", "{\"preferences\":null}", artist.token()));
    assertThat(put.get("preferences")).isEmpty();
    assertThat(put.get("name").asString()).isEqualTo("Nova");

    Somebody other = register("listener");
    assertThat(send("PATCH", "/users/" + artist.id(), change, other.token()).statusCode())
        .isEqualTo(404);
    assertThat(send("GET", "/users/" + artist.id(), null, other.token()).body())
        .isEqualTo(
            "{\"id\":%d,\"name\":\"Nova\",\"imageUrl\":\"https://files.example/me.jpg\"}"
                .formatted(artist.id()));
    String taken =
        "{\"email\":\"%s\"}".formatted(artist.email().toUpperCase(java.util.Locale.ROOT));
    assertThat(send("PATCH", "/auth/me", taken, other.token()))
        .matches(it -> it.statusCode() == 409 && it.body().contains("email-taken"));
    assertThat(events(artist.id()).getLast()).isEqualTo("account.changed.v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"roles\":[\"ADMIN\"]}",
        "{\"role\":\"admin\"}",
        "{\"id\":1}",
        "{\"blocked\":false}",
        "{\"createdAt\":\"2026-01-01T00:00:00Z\"}",
        "{\"name\":\"\"}",
        "{\"email\":\"no\"}",
        "{\"password\":\"short\"}",
        "{\"preferences\":[]}",
        "{\"preferences\":{\"a\":\"\\u0000\"}}",
        "{\"preferences\":{\"a\":\"\\ud800\"}}"
      })
  void nobody_changes_what_is_not_theirs_to_change(String body) {
    Somebody artist = register("artist");
    String before = send("GET", "/auth/me", null, artist.token()).body();
    assertThat(send("PATCH", "/auth/me", body, artist.token()).statusCode()).isEqualTo(400);
    assertThat(send("GET", "/auth/me", null, artist.token()).body()).isEqualTo(before);
  }

  @Test
  void an_account_is_changed_only_in_the_version_that_was_seen() {
    Somebody artist = register("artist");
    String name = "{\"name\":\"%s\"}";
    String seen =
        send("PATCH", "/auth/me", name.formatted("Una"), artist.token())
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    String[] headers = {"Authorization", artist.token(), "If-Match", seen};
    assertThat(api.send("PATCH", "/auth/me", name.formatted("Due"), headers).statusCode())
        .isEqualTo(200);
    assertThat(api.send("PATCH", "/auth/me", name.formatted("Tre"), headers).statusCode())
        .isEqualTo(412);
  }

  @Test
  void the_etag_of_an_account_tells_what_its_reader_sees_and_its_version() {
    Somebody artist = register("artist");
    String path = "/users/" + artist.id();
    var own = send("GET", path, null, artist.token());
    String etag = own.headers().firstValue("ETag").orElseThrow();
    assertThat(own.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
    String[] known = {"Authorization", artist.token(), "If-None-Match", etag};
    assertThat(api.send("GET", path, null, known).statusCode()).isEqualTo(304);
    assertThat(send("GET", path, null, register("artist").token()).headers().firstValue("ETag"))
        .isNotEqualTo(own.headers().firstValue("ETag"));
    String[] seen = {"Authorization", artist.token(), "If-Match", etag};
    assertThat(api.send("PATCH", path, "{\"name\":\"Una\"}", seen).statusCode()).isEqualTo(200);
    assertThat(api.send("PATCH", path, "{\"name\":\"Due\"}", seen).statusCode()).isEqualTo(412);
    assertThat(api.send("GET", path, null, known).statusCode()).isEqualTo(200);
  }

  @Test
  void admins_find_accounts_by_what_is_known_of_them() {
    Somebody artist = register("artist");
    String name = artist.email().substring(0, 12);
    var found = json(send("GET", "/admin/users?q=" + name + "&role=ARTIST", null, admin));
    assertThat(found.get("total").asLong()).isEqualTo(1);
    assertThat(found.at("/items/0/id").asLong()).isEqualTo(artist.id());
    assertThat(found.at("/items/0/blocked").asBoolean()).isFalse();
    assertThat(
            json(send("GET", "/admin/users?blocked=true&q=" + name, null, admin))
                .get("total")
                .asLong())
        .isZero();
    assertThat(send("GET", "/admin/users?role=KING", null, admin).statusCode()).isEqualTo(400);
    assertThat(send("GET", "/admin/users?limit=101", null, admin).statusCode()).isEqualTo(400);
    assertThat(send("GET", "/admin/users?q=%00", null, admin).statusCode()).isEqualTo(400);
    assertThat(roles(artist, "[\"LISTENER\",null]").statusCode()).isEqualTo(400);
    assertThat(roles(artist, "[4]").statusCode()).isEqualTo(400);
    assertThat(send("GET", "/admin/users", null, artist.token()).statusCode()).isEqualTo(403);
  }

  private Somebody register(String role) {
    String email = "u" + UUID.randomUUID() + "@example.com";
    String body =
        "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Somebody\",\"role\":\"%s\"}"
            .formatted(email, PASSWORD, role);
    long id = json(api.send("POST", "/auth/register", body)).get("id").asLong();
    return new Somebody(id, email, login(email, PASSWORD));
  }

  private HttpResponse<String> signIn(String email, String password) {
    return api.send(
        "POST", "/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
  }

  private String login(String email, String password) {
    return "Bearer " + json(signIn(email, password)).get("access_token").asString();
  }

  private int me(String token) {
    return send("GET", "/auth/me", null, token).statusCode();
  }

  private HttpResponse<String> roles(Somebody who, String roles) {
    return send(
        "PATCH", "/admin/users/" + who.id() + "/role", "{\"roles\":%s}".formatted(roles), admin);
  }

  private List<String> events(long account) {
    return api.db()
        .sql(
            "select payload_type from domain_event_entry where aggregate_identifier = ? order by global_index")
        .param("account-" + account)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private HttpResponse<String> send(
      String method, String path, @Nullable String body, String token) {
    return api.send(method, path, body, "Authorization", token);
  }
}
