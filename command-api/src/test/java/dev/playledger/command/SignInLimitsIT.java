package dev.playledger.command;

import static dev.playledger.command.CommandApi.PASSWORD;
import static dev.playledger.command.CommandApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.door.Network;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInLimitsIT {

  private static final int LIMIT = 10;

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
    await().until(() -> failures(somebody.id()) == 8);
    signIn(api, UUID.randomUUID() + "@example.com", "198.51.100.30");
    assertThat(failures(somebody.id())).isEqualTo(8);
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
    return api.send(
        "POST",
        "/auth/login",
        json(Map.of("email", email, "password", "wrong-horse-battery")),
        "X-Forwarded-For",
        address);
  }
}
