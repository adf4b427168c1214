package dev.playledger.command.account;

import dev.playledger.command.account.AccountCommand.SetBlocked;
import dev.playledger.command.account.AccountCommand.SetRoles;
import dev.playledger.command.account.AccountSearch.Page;
import dev.playledger.command.account.AccountSearch.Search;
import dev.playledger.command.log.Wish;
import dev.playledger.door.Shows;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The doors where admins keep the accounts of others. */
@RestController
class AdminUserController {

  private final AccountSearch search;
  private final AccountChanges changes;

  AdminUserController(AccountSearch search, AccountChanges changes) {
    this.search = search;
    this.changes = changes;
  }

  /** The body of {@code PATCH /admin/users/{id}/block}. */
  record Block(@NotNull Boolean blocked) {}

  /** The body of {@code PATCH /admin/users/{id}/role}: all roles that the account is to have. */
  record Roles(@NotNull @NotEmpty Set<@NotNull Role> roles) {}

  @Operation(summary = "Search accounts")
  @GetMapping("/admin/users")
  Page<AccountView> find(
      @RequestParam(required = false) @Nullable @Size(max = 100) @Pattern(regexp = "[^\\x00]*")
          String q,
      @RequestParam(required = false) @Nullable Role role,
      @RequestParam(required = false) @Nullable Boolean blocked,
      @RequestParam(defaultValue = "0") @Min(0) @Max(10_000_000) int page,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
    return search.find(new Search(q, role, blocked, null), page, limit).map(Account::view);
  }

  @Operation(
      summary = "Block an account, or let it in again",
      description = "Never the last admin.")
  @Shows(AccountView.class)
  @PatchMapping("/admin/users/{id}/block")
  ResponseEntity<byte[]> block(
      @PathVariable AccountId id, @Valid @RequestBody Block body, Wish wish) {
    return changes.send(wish, new SetBlocked(id, body.blocked(), wish.caller().signedIn()));
  }

  @Operation(
      summary = "Set the roles of an account",
      description = "All that it is to have; never takes the last admin away.")
  @Shows(AccountView.class)
  @PatchMapping("/admin/users/{id}/role")
  ResponseEntity<byte[]> roles(
      @PathVariable AccountId id, @Valid @RequestBody Roles body, Wish wish) {
    return changes.send(wish, new SetRoles(id, body.roles(), wish.caller().signedIn()));
  }
}
