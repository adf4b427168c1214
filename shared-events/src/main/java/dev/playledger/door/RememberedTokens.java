package dev.playledger.door;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers for a minute which tokens were found good, for checking a signature costs more than
 * most requests.
 */
public final class RememberedTokens implements JwtDecoder {

  private final LoadingCache<String, Jwt> good;
  private final RevokedTokens revoked;

  public RememberedTokens(JwtDecoder decoder, RevokedTokens revoked) {
    this.revoked = revoked;
    good =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(token -> checked(token, decoder));
  }

  private static Jwt checked(String token, JwtDecoder decoder) {
    try {
      return decoder.decode(token);
    } catch (BadJwtException bad) {
      throw bad;
    } catch (JwtException unknown) {
      throw new KeysAway.CannotTell(unknown);
    }
  }

  @Override
  public Jwt decode(String token) {
    Jwt jwt = good.get(token);
    if (jwt.getExpiresAt() == null || !jwt.getExpiresAt().isAfter(Instant.now())) {
      throw new JwtValidationException(
          "The token has expired", java.util.List.of(new OAuth2Error("invalid_token")));
    }
    return revoked.check(jwt);
  }
}
