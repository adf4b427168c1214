package dev.playledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody gets who has never been here. */
class FirstViewIT {

  private static final int MOST_BYTES = 150_000;

  @Test
  void who_is_not_signed_in_is_asked_to_without_an_error_or_anything_for_later() throws Exception {
    String url = Playledger.shared().url();
    try (Chromium chromium = Chromium.open()) {
      Page page = chromium.page();
      List<String> told = new ArrayList<>();
      List<String> asked = new ArrayList<>();
      page.onConsoleMessage(it -> told.add(it.text()));
      page.onRequest(it -> asked.add(path(it)));
      page.navigate(url + "/");
      page.getByLabel("Password").waitFor();
      assertThat(told).isEmpty();
      assertThat(asked)
          .containsOnlyOnce("/auth/session")
          .noneMatch(it -> it.contains("/echarts-") || it.contains("/admin-"))
          .allMatch(
              it -> it.equals("/") || it.equals("/auth/session") || it.startsWith("/assets/"));
      assertThat(FirstView.of(page).bytes()).isLessThan(MOST_BYTES);
    }
  }

  private static String path(Request request) {
    return URI.create(request.url()).getPath();
  }
}
