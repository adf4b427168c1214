package dev.playledger.command.wiring;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Keeps no tokens: they stand for themselves until they expire or are revoked by an event. */
final class NothingKept implements OAuth2AuthorizationService {

  @Override
  public void save(OAuth2Authorization authorization) {
    // Nobody asks for it again.
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    // It is not there.
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return null;
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType tokenType) {
    return null;
  }
}
