package dev.playledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WriteLimitIT {

  @Test
  void an_account_writes_so_often_and_then_waits_while_it_reads_on_and_others_write() {
    Map<String, Object> three = Map.of("playledger.limits.writes", 3);
    try (var api = CommandApi.start(CommandApi.newName(), three)) {
      String eager = api.newArtist();
      for (int n = 0; n < 3; n++) {
        assertThat(write(api, eager).statusCode()).isEqualTo(200);
      }
      var refused = write(api, eager);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.body()).contains("too-many-requests");
      assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 20L);
      assertThat(api.send("GET", "/auth/me", null, "Authorization", eager).statusCode())
          .isEqualTo(200);
      assertThat(write(api, api.newArtist()).statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> write(CommandApi api, String who) {
    return api.send("PATCH", "/auth/me", "{\"preferences\":{}}", "Authorization", who);
  }
}
