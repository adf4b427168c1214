package dev.playledger.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one account. */
public record AccountId(@JsonValue long value) implements Id {

  public AccountId {
    Id.checked("account", value);
  }

  @JsonCreator
  public static AccountId of(long value) {
    return new AccountId(value);
  }

  /**
   * With the type in front, as Axon's store and the {@code ce_subject} header carry it: {@code
   * account-42}.
   */
  @Override
  public String toString() {
    return "account-" + value;
  }
}
