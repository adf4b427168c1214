package dev.playledger.e2e;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The pages beside the demo's books, of a Playledger that runs already: {@code infra/up --demo},
 * then this with {@code -Dplayledger.demo=.playledger}, its data. An admin sees the event log and
 * the lives of releases as an auditor does.
 */
@EnabledIfSystemProperty(named = "playledger.demo", matches = ".+")
class DemoPagesIT {

  private static final String PASSWORD = "a-long-demo-password";
  private static final int ARTISTS = 8;

  private final Path data = Path.of(System.getProperty("playledger.demo", "")).toAbsolutePath();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, ARTISTS})
  void all_numbers_are_those_of_the_books(int number) {
    String url = stack("url");
    String email = "demo-" + number + "@example.com";
    Client client = new Client(url).signIn(email, PASSWORD);
    try (Chromium chromium = Chromium.open();
        Dashboard artist = Dashboard.at(chromium, url).signedIn(email, PASSWORD)) {
      var releases = client.get("/releases/artist/" + client.get("/auth/me").get("id"));
      new BooksOnPages(artist, books(), releases).agree();
    }
  }

  @Test
  void so_are_those_that_admins_and_auditors_see() {
    String url = stack("url");
    Client client = new Client(url).signIn(stack("adminEmail"), stack("adminPassword"));
    try (Chromium chromium = Chromium.open();
        Dashboard admin = Dashboard.at(chromium, url)) {
      admin.signedIn(stack("adminEmail"), stack("adminPassword"));
      JsonNode releases = releases(client);
      new BooksOnDesk(admin, books(), releases, ARTISTS).agree();
      new BooksOnLog(admin, books(), releases, ARTISTS).agrees();
    }
  }

  private Books books() {
    return Books.ofTheDemo(data.resolve("demo-books.json"));
  }

  private String stack(String name) {
    return new JsonMapper().readTree(data.resolve("stack.json").toFile()).get(name).asString();
  }

  private static JsonNode releases(Client admin) {
    ArrayNode all = new JsonMapper().createArrayNode();
    JsonNode page = admin.get("/admin/releases?limit=100");
    for (int next = 1; !page.get("items").isEmpty(); next++) {
      page.get("items").forEach(all::add);
      page = admin.get("/admin/releases?limit=100&page=" + next);
    }
    return all;
  }
}
