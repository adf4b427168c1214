package dev.playledger.door;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A request's good token, and the caller it names, read once a token. */
final class SignedIn extends JwtAuthenticationToken {

  private static final LoadingCache<Jwt, Caller> CALLERS =
      Caffeine.newBuilder().weakKeys().build(Caller::of);

  private final transient Caller caller;

  SignedIn(Jwt token) {
    super(token, List.of());
    caller = CALLERS.get(token);
  }

  Caller caller() {
    return caller;
  }
}
