package dev.playledger.command.account;

import static java.time.ZoneOffset.UTC;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign tokens, shared by all instances through the database. They take turns without
 * logging anybody out: a new one is published before it signs, an old one as long as tokens of it
 * may hold. Where none can sign, because an operator took the keys back, a new one does at once.
 */
@Component
public class SigningKeys {

  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

  /** By then all instances have seen a new key, and all services fetched it. */
  static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(10);

  /** For clocks that differ, and for those who sign with a key until they have looked again. */
  static final Duration SLACK = Duration.ofHours(1);

  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final TokenSettings settings;
  private final InstantSource clock;
  private volatile State state;

  SigningKeys(
      JdbcClient db, TransactionTemplate transaction, TokenSettings settings, InstantSource clock) {
    this.db = db;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
    state = lookedUp();
  }

  private record State(List<SigningKey> inTurn, JWKSet published) {}

  /** The public halves of all keys whose tokens may hold. */
  public JWKSet published() {
    return state.published();
  }

  /** The key that signs now, alone. */
  public JWKSet signing() {
    return new JWKSet(SigningKey.at(clock.instant(), state.inTurn()).jwk());
  }

  @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
  void look() {
    state = lookedUp();
  }

  private State lookedUp() {
    List<SigningKey> inTurn = transaction.execute(_ -> turn(clock.instant()));
    List<JWK> all = inTurn.stream().<JWK>map(SigningKey::jwk).toList();
    return new State(inTurn, new JWKSet(all).toPublicJWKSet());
  }

  private List<SigningKey> turn(Instant now) {
    db.sql("lock table signing_key in exclusive mode").update();
    List<SigningKey> found = load();
    if (found.stream().noneMatch(it -> it.jwk().isPrivate())) {
      insert(SigningKey.generate(now, now));
    } else if (!found.getLast().createdAt().plus(settings.keyAge()).isAfter(now)) {
      insert(SigningKey.generate(now, now.plus(PUBLISHED_BEFORE)));
    }
    retire(SigningKey.at(now, load()), now);
    return load();
  }

  private void insert(SigningKey key) {
    OffsetDateTime signsFrom = key.signsFrom().atOffset(UTC);
    db.sql(
            "insert into signing_key (id, jwk, created_at, signs_from, kept_until) values (?, ?, ?, ?, ?)")
        .params(key.jwk().getKeyID(), key.jwk().toJSONString())
        .params(key.createdAt().atOffset(UTC), signsFrom, signsFrom)
        .update();
    LOG.info("The key {} signs tokens from {}", key.jwk().getKeyID(), key.signsFrom());
  }

  private void retire(SigningKey signing, Instant now) {
    OffsetDateTime since = signing.signsFrom().atOffset(UTC);
    db.sql("update signing_key set kept_until = greatest(kept_until, ?) where id = ?")
        .params(now.plus(settings.age()).plus(SLACK).atOffset(UTC), signing.jwk().getKeyID())
        .update();
    db.sql(
            "update signing_key set jwk = (jwk::jsonb - 'd')::text where signs_from < ? and jsonb_exists(jwk::jsonb, 'd')")
        .param(since)
        .update();
    db.sql("delete from signing_key where signs_from < ? and kept_until < ?")
        .params(since, now.atOffset(UTC))
        .update();
  }

  private List<SigningKey> load() {
    return db.sql("select jwk, created_at, signs_from from signing_key order by signs_from")
        .query((row, _) ->
            SigningKey.read(
                row.getString("jwk"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("signs_from", OffsetDateTime.class).toInstant()))
        .list();
  }
}
