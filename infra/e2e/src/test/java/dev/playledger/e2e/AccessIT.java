package dev.playledger.e2e;

import static dev.playledger.e2e.Client.expect;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessIT {

  @Test
  void who_is_blocked_is_out_of_the_reading_side_too_within_five_seconds() throws Exception {
    Playledger playledger = Playledger.shared();
    Client admin = playledger.admin();
    Client artist = new Client(playledger.url());
    String password = "correct-horse-battery";
    var account =
        artist.post(
            "/auth/register",
            Map.of(
                "email",
                "blocked@example.com",
                "password",
                password,
                "name",
                "Blocked",
                "role",
                "artist"));
    artist.signIn("blocked@example.com", password);
    long release =
        artist
            .post("/releases?draft=true", Map.of("title", "Mine", "releaseDate", "2026-12-01"))
            .get("id")
            .asLong();
    expect(200, artist.send("GET", "/releases/" + release, null));

    String block = "/admin/users/" + account.get("id").asLong() + "/block";
    expect(200, admin.send("PATCH", block, Map.of("blocked", true)));
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> artist.send("GET", "/releases/" + release, null).statusCode() == 401);
  }
}
