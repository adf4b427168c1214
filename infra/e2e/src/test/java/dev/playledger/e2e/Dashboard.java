package dev.playledger.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The pages as somebody sees and uses them: by headings, labels and names, not by tags. */
final class Dashboard implements AutoCloseable {

  static final String PASSWORD = "a-long-password";

  private static final Path SHOTS = TestServers.root().resolve("infra/e2e/target/dashboard");

  /** Those that are to be seen. */
  private static final String COVERS =
      "() => [...document.images]"
          + ".every(it => it.complete || it.getBoundingClientRect().top > innerHeight)";

  private static final int WIDTH = 1360;
  private static final int HEIGHT = 900;

  private final BrowserContext context;
  private final Page page;
  private final CDPSession browser;
  private final String url;
  private final List<String> complaints = new ArrayList<>();

  private Dashboard(BrowserContext context, String url) {
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
    return at(chromium, url, WIDTH, HEIGHT);
  }

  static Dashboard at(Chromium chromium, String url, int width, int height) {
    var options =
        new Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setLocale("en-GB")
            .setTimezoneId("UTC")
            .setReducedMotion(ReducedMotion.REDUCE);
    return new Dashboard(chromium.browser().newContext(options), url);
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
    page.locator("[data-page='" + path.split("\\?", 2)[0] + "']").waitFor();
    return ready();
  }

  Dashboard ready() {
    page.locator("h1").first().waitFor();
    assertThat(page.locator(".bone, .stale")).hasCount(0);
    return this;
  }

  Dashboard register(String name, String email) {
    open("/register");
    fill("Artist name", name).fill("E-mail", email).fill("Password", PASSWORD).press("Register");
    return at("Overview");
  }

  /** Has them registered before they come. */
  Dashboard registered(String name, String email) {
    send(
        "/auth/register",
        Map.of("email", email, "password", PASSWORD, "name", name, "role", "artist"));
    return signedIn(email, PASSWORD);
  }

  /** Has them signed in before they come. */
  Dashboard signedIn(String email, String password) {
    send("/auth/login", Map.of("email", email, "password", password));
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
    assertThat(page.locator("h1").first()).hasText(heading);
    return ready();
  }

  Dashboard fill(String label, String value) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
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
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .click();
    return this;
  }

  Dashboard press(String name) {
    button(name).click();
    return this;
  }

  Dashboard follow(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
    return this;
  }

  /** Goes elsewhere by the menu of a phone. */
  Dashboard turn(String name) {
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .click();
    return this;
  }

  Dashboard sees(String text) {
    assertThat(page.getByText(text).first()).isVisible();
    return this;
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
    page.waitForFunction(COVERS);
    fits().isForEverybody().shoot("light/" + name);
    in(ColorScheme.DARK).has("{\"runOnly\": [\"color-contrast\"]}").shoot("dark/" + name);
    in(ColorScheme.LIGHT).page.setViewportSize(390, 844);
    fits().shoot("phone/" + name);
    page.setViewportSize(WIDTH, HEIGHT);
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
    context.close();
    assertThat(complaints).isEmpty();
  }
}
