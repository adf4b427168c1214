package dev.playledger.command;

import static dev.playledger.command.CommandApi.PASSWORD;
import static dev.playledger.command.CommandApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordsIT {

  private CommandApi api;

  @BeforeAll
  void start() {
    api = CommandApi.start(CommandApi.newName());
  }

  @AfterAll
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "elevenchars",
        "123456789012",
        "aaaaaaaaaaaaaaaa",
        "passwordpassword",
        "Password1234!",
        "qwertyuiop12",
        "administrator",
        "nova@example.com",
        "Night Walkers"
      })
  void a_short_or_common_password_is_refused(String password) {
    var answer = register("nova@example.com", password, "Night Walkers");
    assertThat(answer).startsWith("400").contains("\"field\":\"password\"");
    assertThat(answer).doesNotContain(password + "\"");
  }

  @Test
  void any_characters_are_taken_and_one_may_type_them_in_another_form() {
    String composed = "Überraschung für Zoë";
    String email = newEmail();
    assertThat(register(email, composed, "Zoë")).startsWith("201");
    String apart = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);
    assertThat(signIn(email, apart)).isEqualTo(200);
    assertThat(register(newEmail(), "x".repeat(129), "Long")).startsWith("400");
    assertThat(register(newEmail(), "x1 ö?".repeat(25) + "abc", "Long")).startsWith("201");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{bcrypt}", ""})
  void a_hash_of_bcrypt_is_accepted_and_replaced(String prefix) {
    String email = newEmail();
    register(email, PASSWORD, "Old");
    String old = prefix + new BCryptPasswordEncoder().encode(PASSWORD);
    api.db()
        .sql("update account set password_hash = ? where email = ?")
        .params(old, email)
        .update();
    assertThat(signIn(email, "not-the-password")).isEqualTo(401);
    assertThat(hash(email)).isEqualTo(old);
    assertThat(signIn(email, PASSWORD)).isEqualTo(200);
    assertThat(hash(email)).startsWith("{argon2}$argon2id$");
    assertThat(signIn(email, PASSWORD)).isEqualTo(200);
  }

  @Test
  void an_unknown_email_answers_like_a_wrong_password_in_time_too() {
    // Only so many failures of one account are noted, and the noting must not show.
    List<String> known = Stream.generate(PasswordsIT::newEmail).limit(10).toList();
    known.forEach(it -> register(it, PASSWORD, "Known"));
    String unknown = newEmail();
    Iterator<String> next =
        known.stream().flatMap(it -> Stream.generate(() -> it).limit(10)).iterator();
    IntFunction<String> email = n -> n % 2 == 0 ? next.next() : unknown;
    IntStream.range(0, 20).forEach(n -> time(email.apply(n)));
    long[] times = IntStream.range(0, 80).mapToLong(n -> time(email.apply(n))).toArray();
    Duration between = Duration.ofNanos(Math.abs(median(times, 0) - median(times, 1)));
    assertThat(between).isLessThan(Duration.ofMillis(5));
    assertThat(answer(known.getFirst())).isEqualTo(answer(unknown));
  }

  private long time(String email) {
    long start = System.nanoTime();
    signIn(email, "wrong-horse-battery");
    return System.nanoTime() - start;
  }

  private static long median(long[] times, int remainder) {
    long[] own =
        IntStream.range(0, times.length)
            .filter(n -> n % 2 == remainder)
            .mapToLong(n -> times[n])
            .toArray();
    Arrays.sort(own);
    return own[own.length / 2];
  }

  private String answer(String email) {
    var answer =
        api.send("POST", "/auth/login", json(Map.of("email", email, "password", "wrong-horse")));
    return answer.statusCode() + answer.body();
  }

  private String hash(String email) {
    return api.db()
        .sql("select password_hash from account where email = ?")
        .param(email)
        .query(String.class)
        .single();
  }

  private String register(String email, String password, String name) {
    var answer =
        api.send(
            "POST",
            "/auth/register",
            json(Map.of("email", email, "password", password, "name", name)));
    return answer.statusCode() + " " + answer.body();
  }

  private int signIn(String email, String password) {
    return api.send("POST", "/auth/login", json(Map.of("email", email, "password", password)))
        .statusCode();
  }

  private static String newEmail() {
    return "u" + UUID.randomUUID() + "@example.com";
  }
}
