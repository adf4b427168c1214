package dev.playledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The page to try the doors, in a real browser and under its own policy. */
class DocsPageIT {

  private static final String PASSWORD = "correct-horse-battery";

  @Test
  void whoever_signs_in_on_the_page_goes_on_signed_in_and_nothing_of_it_is_refused()
      throws Exception {
    try (Chromium chromium = Chromium.open()) {
      String url = Playledger.shared().url();
      Page page = chromium.page();
      List<String> errors = new ArrayList<>();
      page.onConsoleMessage(it -> {
        if (it.type().equals("error")) {
          errors.add(it.text());
        }
      });

      page.navigate(url + "/docs#/Accounts/postAuthLogin");
      page.locator("#operations-Accounts-postAuthLogin .body-param__text")
          .fill("{\"email\":\"%s\",\"password\":\"%s\"}".formatted(registered(url), PASSWORD));
      tryOut(page, "postAuthLogin");
      page.locator("#operations-Accounts-patchAuthMe .opblock-summary-control").click();
      tryOut(page, "patchAuthMe");

      // Without the token of before, which the page has forgotten: by the cookies.
      page.navigate(url + "/api/docs#/Accounts/patchAuthMe");
      tryOut(page, "patchAuthMe");
      assertThat(errors).isEmpty();
    }
  }

  private static void tryOut(Page page, String operation) {
    Locator door = page.locator("#operations-Accounts-" + operation);
    door.locator(".execute").click();
    PlaywrightAssertions.assertThat(
            door.locator(".live-responses-table .response-col_status").last())
        .containsText("200");
  }

  private static String registered(String url) {
    String email = UUID.randomUUID() + "@docs.example";
    new Client(url)
        .post("/auth/register", Map.of("email", email, "password", PASSWORD, "name", "Nova"));
    return email;
  }
}
