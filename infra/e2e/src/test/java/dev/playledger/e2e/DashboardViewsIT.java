package dev.playledger.e2e;

import static dev.playledger.e2e.Numbers.count;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** What the pages show: the numbers of the books, as they move; and all of them to look at. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Playledger.SHARED, mode = ResourceAccessMode.READ)
@ResourceLock(Playledger.REVIEW)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DashboardViewsIT {

  private static final int MOST_BYTES = 300_000;

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  private Playledger product;
  private Chromium chromium;
  private Repertoire repertoire;
  private Dashboard artist;

  @BeforeAll
  void start() throws Exception {
    chromium = Chromium.open();
    product = Playledger.shared();
    repertoire = Repertoire.published(product, "Nova Lindqvist");
    product.admin().push(repertoire.playedUntil(today));
    repertoire.awaitCounted();
    Plays.toKafka(product, Plays.of(1, UUID.randomUUID().toString()).replace("DE", "XX"));
    artist = Dashboard.at(chromium, product.url()).signedIn(repertoire.email(), Dashboard.PASSWORD);
  }

  @AfterAll
  void stop() {
    if (artist != null) {
      artist.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  @Order(1)
  void the_numbers_are_those_of_the_books() {
    new BooksOnPages(artist, repertoire.books(), repertoire.releases()).agree();
  }

  @Test
  @Order(2)
  void the_first_view_is_small_and_quick() {
    try (var again = Dashboard.at(chromium, product.url())) {
      again.context().addCookies(artist.context().cookies());
      again.page().navigate(product.url() + "/");
      again.at("Overview");
      again.sees(again.page().locator("pl-chart canvas"));
      FirstView view = FirstView.of(again.page());
      System.out.println(view);
      assertThat(view.bytes()).isLessThan(MOST_BYTES);
    }
  }

  @Test
  @Order(3)
  void the_totals_of_a_release_move_while_it_is_looked_at() {
    JsonNode release = repertoire.best();
    String isrc = Books.tracks(release).findFirst().orElseThrow().get("isrc").asString();
    artist.open("/releases/" + release.get("id"));
    artist.sees(artist.page().locator(".live.on"));
    artist.page().evaluate("window.same = true");
    product.admin().push(List.of(repertoire.play(new SplittableRandom(2), isrc, today, 123)));
    Tally now = repertoire.books().release(release);
    artist.shows(artist.page().locator(".stat dd").first(), count(now.streams()));
    artist.shows(artist.page().locator(".stat dd").nth(1), Numbers.money(now.streams()));
    artist.shows(
        artist.page().getByRole(AriaRole.TABLE).first(),
        count(repertoire.books().track(isrc).streams()));
    assertThat(artist.page().evaluate("window.same")).isEqualTo(true);
  }

  @Test
  @Order(4)
  void every_page_is_for_everybody_in_light_in_dark_and_on_a_phone() {
    waiting("Open Letters");
    String release = "/releases/" + repertoire.best().get("id");
    artist.open("/").views("artist-overview");
    artist.open("/releases").views("artist-releases");
    artist.open(release).views("artist-release");
    artist.open(release + "/edit").views("artist-release-edit");
    artist.open(release + "/tracks").views("artist-tracks");
    artist.open("/royalties").views("artist-royalties");
    artist.open("/search?q=nihgt").sees("Night Drive").views("search");
    artist.open("/account").views("account");
    var anybody = artist.signedOut();
    anybody.open("/sign-in").views("sign-in").open("/register").views("register");
    var admin = anybody.signedIn(product.adminEmail(), product.adminPassword());
    admin.open("/admin/review?sort=-submittedAt").sees("Open Letters").views("admin-review");
    admin.open("/admin/releases").views("admin-releases");
    admin.open(release).views("admin-release");
    admin.open("/admin/users").views("admin-users");
    admin.open("/admin/services").views("admin-services");
    admin.open("/admin/royalties").views("admin-royalties");
    admin.open("/admin/rejections").views("admin-stream-events");
    admin.open("/admin/health").views("admin-health");
    var auditor = admin.signedIn(auditor(), Dashboard.PASSWORD);
    auditor.open("/").views("auditor-overview");
    auditor.open("/events?subject=release-" + repertoire.best().get("id"));
    auditor.page().locator("button[aria-expanded]").first().click();
    auditor.views("auditor-events");
    auditor.open(release + "/life").sees("Release approved").views("auditor-life");
  }

  private void waiting(String title) {
    Client client = repertoire.artist();
    String out = today.plusDays(21).toString();
    var release = client.post("/releases", Map.of("title", title, "releaseDate", out));
    client.post(
        "/tracks",
        Map.of(
            "title",
            title,
            "duration",
            204,
            "releaseId",
            release.get("id"),
            "fileUrl",
            "https://files.example/letters.flac"));
  }

  private String auditor() {
    String email = "auditor-" + UUID.randomUUID() + "@example.com";
    var client = new Client(product.url());
    JsonNode account =
        client.post(
            "/auth/register",
            Map.of(
                "email",
                email,
                "password",
                Dashboard.PASSWORD,
                "name",
                "Ada Marsh",
                "role",
                "artist"));
    product
        .admin()
        .patch(
            "/admin/users/" + account.get("id") + "/role",
            Map.of("roles", List.of("LISTENER", "AUDITOR")));
    return email;
  }
}
