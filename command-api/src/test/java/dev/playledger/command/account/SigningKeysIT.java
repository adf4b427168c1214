package dev.playledger.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.playledger.door.Caller;
import dev.playledger.door.TokenRules;
import dev.playledger.local.testing.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys on a real database, their clock moved by hand; tokens expire by the true clock. */
class SigningKeysIT {

  private static final Duration KEY_AGE = Duration.ofDays(30);
  private static final Duration AGE = Duration.ofHours(12);

  private final DriverManagerDataSource source = migrated();
  private final JdbcClient db = JdbcClient.create(source);
  private HttpServer door;
  private SigningKeys keys;
  private volatile Instant now = Instant.parse("2026-11-21T10:00:00Z");

  @BeforeEach
  void start() throws IOException {
    keys = instance(AGE);
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.createContext("/", this::answer);
    door.start();
  }

  @AfterEach
  void stop() {
    door.stop(0);
  }

  @Test
  void keys_take_turns_and_nobody_is_logged_out() {
    Jwt last = token(keys);
    Set<String> seen = new HashSet<>(Set.of(kid(last)));
    for (int turns = 0; turns < 2; turns++) {
      JwtDecoder cached = elsewhere();
      pass(KEY_AGE);
      assertThat(published()).hasSize(2).contains(kid(last));
      pass(SigningKeys.PUBLISHED_BEFORE.minusSeconds(1));
      last = token(keys);
      assertThat(seen).contains(kid(last));
      assertAccepted(last, cached);
      now = now.plusSeconds(1);
      Jwt next = token(keys);
      assertThat(seen.add(kid(next))).isTrue();
      assertAccepted(next, cached);

      pass(AGE);
      assertThat(halves()).containsExactly(kid(next));
      assertAccepted(last, cached);
      pass(SigningKeys.SLACK);
      assertThat(published()).containsExactly(kid(next));
      assertRefused(last);
      assertAccepted(next, cached);
      last = next;
    }
    assertThat(seen).hasSize(3);
  }

  @Test
  void instances_agree_and_make_one_key_at_a_time() {
    db.sql("delete from signing_key").update();
    List<SigningKeys> all = atOnce(_ -> instance(AGE));
    assertThat(all).extracting(it -> kid(token(it))).containsOnly(published(all.getFirst()));
    now = now.plus(KEY_AGE);
    atOnce(i -> {
      all.get(i).look();
      return i;
    });
    assertThat(db.sql("select count(*) from signing_key").query(Long.class).single()).isEqualTo(2);
    all.forEach(SigningKeys::look);
    Set<String> before = Set.copyOf(all.stream().map(it -> kid(token(it))).toList());
    now = now.plus(SigningKeys.PUBLISHED_BEFORE);
    Set<String> after = Set.copyOf(all.stream().map(it -> kid(token(it))).toList());
    assertThat(before).hasSize(1);
    assertThat(after).hasSize(1).isNotEqualTo(before);
    assertThat(all).allMatch(it -> published(it).length == 2);
  }

  @Test
  void keys_that_are_taken_back_end_their_tokens_and_another_signs_at_once() {
    Jwt stolen = token(keys);
    pass(KEY_AGE);
    db.sql("delete from signing_key").update();
    pass(Duration.ofSeconds(30));
    Jwt again = token(keys);
    assertThat(published()).containsExactly(kid(again));
    assertRefused(stolen);
    assertAccepted(again, elsewhere());
  }

  @Test
  void a_shorter_age_ends_no_token_early() {
    Jwt old = token(keys);
    keys = instance(Duration.ofHours(1));
    now = now.plusSeconds(1);
    db.sql("update signing_key set created_at = created_at - interval '30 days'").update();
    pass(SigningKeys.PUBLISHED_BEFORE);
    pass(SigningKeys.PUBLISHED_BEFORE);
    assertThat(halves()).hasSize(1).doesNotContain(kid(old));
    pass(AGE.minus(SigningKeys.PUBLISHED_BEFORE.multipliedBy(3)));
    assertAccepted(old, elsewhere());
    pass(SigningKeys.SLACK.plus(SigningKeys.PUBLISHED_BEFORE));
    assertRefused(old);
  }

  private void pass(Duration time) {
    now = now.plus(time);
    keys.look();
  }

  private SigningKeys instance(Duration age) {
    return new SigningKeys(
        db,
        new TransactionTemplate(new DataSourceTransactionManager(source)),
        new TokenSettings(age, KEY_AGE),
        () -> now);
  }

  private static Jwt token(SigningKeys keys) {
    var claims =
        JwtClaimsSet.builder()
            .issuer(Caller.ISSUER)
            .audience(List.of(Caller.AUDIENCE))
            .subject("7")
            .expiresAt(Instant.now().plus(AGE))
            .build();
    var header = JwsHeader.with(SignatureAlgorithm.ES256).build();
    return new NimbusJwtEncoder((wanted, _) -> wanted.select(keys.signing()))
        .encode(JwtEncoderParameters.from(header, claims));
  }

  private static String kid(Jwt token) {
    return String.valueOf(token.getHeaders().get("kid"));
  }

  private void assertAccepted(Jwt token, JwtDecoder another) {
    for (JwtDecoder decoder : List.of(here(), elsewhere(), another)) {
      assertThat(decoder.decode(token.getTokenValue()).getSubject()).isEqualTo("7");
    }
  }

  private void assertRefused(Jwt token) {
    for (JwtDecoder decoder : List.of(here(), elsewhere())) {
      assertThatExceptionOfType(BadJwtException.class)
          .isThrownBy(() -> decoder.decode(token.getTokenValue()));
    }
  }

  private JwtDecoder here() {
    return TokenRules.decoder((wanted, _) -> wanted.select(keys.published()));
  }

  /** As a service has it that has just started. */
  private JwtDecoder elsewhere() {
    return TokenRules.decoder(URI.create("http://127.0.0.1:" + door.getAddress().getPort() + "/"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] set = keys.published().toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, set.length);
    exchange.getResponseBody().write(set);
    exchange.close();
  }

  private String[] published() {
    return published(keys);
  }

  private static String[] published(SigningKeys keys) {
    return keys.published().getKeys().stream().map(it -> it.getKeyID()).toArray(String[]::new);
  }

  private List<String> halves() {
    return db.sql("select id from signing_key where jwk like '%\"d\"%'")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static <T> List<T> atOnce(java.util.function.IntFunction<T> action) {
    return IntStream.range(0, 4).parallel().mapToObj(action).toList();
  }

  private static DriverManagerDataSource migrated() {
    var postgres = TestServers.get().postgres();
    String name = "k" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    JdbcClient.create(
            new DriverManagerDataSource(postgres.jdbcUrl(), postgres.user(), postgres.password()))
        .sql("create database " + name)
        .update();
    var source =
        new DriverManagerDataSource(postgres.jdbcUrl(name), postgres.user(), postgres.password());
    Flyway.configure().dataSource(source).load().migrate();
    return source;
  }
}
