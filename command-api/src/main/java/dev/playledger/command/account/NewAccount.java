package dev.playledger.command.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /auth/register}; {@code role} is artist or listener, the default. */
record NewAccount(
    @NotBlank @Email @Size(max = 254) String email,
    @NotNull @Size(max = PasswordSettings.LONGEST) String password,
    @NotBlank @Size(max = 100) String name,
    @Nullable @Size(max = 20) String role) {

  @Override
  public String toString() {
    return "NewAccount[…]";
  }
}
