package dev.playledger.command.account;

import dev.playledger.door.Caller;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be wished of an account that is there. */
sealed interface AccountCommand {

  AccountId accountId();

  /** Other name, e-mail, image or preferences. */
  record ChangeAccount(
      @TargetAggregateIdentifier AccountId accountId, AccountPatch patch, AccountId by)
      implements AccountCommand {}

  /**
   * Another password.
   *
   * @param keeps the session that goes on
   */
  record ChangePassword(
      @TargetAggregateIdentifier AccountId accountId,
      String hash,
      Caller.@Nullable Session keeps,
      AccountId by)
      implements AccountCommand {

    @Override
    public String toString() {
      return "ChangePassword[" + accountId + "]";
    }
  }

  /** These roles and no others. */
  record SetRoles(@TargetAggregateIdentifier AccountId accountId, Set<Role> roles, AccountId by)
      implements AccountCommand {}

  record SetBlocked(@TargetAggregateIdentifier AccountId accountId, boolean blocked, AccountId by)
      implements AccountCommand {}

  record DeleteAccount(@TargetAggregateIdentifier AccountId accountId, AccountId by)
      implements AccountCommand {}

  /** A sign-in with a wrong password. */
  record NoteFailedSignIn(@TargetAggregateIdentifier AccountId accountId)
      implements AccountCommand {}

  /** The end of one session. */
  record SignOut(@TargetAggregateIdentifier AccountId accountId, String session, AccountId by)
      implements AccountCommand {}
}
