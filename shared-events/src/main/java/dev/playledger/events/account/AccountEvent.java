package dev.playledger.events.account;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.playledger.events.DomainEvent;
import dev.playledger.events.ids.AccountId;
import java.time.Instant;
import java.util.Set;

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
}
