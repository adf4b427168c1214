package dev.playledger.command;

import static dev.playledger.command.CommandApi.PASSWORD;
import static dev.playledger.command.CommandApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
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

  /** Less than a quarter apart: without a hash the one would take a quarter of the other. */
  private static final int APART = 4;

  private static final int FEWEST_TIMES = 40;
  private static final int MOST_TIMES = 400;

  private CommandApi api;

  @BeforeAll
  void start() {
    // So much that a hash is most of a sign-in.
    Map<String, Object> costly = Map.of("playledger.password.hash-memory", 4096);
    api = CommandApi.start(CommandApi.newName(), costly);
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
    Iterator<String> next =
        Stream.generate(PasswordsIT::newEmail)
            .peek(it -> register(it, PASSWORD, "Known"))
            .flatMap(it -> Collections.nCopies(10, it).stream())
            .iterator();
    String unknown = newEmail();
    // As many of either come behind a known one, whose noting takes the processor from them.
    IntPredicate isKnown = n -> n % 4 == 0 || n % 4 == 3;
    IntFunction<String> email = n -> isKnown.test(n) ? next.next() : unknown;
    IntStream.range(0, 20).forEach(n -> time(email.apply(n)));
    List<Long> known = new ArrayList<>();
    List<Long> others = new ArrayList<>();
    // On a busy machine it takes more of them to see that they are the same.
    while (known.size() < FEWEST_TIMES / 2
        || (known.size() < MOST_TIMES / 2 && !areAlike(known, others))) {
      IntStream.range(0, 20)
          .forEach(n -> (isKnown.test(n) ? known : others).add(time(email.apply(n))));
    }
    assertThat(areAlike(known, others)).as("%s and %s", known, others).isTrue();
    assertThat(answer(next.next())).isEqualTo(answer(unknown));
  }

  private long time(String email) {
    long start = System.nanoTime();
    signIn(email, "wrong-horse-battery");
    return System.nanoTime() - start;
  }

  private static boolean areAlike(List<Long> one, List<Long> other) {
    return Math.abs(median(one) - median(other)) < median(one) / APART;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
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
