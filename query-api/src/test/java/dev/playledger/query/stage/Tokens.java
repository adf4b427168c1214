package dev.playledger.query.stage;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.playledger.events.account.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Stands in for command-api: signs tokens and gives out the key to check them. */
public final class Tokens {

  private final ECKey key;
  private final HttpServer server;
  private final AtomicInteger fetches;

  private Tokens(ECKey key, HttpServer server, AtomicInteger fetches) {
    this.key = key;
    this.server = server;
    this.fetches = fetches;
  }

  static Tokens start() throws IOException, JOSEException {
    ECKey key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    AtomicInteger fetches = new AtomicInteger();
    server.createContext(
        "/",
        exchange -> {
          fetches.incrementAndGet();
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
    return new Tokens(key, server, fetches);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/.well-known/jwks.json";
  }

  /** How often the keys were asked for. */
  public int fetches() {
    return fetches.get();
  }

  /** A good token of an account. */
  public String of(long account, Role... roles) {
    return signed(claims(account, roles).build());
  }

  /** A token that is good for some seconds. */
  public String brief(long account, int seconds, Role... roles) {
    return signed(
        claims(account, roles)
            .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
            .build());
  }

  /** A token that was good until a minute ago. */
  public String expired(long account) {
    return signed(
        claims(account).expirationTime(Date.from(Instant.now().minusSeconds(90))).build());
  }

  /** A token meant for somebody else. */
  public String forOthers(long account) {
    return signed(claims(account).audience("others").build());
  }

  /** A token under the name of a key that nobody has published. */
  public String ofStranger(long account) {
    return signed(claims(account).build(), UUID.randomUUID().toString());
  }

  private static JWTClaimsSet.Builder claims(long account, Role... roles) {
    return new JWTClaimsSet.Builder()
        .issuer("playledger")
        .audience(List.of("playledger"))
        .subject(Long.toString(account))
        .claim("roles", Stream.of(roles).map(Role::name).toList())
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(600)));
  }

  private String signed(JWTClaimsSet claims) {
    return signed(claims, key.getKeyID());
  }

  private String signed(JWTClaimsSet claims, String kid) {
    try {
      var token =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(kid).build(), claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
