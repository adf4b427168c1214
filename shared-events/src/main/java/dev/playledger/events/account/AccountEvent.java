package dev.playledger.events.account;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.playledger.events.DomainEvent;
import dev.playledger.events.ids.AccountId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can happen to an account. E-mail, name and password are not in the log. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface AccountEvent extends DomainEvent {

  AccountId accountId();

  @Override
  default AccountId subject() {
    return accountId();
  }

  /** Somebody got an account with these roles. */
  @JsonTypeName("account.registered.v1")
  record AccountRegistered(AccountId accountId, Set<Role> roles, AccountId by, Instant at)
      implements AccountEvent {}

  /** Name, e-mail, image or preferences are others now. */
  @JsonTypeName("account.changed.v1")
  record AccountChanged(AccountId accountId, AccountId by, Instant at) implements AccountEvent {}

  /** They may do more from their next sign-in on. */
  @JsonTypeName("account.role-granted.v1")
  record RoleGranted(AccountId accountId, Role role, AccountId by, Instant at)
      implements AccountEvent {}

  /** They may do less at once: tokens from before no longer hold. */
  @JsonTypeName("account.role-revoked.v1")
  record RoleRevoked(AccountId accountId, Role role, AccountId by, Instant at)
      implements AccountEvent {}

  @JsonTypeName("account.blocked.v1")
  record AccountBlocked(AccountId accountId, AccountId by, Instant at) implements AccountEvent {}

  @JsonTypeName("account.unblocked.v1")
  record AccountUnblocked(AccountId accountId, AccountId by, Instant at) implements AccountEvent {}

  /** What is personal is gone; the id stays in the books. */
  @JsonTypeName("account.deleted.v1")
  record AccountDeleted(AccountId accountId, AccountId by, Instant at) implements AccountEvent {}

  /**
   * Another password; all tokens from before end.
   *
   * @param keeps the session that changed it, which goes on
   */
  @JsonTypeName("account.password-changed.v1")
  record PasswordChanged(AccountId accountId, @Nullable String keeps, AccountId by, Instant at)
      implements AccountEvent {}

  /**
   * A sign-in with a wrong password; only some of many are noted.
   *
   * @param by the account itself, for nobody has shown to be anybody
   */
  @JsonTypeName("account.login-failed.v1")
  record LoginFailed(AccountId accountId, AccountId by, Instant at) implements AccountEvent {}

  /** Somebody signed out: the token of that session no longer holds. */
  @JsonTypeName("account.signed-out.v1")
  record SignedOut(AccountId accountId, String session, AccountId by, Instant at)
      implements AccountEvent {}
}
