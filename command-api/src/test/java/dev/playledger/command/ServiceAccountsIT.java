package dev.playledger.command;

import static dev.playledger.command.CommandApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceAccountsIT {

  private static final Duration AT_MOST = Duration.ofMinutes(1);

  private CommandApi api;
  private String admin;

  @BeforeAll
  void start() {
    api = CommandApi.shared();
    admin = api.signIn(CommandApi.ADMIN);
  }

  @Test
  void a_service_gets_a_token_for_its_secret_and_may_report_streams_with_it() {
    JsonNode service = create("Analytics " + UUID.randomUUID());
    String artist = api.newArtist();
    long track = api.newTrack(artist, api.newRelease(artist));

    HttpResponse<String> answer = token(service);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    JsonNode token = json(answer);
    assertThat(token.get("token_type").asString()).isEqualTo("Bearer");
    assertThat(token.get("expires_in").asLong()).isBetween(43_100L, 43_200L);

    String bearer = "Bearer " + token.get("access_token").asString();
    String report =
        "{\"reportId\":\"r-1\",\"count\":10,\"store\":\"spotify\",\"territory\":\"DE\",\"day\":\"2026-11-20\"}";
    assertThat(send("POST", "/tracks/" + track + "/streams", report, bearer).body())
        .contains("\"streams\":10");
    JsonNode me = json(send("GET", "/auth/me", null, bearer));
    assertThat(me.get("role").asString()).isEqualTo("service");
    assertThat(me.has("email")).isFalse();
  }

  @Test
  void the_secret_is_shown_once_and_only_its_hash_is_kept() {
    JsonNode service = create("Once");
    String secret = service.get("clientSecret").asString();
    String listed = send("GET", "/admin/service-accounts?limit=100", null, admin).body();
    assertThat(listed).contains(service.get("clientId").asString()).doesNotContain(secret);
    assertThat(hash(service)).startsWith("{argon2}").doesNotContain(secret);
    var again = send("POST", "/admin/service-accounts", "{\"name\":\"oNCE\"}", admin);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("name-taken");
  }

  @Test
  void another_secret_ends_the_one_before_and_its_tokens() {
    JsonNode service = create("Rotated");
    String bearer = bearer(service);
    JsonNode rotated =
        json(send("POST", "/admin/service-accounts/" + service.get("id") + "/secret", null, admin));
    assertThat(rotated.get("clientId")).isEqualTo(service.get("clientId"));
    assertThat(token(service).statusCode()).isEqualTo(401);
    await().atMost(AT_MOST).until(() -> me(bearer) == 401);
    assertThat(me(bearer(rotated))).isEqualTo(200);
  }

  @Test
  void a_revoked_or_blocked_service_is_out() {
    JsonNode revoked = create("Revoked");
    String bearer = bearer(revoked);
    String door = "/admin/service-accounts/" + revoked.get("id");
    assertThat(send("DELETE", door, null, admin).statusCode()).isEqualTo(204);
    assertThat(token(revoked).statusCode()).isEqualTo(401);
    await().atMost(AT_MOST).until(() -> me(bearer) == 401);
    assertThat(send("DELETE", door, null, admin).statusCode()).isEqualTo(404);

    JsonNode blocked = create("Blocked");
    send("PATCH", "/admin/users/" + blocked.get("id") + "/block", "{\"blocked\":true}", admin);
    assertThat(token(blocked).body()).contains("invalid_client");
  }

  @Test
  void a_service_account_is_nobody_else() {
    JsonNode service = create("Nobody else");
    String bearer = bearer(service);
    String self = "/users/" + service.get("id");
    assertThat(send("PATCH", self, "{\"email\":\"a@example.com\"}", bearer).statusCode())
        .isEqualTo(400);
    assertThat(send("PATCH", self, "{\"password\":\"a-long-new-password\"}", bearer).statusCode())
        .isEqualTo(403);
    String roles = "/admin/users/" + service.get("id") + "/role";
    assertThat(send("PATCH", roles, "{\"roles\":[\"ADMIN\"]}", admin).statusCode()).isEqualTo(409);
    String artist = api.newArtist();
    long id = json(send("GET", "/auth/me", null, artist)).get("id").asLong();
    for (String method : new String[] {"DELETE", "POST"}) {
      String door = "/admin/service-accounts/" + id + (method.equals("POST") ? "/secret" : "");
      assertThat(send(method, door, null, admin).statusCode()).isEqualTo(404);
    }
    assertThat(me(artist)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant_type=client_credentials",
        "grant_type=client_credentials&client_id=service-1&client_secret=x",
        "grant_type=client_credentials&client_id=account-1&client_secret=x",
        "grant_type=client_credentials&client_id=service-99999999999999999999&client_secret=x",
        "grant_type=client_credentials&client_id=service-0'--&client_secret=x"
      })
  void who_is_no_service_gets_no_token(String body) {
    var answer = form(body);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"error\":\"invalid_client\"");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Basic");
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "authorization_code", "refresh_token", ""})
  void there_is_no_other_grant(String grant) {
    JsonNode service = create("Grant " + UUID.randomUUID());
    assertThat(form("grant_type=" + grant + "&" + credentials(service)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void the_credentials_may_come_as_basic_authentication() {
    JsonNode service = create("Basic");
    String pair = service.get("clientId").asString() + ":" + service.get("clientSecret").asString();
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    assertThat(form("grant_type=client_credentials", "Authorization", basic).statusCode())
        .isEqualTo(200);
  }

  private JsonNode create(String name) {
    var answer =
        send("POST", "/admin/service-accounts", json(java.util.Map.of("name", name)), admin);
    assertThat(answer.statusCode()).isEqualTo(201);
    return json(answer);
  }

  private static String credentials(JsonNode service) {
    return "client_id=%s&client_secret=%s"
        .formatted(service.get("clientId").asString(), service.get("clientSecret").asString());
  }

  private HttpResponse<String> token(JsonNode service) {
    return form("grant_type=client_credentials&" + credentials(service));
  }

  private HttpResponse<String> form(String body, String... headers) {
    String[] all =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("Content-Type", "application/x-www-form-urlencoded"),
                java.util.Arrays.stream(headers))
            .toArray(String[]::new);
    return api.sendAs("POST", "/oauth2/token", body, all);
  }

  private String bearer(JsonNode service) {
    return "Bearer " + json(token(service)).get("access_token").asString();
  }

  private String hash(JsonNode service) {
    return api.db()
        .sql("select password_hash from account where id = ?")
        .param(service.get("id").asLong())
        .query(String.class)
        .single();
  }

  private int me(String bearer) {
    return send("GET", "/auth/me", null, bearer).statusCode();
  }

  private HttpResponse<String> send(
      String method, String path, @org.jspecify.annotations.Nullable String body, String token) {
    return api.send(method, path, body, "Authorization", token);
  }
}
