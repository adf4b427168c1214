package dev.playledger.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The dashboard in a real browser, before the whole product. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Playledger.SHARED, mode = ResourceAccessMode.READ)
@ResourceLock(Playledger.REVIEW)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardIT {

  private static final String AT_HEADING = "() => document.activeElement?.matches('h1')";

  private Playledger product;
  private Chromium chromium;
  private BrowserContext visitors;

  @BeforeAll
  void start() throws Exception {
    chromium = Chromium.open();
    visitors = Dashboard.context(chromium);
    product = Playledger.shared();
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void a_release_lives_through_the_pages_only() {
    String title = "Night Drive " + UUID.randomUUID().toString().substring(0, 8);
    try (var artist = visit();
        var admin = Dashboard.at(chromium, product.url())) {
      artist.register("Nova", email()).open("/releases/new");
      artist
          .choose("Cover", Samples.cover("cover.jpg", Color.decode("#2b5876"), Color.ORANGE))
          .sees("cover.jpg is there")
          .fill("Title", title)
          .press("Create draft")
          .at("Tracks");
      track(artist, "Neon");
      track(artist, "Harbour Lights");
      artist.button("Move “Harbour Lights” up").click();
      artist.shows(artist.page().locator(".tracklist li").first(), "Harbour Lights");
      artist.press("Edit “Neon”");
      Locator form = artist.page().getByRole(AriaRole.DIALOG);
      form.getByLabel("Version optional").fill("Radio Edit");
      form.getByText("Save", exactly()).click();
      artist
          .sees("(Radio Edit)")
          .follow("Done")
          .at(title)
          .press("Submit for review")
          .sees("In review");

      signInAsAdmin(admin).open("/admin/review?sort=-submittedAt");
      var card = admin.page().getByRole(AriaRole.ARTICLE, named(title));
      card.getByText("2 tracks").click();
      assertThat(card.locator("audio")).hasCount(2);
      card.getByRole(AriaRole.BUTTON).filter(hasText("Reject")).click();
      admin.page().getByLabel("Titles, names or credits").check();
      admin.fill("In words optional", "The first title is misspelt.");
      admin.page().getByRole(AriaRole.DIALOG).getByText("Reject", exactly()).last().click();
      admin.sees("1 release rejected").ready();

      artist.page().reload();
      artist.ready().sees("The first title is misspelt.").press("Submit again").sees("In review");
      admin.page().reload();
      admin.ready();
      card.getByRole(AriaRole.BUTTON).filter(hasText("Approve")).click();
      admin.sees("1 release approved").ready();
      artist.page().reload();
      artist.ready().sees("Approved").isForEverybody();
    }
  }

  @Test
  void an_upload_goes_on_where_the_line_broke_also_when_the_page_was_closed() throws Exception {
    Path file = product.data().resolveSibling("long.wav");
    Files.write(file, Samples.sound("long.wav", 17 << 20).buffer);
    try (var artist = visit()) {
      var firstParts = new AtomicInteger();
      artist
          .page()
          .onRequest(it -> {
            if (it.method().equals("PUT") && it.url().contains("partNumber=1")) {
              firstParts.incrementAndGet();
            }
          });
      artist.cutOff("*partNumber=2*");
      artist.registered("Nova", email());
      draft(artist, "Long Way Home");
      artist.choose("Audio", file).sees("The line is down").shoot("states/waiting");
      artist.page().reload();
      artist.cutOff();
      artist.ready().choose("Audio", file).sees("long.wav is there");
      artist.press("Add track").sees("“long” is on the release");
      assertThat(firstParts.get()).isEqualTo(1);
    }
  }

  @Test
  void a_sign_in_that_expires_costs_nothing_of_what_was_entered() {
    String email = email();
    try (var artist = visit()) {
      artist.registered("Nova", email).open("/releases/new").fill("Title", "Undertow");
      artist.context().clearCookies();
      artist.press("Create draft").sees("Your session has ended");
      artist.isForEverybody().shoot("states/signed-out").fill("Password", Dashboard.PASSWORD);
      artist.page().getByRole(AriaRole.DIALOG).getByText("Sign in", exactly()).last().click();
      artist.at("Tracks").sees("Undertow");
    }
  }

  @Test
  void who_came_for_a_page_gets_there_after_the_sign_in() {
    String email = email();
    try (var artist = visit()) {
      artist.registered("Nova", email).open("/").press("Sign out").at("Sign in");
      artist.page().navigate(product.url() + "/#/royalties");
      artist.at("Sign in").fill("E-mail", email).fill("Password", "not-the-password");
      artist.press("Sign in").sees("E-mail or password is wrong").isForEverybody();
      artist.fill("Password", Dashboard.PASSWORD).press("Sign in").at("My royalties");
    }
  }

  @Test
  void what_breaks_says_so_where_it_is_and_leaves_the_rest() {
    try (var artist = visit()) {
      artist.registered("Nova", email());
      artist.page().route(url -> url.contains("/me/releases"), DashboardIT::breaks);
      artist.open("/releases").sees("Something broke").isForEverybody().shoot("states/broken");
      artist.page().unrouteAll();
      artist.press("Try again").sees("Your first release starts here");
      artist.context().setOffline(true);
      artist.page().getByRole(AriaRole.BUTTON, button("Drafts")).click();
      artist.sees("No connection");
      artist.context().setOffline(false);
      artist.press("Try again").sees("None in this state");
    }
  }

  @Test
  void on_a_phone_nothing_is_cut_off() {
    try (var artist = visit().sized(360, 740)) {
      artist.registered("Nova", email()).open("/");
      artist.fits().isForEverybody().shoot("states/nothing-yet");
      draft(artist, "Paper Moon").isForEverybody().fits();
      artist.open("/releases/new").fits().isForEverybody().shoot("phone/artist-release-new");
      artist.press("Menu").turn("My releases").at("My releases").sees("Paper Moon");
    }
  }

  @Test
  void the_keyboard_alone_is_enough() {
    try (var artist = visit()) {
      artist.open("/register");
      var keys = artist.page().keyboard();
      artist.page().getByLabel("Artist name").focus();
      keys.type("Nova");
      keys.press("Tab");
      keys.type(email());
      keys.press("Tab");
      keys.type(Dashboard.PASSWORD);
      keys.press("Enter");
      artist.at("Overview");
      artist.page().reload();
      artist.ready();
      keys.press("Tab");
      keys.press("Enter");
      artist.page().waitForFunction(AT_HEADING);
      artist.open("/releases/new");
      artist.page().getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).focus();
      keys.type("Slow Parade");
      keys.press("Enter");
      artist.at("Tracks");
      artist.page().waitForFunction(AT_HEADING);
    }
  }

  /** One after the other, each with nothing of the one before. */
  private Dashboard visit() {
    visitors.setOffline(false);
    return new Dashboard(visitors, product.url()).signedOut();
  }

  private Dashboard signInAsAdmin(Dashboard admin) {
    return admin.signedIn(product.adminEmail(), product.adminPassword());
  }

  private static String email() {
    return "pages-" + UUID.randomUUID() + "@example.com";
  }

  private static Dashboard draft(Dashboard artist, String title) {
    return artist.open("/releases/new").fill("Title", title).press("Create draft").at("Tracks");
  }

  private static void track(Dashboard artist, String title) {
    artist
        .choose("Audio", Samples.sound("sound.wav", 8000))
        .sees("sound.wav is there")
        .fill("Title", title)
        .press("Add track")
        .sees("“" + title + "” is on the release");
  }

  private static void breaks(Route route) {
    route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("oh no"));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions button(String name) {
    return named(name).setExact(true);
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
