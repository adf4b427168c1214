package dev.playledger.door;

import dev.playledger.events.account.Role;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * One endpoint and who may come in by it; what they find behind it depends on what is theirs.
 *
 * @param method GET opens it for HEAD, too
 * @param path the pattern, as its controller has it
 */
public record Door(
    HttpMethod method, String path, AuthorizationManager<RequestAuthorizationContext> guard) {

  /** For everyone, known or not. */
  public static Door open(HttpMethod method, String path) {
    return new Door(method, path, (_, _) -> new AuthorizationDecision(true));
  }

  /** For whoever has signed in, in any role. */
  public static Door signedIn(HttpMethod method, String path) {
    return new Door(method, path, AuthenticatedAuthorizationManager.authenticated());
  }

  /** For whoever has one of these roles. */
  public static Door only(HttpMethod method, String path, Role... roles) {
    Set<Role> any = Set.of(roles);
    return new Door(
        method,
        path,
        (authentication, _) ->
            new AuthorizationDecision(any.stream().anyMatch(Caller.of(authentication.get())::is)));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
