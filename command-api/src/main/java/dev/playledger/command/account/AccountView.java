package dev.playledger.command.account;

import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An account in an answer; {@code role} is the highest one, for clients that know only one. */
record AccountView(
    AccountId id,
    @Nullable String email,
    String name,
    @Nullable String imageUrl,
    String role,
    List<Role> roles,
    boolean blocked,
    ObjectNode preferences,
    Instant createdAt,
    Instant updatedAt) {

  /** What others may see of it. */
  record Public(AccountId id, String name, @Nullable String imageUrl) {}

  Public ofOthers() {
    return new Public(id, name, imageUrl);
  }

  @Override
  public String toString() {
    return "AccountView[" + id + "]";
  }
}
