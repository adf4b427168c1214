package dev.playledger.command.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.playledger.door.DoorSettings;
import dev.playledger.door.Network;
import dev.playledger.door.TooMany;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often somebody may try to sign in or register, by address and by account: counted in
 * PostgreSQL, for all instances together, before any hash is made.
 */
@Component
public class SignInLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int FAILURES = 10;
  private static final int AT_ONCE = 1000;

  private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
  private final int signIns;
  private final int registrations;

  /**
   * Who was refused, and until when: so that a flood from one address does not queue for the one
   * row that counts it, with a connection each.
   */
  private final Cache<String, Instant> refused =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(MINUTE).build();

  SignInLimits(DataSource database, DoorSettings settings) {
    buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("rate_limit")
            .idColumn("id")
            .stateColumn("state")
            .expiresAtColumn("expires_at")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ZERO))
            .build();
    signIns = settings.limits().signIn();
    registrations = settings.limits().register();
  }

  /**
   * Filled all at once when a period is over, by two clocks half a period apart: so no more than
   * that get through within any half of one, wherever it begins.
   */
  private static BucketConfiguration bucket(int most, Duration within) {
    Instant next = Instant.now().plus(within);
    return BucketConfiguration.builder()
        .addLimit(it -> it.capacity(most).refillIntervallyAligned(most, within, next).id("one"))
        .addLimit(it ->
            it.capacity(most)
                .refillIntervallyAligned(most, within, next.minus(within.dividedBy(2)))
                .id("other"))
        .build();
  }

  /**
   * Lets somebody try to sign in.
   *
   * @param mark of the account, whether there is one or not; asked for when the address may
   * @throws TooMany when it was tried too often from there, or for that account
   */
  public void signIn(String address, Supplier<String> mark) {
    take("sign-in from " + Network.of(address), signIns, "Too many sign-ins from your address");
    account(mark.get());
  }

  /**
   * The same where it is known who tries.
   *
   * @throws TooMany when it was tried too often
   */
  void account(String mark) {
    take("sign-in of " + mark, signIns, "Too many sign-ins to this account");
  }

  /**
   * Lets somebody try to register.
   *
   * @throws TooMany when it was tried too often from there, or with that e-mail
   */
  void register(String address, Supplier<String> mark) {
    take(
        "register from " + Network.of(address),
        registrations,
        "Too many registrations from your address");
    take("register of " + mark.get(), registrations, "Too many registrations with this e-mail");
  }

  /** Whether one more failure of this account is to be noted. */
  boolean noteFailure(long account) {
    return asked("failure of " + account, FAILURES, Duration.ofHours(1)).isConsumed();
  }

  private void take(String name, int most, String refusal) {
    @Nullable Instant until = refused.getIfPresent(name);
    if (until != null && until.isAfter(Instant.now())) {
      throw new TooMany(refusal, Duration.between(Instant.now(), until));
    }
    ConsumptionProbe one = asked(name, most, MINUTE);
    if (!one.isConsumed()) {
      Duration told = Duration.ofNanos(one.getNanosToWaitForRefill());
      refused.put(name, Instant.now().plus(told));
      throw new TooMany(refusal, told);
    }
  }

  private ConsumptionProbe asked(String name, int most, Duration within) {
    try {
      return buckets.getProxy(name, () -> bucket(most, within)).tryConsumeAndReturnRemaining(1);
    } catch (BucketExecutionException e) {
      throw new DataAccessResourceFailureException("A limit could not be counted", e);
    }
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  public void forget() {
    while (buckets.removeExpired(AT_ONCE) == AT_ONCE) {
      // Then there are more.
    }
  }
}
