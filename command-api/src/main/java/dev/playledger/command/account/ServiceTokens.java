package dev.playledger.command.account;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Makes the token of a service one of ours. */
@Component
public class ServiceTokens implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final Accounts accounts;
  private final Tokens tokens;
  private final InstantSource clock;

  ServiceTokens(Accounts accounts, Tokens tokens, InstantSource clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** As for a person: the account is read once more after the time of the token was taken. */
  @Override
  public void customize(JwtEncodingContext token) {
    Instant at = clock.instant();
    RegisteredClient client = token.getRegisteredClient();
    Account account =
        ServiceClients.account(client.getClientId())
            .flatMap(accounts::settled)
            .filter(it -> !it.blocked() && it.passwordHash().equals(client.getClientSecret()))
            .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
    token.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
    tokens.claims(token.getClaims(), account, at);
  }
}
