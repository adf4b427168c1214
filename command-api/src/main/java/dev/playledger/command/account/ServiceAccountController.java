package dev.playledger.command.account;

import dev.playledger.command.account.AccountCommand.ChangePassword;
import dev.playledger.command.account.AccountCommand.DeleteAccount;
import dev.playledger.command.account.AccountSearch.Page;
import dev.playledger.command.account.AccountSearch.Search;
import dev.playledger.command.log.After;
import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Wish;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.door.Shows;
import dev.playledger.events.ids.AccountId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The doors where admins keep the accounts of services, such as external analytics. */
@RestController
@RequestMapping("/admin/service-accounts")
class ServiceAccountController {

  private final Accounts accounts;
  private final AccountSearch search;
  private final Registration registration;
  private final Passwords passwords;
  private final Commands commands;

  ServiceAccountController(
      Accounts accounts,
      AccountSearch search,
      Registration registration,
      Passwords passwords,
      Commands commands) {
    this.accounts = accounts;
    this.search = search;
    this.registration = registration;
    this.passwords = passwords;
    this.commands = commands;
  }

  /** The body of {@code POST /admin/service-accounts}. */
  record NewServiceAccount(@NotBlank @Size(max = 100) String name) {}

  /** Newest first. */
  @Operation(summary = "List the accounts of services")
  @GetMapping
  Page<ServiceAccountView> all(
      @RequestParam(defaultValue = "0") @Min(0) @Max(10_000_000) int page,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
    return search
        .find(new Search(null, null, null, true), page, limit)
        .map(it -> ServiceAccountView.of(it, null));
  }

  /** Makes one, and shows its secret this once: only the hash is kept. */
  @Operation(summary = "Make an account for a service", description = "Its secret shows this once.")
  @Shows(ServiceAccountView.class)
  @PostMapping
  ResponseEntity<byte[]> create(@Valid @RequestBody NewServiceAccount body, Wish wish) {
    String secret = Secrets.madeUp();
    return once(
        commands.create(
            wish,
            registration.service(body.name(), secret, wish.caller().signedIn()),
            "/users",
            (After<Account> after) -> ServiceAccountView.of(after.state(), secret)));
  }

  /** Another secret; the one before and the tokens that it got end. */
  @Operation(
      summary = "Give a service another secret",
      description = "The one before and the tokens that it got end.")
  @Shows(ServiceAccountView.class)
  @PostMapping("/{id}/secret")
  ResponseEntity<byte[]> rotate(@PathVariable AccountId id, Wish wish) {
    check(id);
    String secret = Secrets.madeUp();
    return once(
        commands.change(
            wish,
            new ChangePassword(id, passwords.encoded(secret), null, wish.caller().signedIn()),
            (After<Account> after) -> ServiceAccountView.of(after.state(), secret)));
  }

  /** The end of the account and its tokens. */
  @Operation(summary = "Delete the account of a service")
  @DeleteMapping("/{id}")
  ResponseEntity<byte[]> revoke(@PathVariable AccountId id, Wish wish) {
    check(id);
    return commands.delete(wish, new DeleteAccount(id, wish.caller().signedIn()));
  }

  private void check(AccountId id) {
    if (!accounts.known(id).isService()) {
      throw new NotThere("There is no such service account");
    }
  }

  private static ResponseEntity<byte[]> once(ResponseEntity<byte[]> answer) {
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .cacheControl(CacheControl.noStore())
        .body(answer.getBody());
  }
}
