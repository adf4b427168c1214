package dev.playledger.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers for half a minute which tokens were found good, for checking a signature costs more
 * than most requests.
 */
public final class RememberedTokens implements JwtDecoder {

  private final Cache<String, Jwt> good =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(30)).build();
  private final JwtDecoder decoder;
  private final RevokedTokens revoked;

  public RememberedTokens(JwtDecoder decoder, RevokedTokens revoked) {
    this.decoder = decoder;
    this.revoked = revoked;
  }

  private Jwt checked(String token) {
    try {
      Jwt jwt = decoder.decode(token);
      good.put(token, jwt);
      return jwt;
    } catch (BadJwtException bad) {
      throw bad;
    } catch (JwtException unknown) {
      throw new KeysAway.CannotTell(unknown);
    }
  }

  @Override
  public Jwt decode(String token) {
    @Nullable Jwt known = good.getIfPresent(token);
    // Not while the cache is held: checking may wait for keys, and would hold up good tokens.
    Jwt jwt = known == null ? checked(token) : known;
    if (jwt.getExpiresAt() == null || !jwt.getExpiresAt().isAfter(Instant.now())) {
      throw new JwtValidationException(
          "The token has expired", java.util.List.of(new OAuth2Error("invalid_token")));
    }
    return revoked.check(jwt);
  }
}
