package dev.playledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import dev.playledger.local.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.core.ThrowingRunnable;

/** The pages as somebody sees and uses them: by headings, labels and names, not by tags. */
final class Dashboard implements AutoCloseable {

  static final String PASSWORD = "a-long-password";

  private static final Path SHOTS = TestServers.root().resolve("infra/e2e/target/dashboard");

  /** What stands at an address has come, and nothing of it is on its way. */
  private static final String READY =
      """
      path => document.querySelector('h1') && !document.querySelector('.bone, .stale')
        && (path == null || document.querySelector(`[data-page="${path}"]`))
      """;

  /** Covers are there, and charts are as wide as their place, as far as they are to be seen. */
  private static final String DRAWN =
      """
      () => {
        const seen = it => it.getBoundingClientRect().top < innerHeight;
        const drawn = it => Math.abs((it.querySelector('canvas')?.clientWidth ?? -9) - it.clientWidth) < 2;
        return [...document.images].filter(seen).every(it => it.complete)
          && [...document.querySelectorAll('pl-chart .canvas')].filter(seen).every(drawn);
      }
      """;

  private static final int WIDTH = 1360;
  private static final int HEIGHT = 900;

  private final BrowserContext context;
  private final Page page;
  private final CDPSession browser;
  private final String url;
  private final List<String> complaints = new ArrayList<>();

  /** One more page of a browser that has been here before, and keeps the files of the pages. */
  Dashboard(BrowserContext context, String url) {
    this.context = context;
    context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    this.page = context.newPage();
    this.browser = context.newCDPSession(page);
    this.url = url;
    page.onPageError(complaints::add);
    page.onConsoleMessage(it -> {
      // What the policy of the page refuses, a browser tells here alone.
      if (it.text().contains("Content Security Policy")) {
        complaints.add(it.text());
      }
    });
  }

  static Dashboard at(Chromium chromium, String url) {
    return new Dashboard(context(chromium), url);
  }

  static BrowserContext context(Chromium chromium) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setReducedMotion(ReducedMotion.REDUCE));
  }

  Dashboard sized(int width, int height) {
    page.setViewportSize(width, height);
    return this;
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** Goes to an address, and waits until what is there has come. */
  Dashboard open(String path) {
    page.navigate(url + "/#" + path);
    page.waitForFunction(READY, path.split("\\?", 2)[0]);
    return this;
  }

  Dashboard ready() {
    page.waitForFunction(READY);
    return this;
  }

  /**
   * Looks all the time. Assertions of Playwright look again after pauses of up to a second, which
   * are most of what a test would take.
   */
  static void soon(ThrowingRunnable check) {
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .atMost(Chromium.PATIENCE)
        .ignoreException(PlaywrightException.class)
        .untilAsserted(check);
  }

  Dashboard register(String name, String email) {
    open("/register");
    fill("Artist name", name).fill("E-mail", email).fill("Password", PASSWORD).press("Register");
    return at("Overview");
  }

  /** Has them registered before they come. */
  Dashboard registered(String name, String email) {
    signedOut();
    send(
        "/auth/register",
        Map.of("email", email, "password", PASSWORD, "name", name, "role", "artist"));
    return signedIn(email, PASSWORD);
  }

  /** Has them signed in before they come, in the place of whoever was there. */
  Dashboard signedIn(String email, String password) {
    signedOut();
    send("/auth/login", Map.of("email", email, "password", password));
    return this;
  }

  /** Whoever was there leaves, and leaves nothing. */
  Dashboard signedOut() {
    page.navigate("about:blank");
    context.clearCookies();
    var parameters = new JsonObject();
    parameters.addProperty("origin", url);
    parameters.addProperty("storageTypes", "local_storage");
    browser.send("Storage.clearDataForOrigin", parameters);
    return this;
  }

  private void send(String door, Map<String, String> body) {
    var answer = context.request().post(url + door, RequestOptions.create().setData(body));
    assertThat(answer.ok()).as(answer.text()).isTrue();
  }

  /**
   * Has nothing reach such addresses from now on. Unlike a route it leaves the rest alone, whose
   * bodies would take a long way round.
   */
  Dashboard cutOff(String... addresses) {
    var urls = new JsonArray();
    List.of(addresses).forEach(urls::add);
    var parameters = new JsonObject();
    parameters.add("urls", urls);
    browser.send("Network.enable");
    browser.send("Network.setBlockedURLs", parameters);
    return this;
  }

  /** Makes sure of the heading. */
  Dashboard at(String heading) {
    soon(() ->
        assertThat(page.locator("h1").first().textContent())
            .as("the heading at %s", page.url())
            .isEqualToNormalizingWhitespace(heading));
    return ready();
  }

  Dashboard fill(String label, String value) {
    there(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))).fill(value);
    return this;
  }

  Dashboard choose(String label, FilePayload file) {
    page.getByLabel(label).first().setInputFiles(file);
    return this;
  }

  Dashboard choose(String label, Path file) {
    page.getByLabel(label).first().setInputFiles(file);
    return this;
  }

  /** Answers what a dialog asks. */
  Dashboard answer(String name) {
    there(
            page.getByRole(AriaRole.DIALOG)
                .getByRole(
                    AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)))
        .click();
    return this;
  }

  Dashboard press(String name) {
    there(button(name)).click();
    return this;
  }

  Dashboard follow(String name) {
    there(
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first())
        .click();
    return this;
  }

  /** Goes elsewhere by the menu of a phone. */
  Dashboard turn(String name) {
    there(
            page.getByRole(AriaRole.DIALOG)
                .getByRole(
                    AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true)))
        .click();
    return this;
  }

  Dashboard sees(String text) {
    return sees(page.getByText(text).first());
  }

  Dashboard sees(Locator what) {
    there(what);
    return this;
  }

  /** Makes sure of what is told by something there. */
  Dashboard shows(Locator where, String text) {
    soon(() ->
        assertThat(where.textContent())
            .as("%s at %s", where, page.url())
            .containsIgnoringWhitespaces(text));
    return this;
  }

  /** Makes sure that there are none of something, or no more of it. */
  Dashboard lacks(Locator what) {
    soon(() -> assertThat(what.count()).as("%s at %s", what, page.url()).isZero());
    return this;
  }

  private Locator there(Locator what) {
    soon(() -> assertThat(what.isVisible()).as("%s at %s is seen", what, page.url()).isTrue());
    return what;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Makes sure that nothing is cut off at the side. */
  Dashboard fits() {
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("how much wider than the window %s is", page.url())
        .isEqualTo(0);
    return this;
  }

  /** Nothing that axe takes for serious, so that everybody can use it. */
  Dashboard isForEverybody() {
    return has("{}");
  }

  /** Without waiting for sounds that nobody plays. */
  private Dashboard has(String options) {
    if (page.evaluate("'axe' in window").equals(false)) {
      page.evaluate(axe());
    }
    Object found =
        page.evaluate(
            """
            async options => (await axe.run(document, {resultTypes: ['violations'], preload: false, ...JSON.parse(options)})).violations
              .filter(it => it.impact === 'serious' || it.impact === 'critical')
              .map(it => `${it.id}: ${it.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).slice(0, 4).join(', ')}`)
            """,
            options);
    assertThat((List<?>) found).as(page.url()).isEmpty();
    return this;
  }

  /**
   * In light, in dark and on a phone: nothing is cut off, everybody can use it, and people can look
   * at it.
   */
  Dashboard views(String name) {
    drawn().fits().isForEverybody().shoot("light/" + name);
    in(ColorScheme.DARK).has("{\"runOnly\": [\"color-contrast\"]}").shoot("dark/" + name);
    in(ColorScheme.LIGHT).sized(390, 844).drawn().fits().shoot("phone/" + name);
    return sized(WIDTH, HEIGHT);
  }

  private Dashboard drawn() {
    page.waitForFunction(DRAWN);
    return this;
  }

  private Dashboard in(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    return this;
  }

  /** Keeps how it looks, for people to look at. */
  Dashboard shoot(String name) {
    boolean asks = page.locator("dialog[open]").count() > 0;
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(!asks));
    return this;
  }

  private static String axe() {
    try (var script =
        Dashboard.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing may have broken unseen. */
  @Override
  public void close() {
    page.close();
    assertThat(complaints).isEmpty();
  }
}
