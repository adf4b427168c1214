package dev.playledger.command.account;

import dev.playledger.command.rejection.NotThere;
import dev.playledger.door.Caller;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.Id;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The doors where accounts are read. */
@RestController
class UserController {

  private static final int MOST = 1000;

  private final Accounts accounts;

  UserController(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Newest first, at most 1000, with a link to the next. */
  @GetMapping("/users")
  ResponseEntity<List<AccountView>> all(
      @RequestParam(defaultValue = "" + (Id.LIMIT - 1)) AccountId before) {
    List<Account> page = accounts.newest(before.value(), MOST);
    var response = ResponseEntity.ok();
    if (page.size() == MOST) {
      response.header(
          HttpHeaders.LINK,
          "</users?before=%d>; rel=\"next\"".formatted(page.getLast().id().value()));
    }
    return response.body(page.stream().map(Account::view).toList());
  }

  @GetMapping("/users/{id}")
  AccountView one(@PathVariable AccountId id, Caller caller) {
    if (!caller.is(id) && !caller.is(Role.ADMIN)) {
      throw new NotThere("There is no such account");
    }
    return accounts.find(id).orElseThrow(() -> new NotThere("There is no such account")).view();
  }
}
