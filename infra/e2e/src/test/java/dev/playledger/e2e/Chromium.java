package dev.playledger.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Debian's browser with one empty page. Without it a test is skipped, but not where CI runs. */
record Chromium(Playwright playwright, Browser browser, Page page) implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  /** On a machine that does much else a page takes its time. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  static final double PATIENCE_MILLIS = (double) PATIENCE.toMillis();

  static Chromium open() {
    assumeTrue(
        Files.exists(PROGRAM) || System.getenv("CI") != null,
        "SKIPPED: there is no Chromium to look at pages with (apt-get install chromium)");
    Playwright playwright = Playwright.create(options());
    Browser browser = playwright.chromium().launch(launch());
    Page page = browser.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    return new Chromium(playwright, browser, page);
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Playwright.CreateOptions options() {
    return new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
  }

  private static LaunchOptions launch() {
    return new LaunchOptions()
        .setExecutablePath(PROGRAM)
        .setTimeout(PATIENCE_MILLIS)
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run"));
  }
}
