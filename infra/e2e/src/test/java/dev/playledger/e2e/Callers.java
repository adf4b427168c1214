package dev.playledger.e2e;

import dev.playledger.e2e.AccessTable.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The nine who ask in the access table, each signed in once. */
final class Callers {

  private static final String PASSWORD = "correct-horse-battery";

  private final Playledger playledger;
  private final Mint mint;
  private final Map<Column, Client> clients = new EnumMap<>(Column.class);
  private Account owner;
  private @Nullable Account guest;

  /** An account that was registered for a test. */
  record Account(String id, String email) {}

  Callers(Playledger playledger) throws Exception {
    this.playledger = playledger;
    Client admin = playledger.admin();
    clients.put(Column.ADMIN, admin);
    mint = Mint.of(playledger, admin.token());
    owner = register("artist");
    Account blocked = register("artist");
    clients.put(Column.ANONYMOUS, new Client(playledger.url()));
    clients.put(Column.LISTENER, signedIn(register("listener")));
    clients.put(Column.OWNER, signedIn(owner));
    clients.put(Column.OTHER_ARTIST, signedIn(register("artist")));
    clients.put(Column.AUDITOR, signedIn(granted(register("listener"), "AUDITOR")));
    clients.put(Column.SERVICE, service(admin));
    clients.put(
        Column.BLOCKED,
        signedIn(granted(blocked, "LISTENER", "ARTIST", "ADMIN", "AUDITOR", "SERVICE")));
    clients.put(Column.EXPIRED, new Client(playledger.url()).bearing(expired(admin)));
    admin.patch("/admin/users/" + blocked.id + "/block", Map.of("blocked", true));
  }

  Account owner() {
    return owner;
  }

  /** An artist whom nobody calls, to be invited. */
  String guest() {
    Account known = guest == null ? register("artist") : guest;
    guest = known;
    return known.id;
  }

  Playledger playledger() {
    return playledger;
  }

  Client as(Column column) {
    return Objects.requireNonNull(clients.get(column));
  }

  /** The same one with a session that may end. */
  Client inASessionOfItsOwn(Column column) throws Exception {
    var client = new Client(playledger.url());
    return switch (column) {
      case ANONYMOUS -> client;
      case BLOCKED, EXPIRED -> as(column);
      case LISTENER, OWNER, OTHER_ARTIST, ADMIN, AUDITOR, SERVICE ->
          client.bearing(
              mint.sign(
                  mint.claims(as(column).token()).jwtID(UUID.randomUUID().toString()).build()));
    };
  }

  /** After the account was deleted. */
  void anotherOwner() {
    owner = register("artist");
    clients.put(Column.OWNER, signedIn(owner));
  }

  private String expired(Client who) throws Exception {
    Instant end = Instant.now().minus(Duration.ofHours(1));
    return mint.sign(
        mint.claims(who.token())
            .issueTime(Date.from(end.minus(Duration.ofHours(12))))
            .expirationTime(Date.from(end))
            .build());
  }

  private Account register(String role) {
    String email = UUID.randomUUID() + "@access.example";
    var account =
        new Client(playledger.url())
            .post(
                "/auth/register",
                Map.of("email", email, "password", PASSWORD, "name", "Somebody", "role", role));
    return new Account(account.get("id").asString(), email);
  }

  private Client service(Client admin) {
    var service =
        admin.post("/admin/service-accounts", Map.of("name", UUID.randomUUID().toString()));
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(service.get("clientId").asString(), service.get("clientSecret").asString());
    var client = new Client(playledger.url());
    var answer = Client.expect(200, client.sendText("POST", "/oauth2/token", form));
    return client.bearing(answer.get("access_token").asString());
  }

  private Account granted(Account account, String... roles) {
    as(Column.ADMIN).patch("/admin/users/" + account.id + "/role", Map.of("roles", List.of(roles)));
    return account;
  }

  private Client signedIn(Account account) {
    return new Client(playledger.url()).signIn(account.email, PASSWORD);
  }
}
