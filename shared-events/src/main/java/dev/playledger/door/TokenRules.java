package dev.playledger.door;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.time.InstantSource;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Which tokens are ours: signed with ES256 by one of our keys, issued by us, for us. */
public final class TokenRules {

  private TokenRules() {}

  /** Checks tokens against keys at hand. */
  public static JwtDecoder decoder(JWKSource<SecurityContext> keys) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
    // The claims are checked by the validators below, as everywhere in Spring Security.
    processor.setJWTClaimsSetVerifier((_, _) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(validator());
    return decoder;
  }

  /**
   * Checks tokens against the keys that command-api publishes, fetched when they are needed first.
   */
  public static JwtDecoder decoder(URI keys) {
    return decoder(new FetchedKeys(keys, InstantSource.system()));
  }

  private static OAuth2TokenValidator<Jwt> validator() {
    return new DelegatingOAuth2TokenValidator<>(
        JwtValidators.createDefaultWithIssuer(Caller.ISSUER),
        new JwtClaimValidator<java.util.List<String>>(
            JwtClaimNames.AUD, audience -> audience != null && audience.contains(Caller.AUDIENCE)));
  }
}
