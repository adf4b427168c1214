package dev.playledger.e2e;

import static dev.playledger.e2e.Client.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What is personal of an account is where it has to be and nowhere else, and one day nowhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalDataIT {

  private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

  private static final String FIRST_EMAIL = "zerstwhile-" + RUN;
  private static final String SECOND_EMAIL = "zhereafter-" + RUN;
  private static final String NEIGHBOURS_EMAIL = "zneighbour-" + RUN;
  private static final String FIRST_NAME = "Quondamia" + RUN;
  private static final String SECOND_NAME = "Quorumbel" + RUN;
  private static final String TITLE = "Ebbtide" + RUN;
  private static final String PASSWORD = "xylophone-of-" + RUN;
  private static final String WRONG_PASSWORD = "glockenspiel-of-" + RUN;

  private static final Set<String> NAMES = Set.of(FIRST_NAME, SECOND_NAME);
  private static final Set<String> EMAILS = Set.of(FIRST_EMAIL, SECOND_EMAIL, NEIGHBOURS_EMAIL);
  private static final Set<String> PASSWORDS = Set.of(PASSWORD, WRONG_PASSWORD);

  private static final String ACCOUNT = "table command.account";

  /** Where the public name of an artist may be read besides. */
  private static final Set<String> PUBLIC =
      Set.of("topic artist-profiles", "table read.artist", "index", "table command.idempotency");

  private Playledger playledger;
  private Client admin;
  private Client artist;
  private String id;
  private String neighbour;
  private String hash;

  @BeforeAll
  void start() throws Exception {
    playledger = Playledger.shared();
    admin = playledger.admin();
    artist = new Client(playledger.url());
    id = register(FIRST_EMAIL, FIRST_NAME, "artist").get("id").asString();
    neighbour = register(NEIGHBOURS_EMAIL, "Neighbour", "listener").get("id").asString();
    artist.signIn(FIRST_EMAIL + "@leak.example", PASSWORD);
    hash = hash();
  }

  /** One story, for what is to be gone must have been there. */
  @Test
  void it_is_where_it_has_to_be_and_after_deletion_nowhere() throws Exception {
    publish();
    beClumsy();
    beChanged();
    await().atMost(Duration.ofMinutes(1)).until(() -> found().size() == 1);
    assertThatTheSearchFindsWhatIsThere();

    Map<String, Set<String>> traces = traces();
    assertThat(traces).containsKeys(SECOND_EMAIL, hash);
    assertThat(traces.get(SECOND_NAME)).contains(ACCOUNT).containsAll(PUBLIC);
    assertThat(strange(traces)).as("where it should not be").isEmpty();

    admin.delete("/users/" + id);
    admin.delete("/users/" + neighbour);
    await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(traces()).isEmpty());
  }

  private void assertThatTheSearchFindsWhatIsThere() throws Exception {
    Map<String, Set<String>> traces = Traces.of(playledger, Set.of(TITLE, "started"));
    assertThat(traces.get(TITLE))
        .contains(
            "topic domain-events",
            "table command.domain_event_entry",
            "table read.release",
            "index");
    assertThat(traces.get("started"))
        .contains(
            "log command-api.log",
            "log query-api.log",
            "log projections.log",
            "log stream-ingest.log");
  }

  private void publish() {
    artist.patch("/users/" + id, Map.of("name", FIRST_NAME + " ", "preferences", Map.of("a", 1)));
    keyed("PATCH", "/users/" + id, Map.of("email", SECOND_EMAIL + "@leak.example"), artist);
    keyed("PATCH", "/users/" + id, Map.of("name", SECOND_NAME), artist);
    var release = Map.of("title", TITLE, "releaseDate", "2026-11-01");
    long ebbtide = artist.create("/releases", release, "release-" + RUN).get("id").asLong();
    var track =
        Map.of(
            "title",
            "Neon",
            "duration",
            200,
            "releaseId",
            ebbtide,
            "fileUrl",
            "https://a.example/b");
    artist.create("/tracks", track, "track-" + RUN);
    admin.sees(artist);
    keyed("PATCH", "/releases/" + ebbtide, Map.of("status", "APPROVED"), admin);
  }

  /** What goes wrong is told, but not with what was given. */
  private void beClumsy() {
    failToSignIn(SECOND_EMAIL, WRONG_PASSWORD);
    failToSignIn(FIRST_EMAIL, PASSWORD);
    String taken = "{\"email\":\"" + NEIGHBOURS_EMAIL + "@LEAK.example\"}";
    expect(409, artist.sendText("PATCH", "/users/" + id, taken));
    String again = registration(SECOND_EMAIL, SECOND_NAME, "artist");
    expect(409, artist.sendText("POST", "/auth/register", again));
    for (String wrong :
        List.of(
            registration(SECOND_EMAIL, SECOND_NAME, "artist").replace("}", ",}"),
            registration(SECOND_EMAIL, SECOND_NAME, "admin"),
            registration(SECOND_EMAIL + "@", SECOND_NAME, "artist"),
            registration(SECOND_EMAIL, SECOND_NAME + "\\u0000", "artist"),
            registration(SECOND_EMAIL, SECOND_NAME.repeat(20), "artist"))) {
      var answer = artist.sendText("POST", "/auth/register", wrong);
      assertThat(answer.statusCode()).as(wrong + ": " + answer.body()).isBetween(400, 499);
      var login = artist.sendText("POST", "/auth/login", wrong);
      assertThat(login.statusCode()).as(wrong + ": " + login.body()).isEqualTo(400);
    }
  }

  private void beChanged() {
    keyed("PATCH", "/users/" + id, Map.of("imageUrl", "https://files.example/me.png"), admin);
    keyed("PATCH", "/admin/users/" + id + "/role", Map.of("roles", List.of("ARTIST")), admin);
    keyed("PATCH", "/admin/users/" + id + "/block", Map.of("blocked", true), admin);
    admin.get("/admin/users?q=" + SECOND_EMAIL);
    admin.get("/users/" + id);
  }

  private JsonNode found() {
    return admin.get("/releases?q=" + SECOND_NAME.toLowerCase(Locale.ROOT)).get("items");
  }

  private Map<String, Set<String>> traces() throws Exception {
    var words = union(union(EMAILS, NAMES), union(PASSWORDS, Set.of(hash)));
    return Traces.of(playledger, words);
  }

  /** The places that are not among those where a word may be. */
  private Map<String, Set<String>> strange(Map<String, Set<String>> traces) {
    traces.forEach((word, places) -> {
      if (!PASSWORDS.contains(word)) {
        places.remove(ACCOUNT);
      }
      if (NAMES.contains(word)) {
        places.removeAll(PUBLIC);
      }
    });
    traces.values().removeIf(Set::isEmpty);
    return traces;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    var union = new HashSet<>(one);
    union.addAll(other);
    return union;
  }

  private void keyed(String method, String path, Map<String, ?> body, Client by) {
    expect(200, by.send(method, path, body, UUID.randomUUID().toString()));
  }

  private JsonNode register(String email, String name, String role) {
    return expect(
        201,
        new Client(playledger.url())
            .sendText("POST", "/auth/register", registration(email, name, role)));
  }

  private static String registration(String email, String name, String role) {
    return """
    {"email":"%s@leak.example","password":"%s","name":"%s","role":"%s"}\
    """
        .formatted(email, PASSWORD, name, role);
  }

  private void failToSignIn(String email, String password) {
    var credentials = Map.of("email", email + "@leak.example", "password", password);
    expect(401, new Client(playledger.url()).send("POST", "/auth/login", credentials));
  }

  /** What its algorithm made of the password, without the name of the algorithm. */
  private String hash() throws SQLException {
    try (var database = playledger.database("command");
        var select = database.prepareStatement("select password_hash from account where id = ?")) {
      select.setLong(1, Long.parseLong(id));
      var rows = select.executeQuery();
      rows.next();
      String all = rows.getString(1);
      return all.substring(all.lastIndexOf('$') + 1);
    }
  }
}
