package dev.playledger.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The browser that the system has; where there is none, its tests are skipped, but not in CI. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

  private static final Path BINARY = Path.of("/usr/bin/chromium");

  /** On a machine that does other things, too. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Skips a test, and says so, where there is no browser. */
  static void needed() {
    assumeTrue(
        Files.exists(BINARY) || System.getenv("CI") != null,
        "SKIPPED: there is no Chromium to look with (apt-get install chromium)");
  }

  static Chromium start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(playwright, playwright.chromium().launch(options()));
  }

  private static LaunchOptions options() {
    return new LaunchOptions()
        .setExecutablePath(BINARY)
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
