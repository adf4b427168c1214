package dev.playledger.command;

import static dev.playledger.command.CommandApi.PASSWORD;
import static dev.playledger.command.CommandApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.door.Network;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInLimitsIT {

  private static final int LIMIT = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private CommandApi api;
  private CommandApi other;

  @BeforeAll
  void start() {
    String name = CommandApi.newName();
    Map<String, Object> limits =
        Map.of("playledger.limits.sign-in", LIMIT, "playledger.limits.register", LIMIT);
    api = CommandApi.start(name, limits);
    other = CommandApi.start(name, limits);
  }

  @AfterAll
  void stop() {
    api.close();
    other.close();
  }

  @Test
  void of_two_hundred_wrong_sign_ins_from_ten_addresses_no_more_than_the_limit_reach_the_hash()
      throws Exception {
    String email = register("198.51.100.1").email();
    List<HttpResponse<String>> answers =
        CommandApi.atOnce(
            200, n -> signIn(n % 2 == 0 ? api : other, spelled(email, n), "203.0.113." + n % 10));
    assertThat(answers).filteredOn(it -> it.statusCode() == 401).hasSize(LIMIT);
    assertThat(answers)
        .filteredOn(it -> it.statusCode() != 401)
        .allMatch(it -> it.statusCode() == 429)
        .allMatch(it -> seconds(it) >= 1 && seconds(it) <= 60)
        .allMatch(it -> it.body().contains("too-many-requests"));
  }

  /** The same address for whoever compares them as e-mail addresses are compared. */
  private static String spelled(String email, int n) {
    return n % 3 == 0 ? email.toUpperCase(java.util.Locale.ROOT) : " " + email;
  }

  private static long seconds(HttpResponse<String> answer) {
    return answer.headers().firstValueAsLong("Retry-After").orElse(-1);
  }

  @Test
  void one_address_may_not_try_many_accounts_and_others_may_go_on() {
    for (int n = 0; n < LIMIT; n++) {
      assertThat(signIn(api, n + "@example.com", "198.51.100.7").statusCode()).isEqualTo(401);
    }
    assertThat(signIn(other, "last@example.com", "198.51.100.7").statusCode()).isEqualTo(429);
    assertThat(signIn(api, "last@example.com", "198.51.100.8").statusCode()).isEqualTo(401);
  }

  @Test
  void an_ipv6_site_counts_as_one_address() {
    for (int n = 0; n < LIMIT; n++) {
      signIn(api, n + "@example.org", "2001:db8:1:2::" + n);
    }
    assertThat(signIn(api, "a@example.org", "2001:db8:1:2:ffff::1").statusCode()).isEqualTo(429);
    assertThat(signIn(api, "a@example.org", "2001:db8:1:3::1").statusCode()).isEqualTo(401);
  }

  @Test
  void registrations_are_counted_apart_from_sign_ins() {
    for (int n = 0; n < LIMIT; n++) {
      assertThat(register("198.51.100.9").status()).isEqualTo(201);
    }
    assertThat(register("198.51.100.9").status()).isEqualTo(429);
    assertThat(signIn(api, "x@example.com", "198.51.100.9").statusCode()).isEqualTo(401);
  }

  @Test
  void failed_sign_ins_are_noted_and_only_so_many_of_them() {
    Somebody somebody = register("198.51.100.20");
    for (int n = 0; n < 8; n++) {
      signIn(api, somebody.email(), "198.51.100.2" + n);
    }
    await().atMost(PATIENCE).until(() -> failures(somebody.id()) == 8);
    signIn(api, UUID.randomUUID() + "@example.com", "198.51.100.30");
    assertThat(failures(somebody.id())).isEqualTo(8);
  }

  @Test
  void old_passwords_are_tried_no_more_often_than_sign_ins() {
    Somebody somebody = register("198.51.100.50");
    String token =
        "Bearer "
            + json(signIn(api, somebody.email(), "198.51.100.50", PASSWORD))
                .get("access_token")
                .asString();
    String tried = "{\"password\":\"another-long-password\",\"currentPassword\":\"wrong\"}";
    for (int n = 1; n < LIMIT; n++) {
      assertThat(change(token, tried)).isEqualTo(400);
    }
    assertThat(change(token, tried)).isEqualTo(429);
    await().atMost(PATIENCE).until(() -> failures(somebody.id()) == LIMIT - 1);
  }

  private int change(String token, String body) {
    return api.send("PATCH", "/auth/me", body, "Authorization", token).statusCode();
  }

  @Test
  void a_service_asks_for_tokens_no_more_often_and_its_failures_are_noted() {
    String admin =
        "Bearer "
            + json(signIn(api, CommandApi.ADMIN, "198.51.100.60", PASSWORD))
                .get("access_token")
                .asString();
    var service =
        json(
            api.send(
                "POST", "/admin/service-accounts", "{\"name\":\"Tried\"}", "Authorization", admin));
    String client = service.get("clientId").asString();
    for (int n = 0; n < LIMIT; n++) {
      assertThat(token(client, "198.51.100." + (70 + n))).isEqualTo(401);
    }
    assertThat(token(client, "198.51.100.80")).isEqualTo(429);
    await().atMost(PATIENCE).until(() -> failures(service.get("id").asLong()) == LIMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "service-1%00", "somebody@example.com", "%F0%90", "LONG"})
  void strange_clients_are_refused_and_leave_nothing(String client) {
    String name = client.equals("LONG") ? UUID.randomUUID().toString().repeat(150) : client;
    assertThat(token(name, UUID.randomUUID().toString())).isIn(400, 401);
    assertThat(
            api.db()
                .sql("select count(*) from rate_limit where id like '%@%' or length(id) > 200")
                .query(Long.class)
                .single())
        .isZero();
  }

  private int token(String client, String address) {
    return api.sendAs(
            "POST",
            "/oauth2/token",
            "grant_type=client_credentials&client_secret=x&client_id=" + client,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "X-Forwarded-For",
            address)
        .statusCode();
  }

  /** On a database of its own: connections that were broken are met by whoever asks next. */
  @Test
  void without_the_database_one_is_told_to_come_again() {
    try (CommandApi alone =
        CommandApi.start(
            CommandApi.newName(), Map.of("spring.datasource.hikari.connection-timeout", 2000))) {
      alone.breakDatabase();
      assertThat(signIn(alone, "a@example.com", "198.51.100.90"))
          .matches(it -> it.statusCode() == 503 && it.body().contains("database-away"));
      var token =
          alone.sendAs(
              "POST",
              "/oauth2/token",
              "grant_type=client_credentials&client_id=service-1&client_secret=x",
              "Content-Type",
              "application/x-www-form-urlencoded");
      assertThat(token)
          .matches(it -> it.statusCode() == 503 && it.body().contains("database-away"));
    }
  }

  @Test
  void the_counts_are_forgotten_when_their_time_is_over() {
    signIn(api, "gone@example.com", "198.51.100.40");
    String name = "sign-in from " + Network.of("198.51.100.40");
    assertThat(counted(name)).isEqualTo(1);
    api.db().sql("update rate_limit set expires_at = 0 where id = ?").param(name).update();
    api.forgetLimits();
    assertThat(counted(name)).isZero();
  }

  private long counted(String name) {
    return api.db()
        .sql("select count(*) from rate_limit where id = ?")
        .param(name)
        .query(Long.class)
        .single();
  }

  private long failures(long account) {
    return api.db()
        .sql(
            "select count(*) from domain_event_entry where aggregate_identifier = ? and payload_type = 'account.login-failed.v1'")
        .param("account-" + account)
        .query(Long.class)
        .single();
  }

  private record Somebody(int status, String email, long id) {}

  private Somebody register(String address) {
    String email = "u" + UUID.randomUUID() + "@example.com";
    var answer =
        api.send(
            "POST",
            "/auth/register",
            json(Map.of("email", email, "password", PASSWORD, "name", "Somebody")),
            "X-Forwarded-For",
            address);
    return new Somebody(answer.statusCode(), email, json(answer).path("id").asLong());
  }

  private static HttpResponse<String> signIn(CommandApi api, String email, String address) {
    return signIn(api, email, address, "wrong-horse-battery");
  }

  private static HttpResponse<String> signIn(
      CommandApi api, String email, String address, String password) {
    return api.send(
        "POST",
        "/auth/login",
        json(Map.of("email", email, "password", password)),
        "X-Forwarded-For",
        address);
  }
}
