package dev.playledger.command.account;

import dev.playledger.command.account.AccountCommand.DeleteAccount;
import dev.playledger.command.log.Commands;
import dev.playledger.command.log.EventLog;
import dev.playledger.command.log.Wish;
import dev.playledger.door.Caller;
import dev.playledger.door.Keepable;
import dev.playledger.door.Shows;
import dev.playledger.door.Version;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.Id;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The doors of accounts. */
@RestController
class UserController {

  private static final int MOST = 1000;

  private final Accounts accounts;
  private final AccountSearch search;
  private final AccountChanges changes;
  private final Commands commands;
  private final EventLog log;
  private final JsonMapper json;

  UserController(
      Accounts accounts,
      AccountSearch search,
      AccountChanges changes,
      Commands commands,
      EventLog log,
      JsonMapper json) {
    this.log = log;
    this.json = json;
    this.accounts = accounts;
    this.search = search;
    this.changes = changes;
    this.commands = commands;
  }

  /** Newest first, at most 1000, with a link to the next. */
  @Operation(summary = "List all accounts, newest first")
  @GetMapping("/users")
  ResponseEntity<List<AccountView>> all(
      @RequestParam(defaultValue = "" + (Id.LIMIT - 1)) AccountId before) {
    List<Account> page = search.newest(before.value(), MOST);
    var response = ResponseEntity.ok();
    if (page.size() == MOST) {
      response.header(
          HttpHeaders.LINK, "<?before=%d>; rel=\"next\"".formatted(page.getLast().id().value()));
    }
    return response.body(page.stream().map(Account::view).toList());
  }

  /** One's own account and for an admin every one in full, of others what is public. */
  @Operation(summary = "Show an account", description = "Others see name and image only.")
  @Shows({AccountView.class, AccountView.Public.class})
  @GetMapping("/users/{id}")
  ResponseEntity<?> one(@PathVariable AccountId id, Caller caller, HttpServletRequest request) {
    // Read first: with a version older than what it shows, a change is refused rather than lost.
    Version version = log.version(id).orElse(Version.NONE);
    AccountView view = accounts.known(id).view();
    Object shown = caller.is(id) || caller.is(Role.ADMIN) ? view : view.ofOthers();
    Keepable.mark(request);
    return ResponseEntity.ok().eTag(version.etag(json.writeValueAsString(shown))).body(shown);
  }

  @Operation(summary = "Change an account", description = "What is missing stays, `null` clears.")
  @Shows(AccountView.class)
  @PatchMapping("/users/{id}")
  ResponseEntity<byte[]> change(
      @PathVariable AccountId id, @Valid @RequestBody AccountPatch body, Wish wish) {
    return changes.change(id, body, wish);
  }

  /** Deletes what is personal; the releases stay, with the admins. */
  @Operation(
      summary = "Delete an account",
      description = "What is personal goes; the releases stay, with the admins.")
  @DeleteMapping("/users/{id}")
  ResponseEntity<byte[]> delete(@PathVariable AccountId id, Wish wish) {
    return commands.delete(wish, new DeleteAccount(id, wish.caller().signedIn()));
  }
}
