package dev.playledger.command.account;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.Id;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The service accounts as clients of OAuth 2, which may get tokens for themselves (RFC 6749, 4.4).
 */
@Component
public class ServiceClients implements RegisteredClientRepository {

  private static final String PREFIX = "service-";

  private final Accounts accounts;
  private final dev.playledger.command.account.TokenSettings settings;

  ServiceClients(Accounts accounts, dev.playledger.command.account.TokenSettings settings) {
    this.accounts = accounts;
    this.settings = settings;
  }

  static String clientId(AccountId id) {
    return PREFIX + id.value();
  }

  /** The account of a client id, if it can be one. */
  public static Optional<AccountId> account(String clientId) {
    return clientId.matches(PREFIX + "[1-9][0-9]{0,15}")
        ? Optional.of(Long.parseLong(clientId, PREFIX.length(), clientId.length(), 10))
            .filter(it -> it < Id.LIMIT)
            .map(AccountId::new)
        : Optional.empty();
  }

  public boolean isService(AccountId id) {
    return accounts.find(id).filter(Account::isService).isPresent();
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return account(clientId)
        .flatMap(accounts::find)
        .filter(it -> it.isService() && !it.blocked())
        .map(this::client)
        .orElse(null);
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  /** They are made by commands; here the same secret gets a better hash. */
  @Override
  public void save(RegisteredClient client) {
    account(client.getClientId())
        .flatMap(accounts::find)
        .ifPresent(it -> accounts.upgrade(it, String.valueOf(client.getClientSecret())));
  }

  private RegisteredClient client(Account account) {
    String id = clientId(account.id());
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret(account.passwordHash())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(settings.age()).build())
        .build();
  }
}
