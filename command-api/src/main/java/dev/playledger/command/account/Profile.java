package dev.playledger.command.account;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is personal of an account, and what it may say of itself.
 *
 * @param email of a person; services have none
 */
record Profile(
    @Nullable String email, String name, @Nullable String imageUrl, ObjectNode preferences) {

  @Override
  public String toString() {
    return "Profile[…]";
  }
}
