package dev.playledger.e2e;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** What an admin does all day, through the pages only. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Playledger.SHARED, mode = ResourceAccessMode.READ)
@ResourceLock(Playledger.REVIEW)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardDeskIT {

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private Chromium chromium;
  private Client artist;
  private Dashboard admin;

  @BeforeAll
  void start() throws Exception {
    chromium = Chromium.open();
    Playledger product = Playledger.shared();
    artist = new Client(product.url());
    register("Desk " + mark, mark + "@example.com");
    artist.signIn(mark + "@example.com", Dashboard.PASSWORD);
    Plays.toKafka(product, "{\"eventId\":\"" + mark + "\"}");
    admin = Dashboard.at(chromium, product.url());
    admin.signedIn(product.adminEmail(), product.adminPassword());
  }

  @AfterAll
  void stop() {
    if (admin != null) {
      admin.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void many_are_decided_at_once_and_those_that_cannot_be_are_named() {
    waiting("Good " + mark, true);
    waiting("Silent " + mark, false);
    admin.open("/admin/review?sort=-submittedAt");
    for (String title : List.of("Good ", "Silent ")) {
      admin.page().getByLabel("Choose “" + title + mark + "”").check();
    }
    admin.press("Approve 2").sees("Not everything could be decided").sees("1 release approved");
    admin.sees("Silent " + mark).isForEverybody().shoot("states/refused");
  }

  @Test
  void a_release_is_flagged_and_hidden_and_taken_down_and_comes_back() {
    JsonNode release = waiting("Doubted " + mark, true);
    admin.open("/releases/" + release.get("id")).press("Approve").sees("It is approved");
    admin.press("Flag").fill("Reason", "A complaint").answer("Flag");
    admin.sees("This release is flagged").press("Unflag").sees("The flag is gone");
    admin.press("Hide").sees("Hidden by us").press("Unhide").sees("Visible again");
    // With the version of before, nothing would be taken down.
    admin
        .sees(admin.button("Hide"))
        .press("Take down")
        .fill("Reason", "A court says so")
        .answer("Take down");
    admin.sees("This release was taken down").press("Reinstate").sees("It is back");
    admin.follow("Life").sees("A court says so");
  }

  @Test
  void a_royalty_is_issued_and_amended_and_made_void() {
    JsonNode release = waiting("Paid " + mark, true);
    String track = release.at("/tracks/0/id").asString();
    admin.open("/admin/royalties?kind=issued").press("Issue royalty");
    admin.fill("Number of the track", track).fill("Amount", "12.5").answer("Issue");
    Locator row = row("Paid " + mark);
    admin.shows(row, "12.50");
    row.getByText("Amend").click();
    admin.fill("Amount", "13.000001").answer("Amend");
    admin.shows(row, "13.000001");
    row.getByText("Void").click();
    admin.answer("Void");
    admin.lacks(row);
    admin.page().getByLabel("Void ones, too").check();
    admin.shows(row, "Void");
  }

  @Test
  void who_is_blocked_and_what_a_service_is_given() {
    register("Loud " + mark, "loud-" + mark + "@example.com");
    admin.open("/admin/users?q=" + mark).press("Block Loud " + mark).answer("Block");
    admin.shows(row("Loud " + mark), "Blocked");
    admin.press("Unblock Loud " + mark).answer("Unblock");
    admin.shows(row("Loud " + mark), "Active");
    admin.open("/admin/services").press("New service").fill("Name", "Counter " + mark);
    admin.answer("Create").sees("It shows this once").isForEverybody().answer("I have copied it");
    admin.press("Delete Counter " + mark).answer("Delete");
    admin.lacks(row("Counter " + mark));
  }

  @Test
  void a_refused_stream_event_is_judged_anew() {
    admin.open("/admin/rejections");
    await()
        .pollInSameThread()
        .atMost(Chromium.PATIENCE)
        .until(() -> admin.press("Look again").ready().page().getByText(mark).count() == 1);
    row(mark).getByText("Retry").click();
    admin.sees("It is on its way to be judged anew");
  }

  private void register(String name, String email) {
    artist.post(
        "/auth/register",
        Map.of("email", email, "password", Dashboard.PASSWORD, "name", name, "role", "artist"));
  }

  /** As it is read: the pages of somebody else do not wait for what the artist has written. */
  private JsonNode waiting(String title, boolean audible) {
    var release = artist.post("/releases", Map.of("title", title, "releaseDate", "2026-11-01"));
    Map<String, ?> track = Map.of("title", title, "duration", 180, "releaseId", release.get("id"));
    JsonNode added = artist.post("/tracks", track);
    if (audible) {
      artist.patch("/tracks/" + added.get("id"), Map.of("fileUrl", "https://files.example/a.flac"));
    }
    return artist.get("/releases/" + release.get("id"));
  }

  private Locator row(String text) {
    return admin
        .page()
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(text));
  }
}
