package dev.playledger.command.account;

import dev.playledger.door.DoorSettings;
import dev.playledger.door.Network;
import dev.playledger.door.TooMany;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often somebody may try to sign in or register, by address and by account: counted in
 * PostgreSQL, for all instances together, before any hash is made.
 */
@Component
public class SignInLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int AT_ONCE = 1000;

  private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
  private final BucketConfiguration signIns;
  private final BucketConfiguration registrations;
  private final BucketConfiguration failures = bucket(10, Duration.ofHours(1));

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
    signIns = bucket(settings.limits().signIn(), MINUTE);
    registrations = bucket(settings.limits().register(), MINUTE);
  }

  /** All at once when the time is over, so that no more get through while it lasts. */
  private static BucketConfiguration bucket(int most, Duration within) {
    return BucketConfiguration.builder()
        .addLimit(it -> it.capacity(most).refillIntervally(most, within))
        .build();
  }

  /**
   * Lets somebody try to sign in.
   *
   * @param mark of the account, whether there is one or not
   * @throws TooMany when it was tried too often from there, or for that account
   */
  public void signIn(String address, String mark) {
    take("sign-in from " + Network.of(address), signIns, "Too many sign-ins from your address");
    take("sign-in of " + mark, signIns, "Too many sign-ins to this account");
  }

  /**
   * Lets somebody try to register.
   *
   * @throws TooMany when it was tried too often from there, or with that e-mail
   */
  void register(String address, String mark) {
    take(
        "register from " + Network.of(address),
        registrations,
        "Too many registrations from your address");
    take("register of " + mark, registrations, "Too many registrations with this e-mail");
  }

  /** Whether one more failure of this account is to be noted. */
  boolean noteFailure(long account) {
    return buckets.getProxy("failure of " + account, () -> failures).tryConsume(1);
  }

  private void take(String name, BucketConfiguration bucket, String refusal) {
    ConsumptionProbe one = buckets.getProxy(name, () -> bucket).tryConsumeAndReturnRemaining(1);
    if (!one.isConsumed()) {
      throw new TooMany(refusal, Duration.ofNanos(one.getNanosToWaitForRefill()));
    }
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  public void forget() {
    while (buckets.removeExpired(AT_ONCE) == AT_ONCE) {
      // Then there are more.
    }
  }
}
