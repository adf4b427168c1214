package dev.playledger.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class FetchedKeysTest {

  private static final ECKey FIRST = key("first");
  private static final ECKey SECOND = key("second");

  private final HttpServer commandApi;
  private final AtomicInteger fetches = new AtomicInteger();
  private final JwtDecoder decoder;
  private volatile List<ECKey> published = List.of(FIRST);
  private volatile boolean away;
  private volatile Instant now = Instant.now();

  FetchedKeysTest() throws IOException {
    commandApi = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    commandApi.createContext("/", this::answer);
    commandApi.start();
    URI address = URI.create("http://127.0.0.1:" + commandApi.getAddress().getPort() + "/");
    decoder = TokenRules.decoder(new FetchedKeys(address, () -> now));
  }

  @AfterEach
  void stop() {
    commandApi.stop(0);
  }

  @Test
  void strangers_are_refused_however_often_they_come_and_cost_few_fetches() {
    for (int i = 0; i < 600; i++) {
      assertRefused(strangers());
      now = now.plusMillis(100);
    }
    assertThat(fetches).hasValueBetween(2, 6);
  }

  @Test
  void strangers_cost_nobody_else_anything() {
    String known = signed(FIRST);
    for (int i = 0; i < 600; i++) {
      assertRefused(strangers());
      assertRefused(strangers());
      assertAccepted(known);
      now = now.plusSeconds(1);
    }
    away = true;
    for (int i = 0; i < 60; i++) {
      assertRefused(strangers());
      assertAccepted(known);
      now = now.plusSeconds(4);
    }
    assertThat(fetches).hasValueLessThan(14 * 7);
  }

  @Test
  void a_new_key_is_accepted_after_one_fetch_by_all_who_bring_it_at_once() {
    assertAccepted(FIRST);
    published = List.of(FIRST, SECOND);
    String token = signed(SECOND);
    assertThat(IntStream.range(0, 20).parallel().mapToObj(_ -> decoder.decode(token))).hasSize(20);
    assertAccepted(FIRST);
    assertThat(fetches).hasValue(2);
  }

  @Test
  void a_key_that_was_taken_back_holds_for_a_minute_at_most() {
    assertAccepted(FIRST);
    published = List.of(SECOND);
    now = now.plusSeconds(60);
    assertRefused(signed(FIRST));
    assertAccepted(SECOND);
  }

  @Test
  void without_command_api_keys_hold_for_some_minutes_and_then_nobody_can_tell() {
    assertAccepted(FIRST);
    away = true;
    for (int minutes = 0; minutes < 5; minutes++) {
      now = now.plusSeconds(59);
      assertAccepted(FIRST);
      assertRefused(strangers());
    }
    now = now.plusSeconds(70);
    assertNobodyCanTell();
  }

  @Test
  void keys_that_were_never_there_are_asked_for_until_they_are() {
    away = true;
    IntStream.range(0, 20).forEach(_ -> assertNobodyCanTell());
    assertThat(fetches).hasValueLessThan(4);
    away = false;
    now = now.plus(Duration.ofSeconds(5));
    assertAccepted(FIRST);
  }

  private void answer(HttpExchange exchange) throws IOException {
    fetches.incrementAndGet();
    byte[] keys =
        new JWKSet(published.stream().<JWK>map(ECKey::toPublicJWK).toList())
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(away ? 503 : 200, keys.length);
    exchange.getResponseBody().write(keys);
    exchange.close();
  }

  private void assertAccepted(ECKey key) {
    assertAccepted(signed(key));
  }

  private void assertAccepted(String token) {
    assertThat(decoder.decode(token).getSubject()).isEqualTo("7");
  }

  private void assertRefused(String token) {
    assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token));
  }

  private void assertNobodyCanTell() {
    assertThatThrownBy(() -> decoder.decode(signed(FIRST)))
        .isInstanceOf(JwtException.class)
        .isNotInstanceOf(BadJwtException.class);
  }

  private static String strangers() {
    return signed(new ECKey.Builder(SECOND).keyID(UUID.randomUUID().toString()).build());
  }

  private static String signed(ECKey key) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(Caller.ISSUER)
            .audience(Caller.AUDIENCE)
            .subject("7")
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey key(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
