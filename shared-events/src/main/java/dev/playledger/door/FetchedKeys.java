package dev.playledger.door;

import static com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator.noRefresh;
import static com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator.referenceComparison;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.jwk.source.RefreshAheadCachingJWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The keys that command-api publishes, fetched when they are needed first and anew each minute.
 *
 * <p>A key is published ten minutes before it signs, and none is held longer than six. So a key
 * that is not known here is made up, and a token that names one is refused, not excused: only two
 * such tokens in half a minute make us look for a newer key, and they take no fetch from the
 * others.
 */
final class FetchedKeys implements JWKSource<SecurityContext> {

  /** A key that was taken back goes on for as long. */
  private static final Duration HELD = Duration.ofMinutes(1);

  private static final Duration AHEAD = Duration.ofSeconds(30);

  /**
   * For how long the last keys do when command-api is away, until they have been held once more.
   */
  private static final Duration WITHOUT_COMMAND_API = Duration.ofMinutes(5);

  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(5);
  private static final Duration BETWEEN_STRANGERS = Duration.ofSeconds(30);
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final int MOST_BYTES = 1 << 16;

  private final JWKSetSource<SecurityContext> keys;
  private final InstantSource clock;

  FetchedKeys(URI address, InstantSource clock) {
    this.clock = clock;
    var fetched =
        new URLBasedJWKSetSource<>(
            url(address),
            new DefaultResourceRetriever(
                (int) TIMEOUT.toMillis(), (int) TIMEOUT.toMillis(), MOST_BYTES));
    var tolerant = new OutageTolerantJWKSetSource<>(fetched, WITHOUT_COMMAND_API.toMillis(), null);
    var limited = new RateLimitedJWKSetSource<>(tolerant, BETWEEN_FETCHES.toMillis(), null);
    keys =
        new RefreshAheadCachingJWKSetSource<>(
            new FewStrangers(limited),
            HELD.toMillis(),
            TIMEOUT.multipliedBy(2).toMillis(),
            AHEAD.toMillis(),
            ahead(),
            true,
            null,
            null,
            true);
  }

  @Override
  public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext ignored)
      throws KeySourceException {
    long now = clock.millis();
    JWKSet known = keys.getJWKSet(noRefresh(), now, null);
    List<JWK> found = wanted.select(known);
    return found.isEmpty() ? wanted.select(newer(known, now)) : found;
  }

  private JWKSet newer(JWKSet known, long now) {
    try {
      return keys.getJWKSet(referenceComparison(known), now, Asked.FOR_A_STRANGER);
    } catch (KeySourceException _) {
      return known;
    }
  }

  private static ExecutorService ahead() {
    return Executors.newThreadPerTaskExecutor(
        Thread.ofPlatform().name("token-keys").daemon().factory());
  }

  private static URL url(URI address) {
    try {
      return address.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private enum Asked implements SecurityContext {
    FOR_A_STRANGER
  }

  /**
   * Lets few fetches through for keys that are not known. It stands behind the cache, so that those
   * who ask at the same time for a key that is really new share one fetch.
   */
  private static final class FewStrangers extends JWKSetSourceWrapper<SecurityContext> {

    private final JWKSetSource<SecurityContext> few;

    FewStrangers(JWKSetSource<SecurityContext> all) {
      super(all);
      few = new RateLimitedJWKSetSource<>(all, BETWEEN_STRANGERS.toMillis(), null);
    }

    @Override
    public JWKSet getJWKSet(
        JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext asked)
        throws KeySourceException {
      return (asked == Asked.FOR_A_STRANGER ? few : getSource()).getJWKSet(refresh, now, asked);
    }
  }
}
