package dev.playledger.command.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The body of {@code POST /auth/login}. */
record Credentials(
    @NotNull @Size(max = 254) String email,
    @NotNull @Size(max = PasswordSettings.LONGEST) String password) {

  @Override
  public String toString() {
    return "Credentials[…]";
  }
}
