package dev.playledger.command.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.playledger.command.account.AccountCommand.SignOut;
import dev.playledger.command.account.SignIn.Entered;
import dev.playledger.command.log.After;
import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Wish;
import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.door.Caller;
import dev.playledger.door.CookieSignIn;
import dev.playledger.door.Problems;
import dev.playledger.door.Shows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The doors of registration and sign-in. */
@RestController
class AuthController {

  private final Commands commands;
  private final Registration registration;
  private final SignInLimits limits;
  private final SignIn signIn;
  private final Tokens tokens;
  private final SigningKeys keys;
  private final Accounts accounts;
  private final AccountChanges changes;

  AuthController(
      Commands commands,
      Registration registration,
      SignInLimits limits,
      SignIn signIn,
      Tokens tokens,
      SigningKeys keys,
      Accounts accounts,
      AccountChanges changes) {
    this.commands = commands;
    this.registration = registration;
    this.limits = limits;
    this.signIn = signIn;
    this.tokens = tokens;
    this.keys = keys;
    this.accounts = accounts;
    this.changes = changes;
  }

  /** The answer to a login, with the field names of OAuth 2 (RFC 6749, 5.1). */
  record Token(
      String message,
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("token_type") String tokenType,
      @JsonProperty("expires_in") long expiresIn) {

    @Override
    public String toString() {
      return "Token[…]";
    }
  }

  /** Who is signed in, if anybody is. */
  record Session(@Nullable AccountView account) {}

  @Operation(
      summary = "Register a person",
      description = "`role` is `listener`, the default, or `artist`.")
  @Shows(AccountView.class)
  @PostMapping("/auth/register")
  ResponseEntity<byte[]> register(
      @Valid @RequestBody NewAccount body, HttpServletRequest request, Wish wish) {
    var roles = Registration.roles(body.role());
    limits.register(request.getRemoteAddr(), () -> accounts.mark(body.email()));
    return commands.create(
        wish,
        registration.person(body.email(), body.password(), body.name(), roles),
        "/users",
        (After<Account> after) -> after.state().view());
  }

  /** The answer brings the XSRF token, too, for the writes with the cookie that follow. */
  @Operation(
      summary = "Sign in",
      description = "Sets the cookies `jwt` and `XSRF-TOKEN`, too, for pages in a browser.")
  @Shows(Token.class)
  @ApiResponse(responseCode = "401")
  @ApiResponse(responseCode = "403")
  @PostMapping("/auth/login")
  ResponseEntity<?> login(
      @Valid @RequestBody Credentials body,
      HttpServletRequest request,
      HttpServletResponse response,
      CsrfToken xsrf) {
    xsrf.getToken();
    return signIn
        .account(body, request.getRemoteAddr())
        .<ResponseEntity<?>>map(it -> signedIn(it, request, response))
        .orElseGet(() ->
            ResponseEntity.of(
                    Problems.of(
                        HttpStatus.UNAUTHORIZED,
                        "wrong-credentials",
                        "E-mail or password is wrong"))
                .build());
  }

  /** Ends the session of the token, if there is one: from now on it holds nowhere. */
  @Operation(
      summary = "Sign out",
      description = "Ends the session of the token: from now on it holds nowhere.")
  @PostMapping("/auth/logout")
  ResponseEntity<Void> logout(HttpServletRequest request, Wish wish) {
    Caller caller = wish.caller();
    if (caller.session() != null) {
      commands.delete(
          wish, new SignOut(caller.signedIn(), caller.session().id(), caller.signedIn()));
    }
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, CookieSignIn.cookie(request, "", Duration.ZERO).toString())
        .build();
  }

  /**
   * Who is signed in; the answer to nobody brings the XSRF token that a later write with the cookie
   * needs.
   */
  @Operation(summary = "Tell who is signed in")
  @Shows(AccountView.class)
  @GetMapping("/auth/me")
  ResponseEntity<?> me(Caller caller, CsrfToken xsrf) {
    xsrf.getToken();
    return caller.account() == null
        ? ResponseEntity.of(Problems.of(HttpStatus.UNAUTHORIZED, "Nobody is signed in")).build()
        : ResponseEntity.ok(
            accounts
                .find(caller.account())
                .orElseThrow(() -> new NotThere("The account is gone"))
                .view());
  }

  /**
   * The same for who may not have signed in yet: a page asks this first, and a refusal would stand
   * in the browser's console as an error.
   */
  @Operation(
      summary = "Tell whether somebody is signed in",
      description =
          "`account` is missing where nobody is. Sets the cookie `XSRF-TOKEN`, for the writes of "
              + "pages in a browser.")
  @GetMapping("/auth/session")
  Session session(Caller caller, CsrfToken xsrf) {
    xsrf.getToken();
    return new Session(
        caller.account() == null
            ? null
            : accounts.find(caller.account()).map(Account::view).orElse(null));
  }

  /** Changes one's own account; PUT does the same, for clients that know no PATCH. */
  @Operation(
      summary = "Change one's own account",
      description =
          "What is missing stays, `null` clears. A new `password` needs the "
              + "`currentPassword` ten minutes after the sign-in.")
  @Shows(AccountView.class)
  @RequestMapping(
      path = "/auth/me",
      method = {RequestMethod.PUT, RequestMethod.PATCH})
  ResponseEntity<byte[]> change(@Valid @RequestBody AccountPatch body, Wish wish) {
    return changes.change(wish.caller().signedIn(), body, wish);
  }

  @Operation(summary = "Show the keys that sign tokens")
  @Shows(ObjectNode.class)
  @GetMapping("/.well-known/jwks.json")
  ResponseEntity<Map<String, Object>> jwks() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
        .body(keys.published().toJSONObject());
  }

  private ResponseEntity<Token> signedIn(
      Entered entered, HttpServletRequest request, HttpServletResponse response) {
    if (entered.account().blocked()) {
      throw new Forbidden("This account is blocked");
    }
    String token = tokens.sign(entered.account(), entered.at());
    Duration age = tokens.settings().age();
    // A header of the entity would take the place of the other cookies.
    response.addHeader(HttpHeaders.SET_COOKIE, CookieSignIn.cookie(request, token, age).toString());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Token("Signed in", token, "Bearer", age.toSeconds()));
  }
}
