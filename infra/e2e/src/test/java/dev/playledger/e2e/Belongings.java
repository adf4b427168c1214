package dev.playledger.e2e;

import static dev.playledger.e2e.Client.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What belongs to the artist of the access table, each thing made when it is named first. */
final class Belongings {

  private static final String AUDIO = "fLaC and so on";
  private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

  private final Callers callers;
  private final Client admin;
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, String> audio = new HashMap<>();
  private @Nullable Client lastWriter;

  Belongings(Callers callers) {
    this.callers = callers;
    this.admin = callers.as(AccessTable.Column.ADMIN);
  }

  /** The text with the thing in the place of each name. */
  String in(String text) {
    return NAME.matcher(text).replaceAll(it -> of(it.group(1)));
  }

  /** Somebody was let change them: the next one finds others. */
  void makeAnew() {
    known.clear();
  }

  /** Whoever reads sees all of it. */
  void shownTo(Client reader) {
    if (lastWriter != null) {
      reader.sees(lastWriter);
    }
  }

  private String of(String name) {
    if (name.equals("new")) {
      return "n" + UUID.randomUUID().toString().replace("-", "");
    }
    @Nullable String there = known.get(name);
    String thing = there == null ? made(name) : there;
    known.put(name, thing);
    return thing;
  }

  private String made(String name) {
    return switch (name) {
      case "artist" -> callers.owner().id();
      case "email" -> callers.owner().email();
      case "draft" -> release("?draft=true");
      case "pending" -> release("");
      case "published" -> published(release(""));
      case "draft-track" -> track(of("draft"), audio("draft"));
      case "published-track" -> track(of("published"), audio("published"));
      case "draft-file" -> file(of("draft-track"));
      case "published-file" -> file(of("published-track"));
      case "upload" -> begun().get("id").asString();
      case "sent-upload" -> sent();
      case "guest" -> invited("/releases/" + of("draft"));
      case "track-guest" -> invited("/tracks/" + of("draft-track"));
      case "draft-royalty" -> royalty(of("draft-track"));
      case "published-royalty" -> royalty(of("published-track"));
      case "rejection" -> rejection();
      case "genre", "other-genre" -> post(admin, "/genres", Map.of("name", of("new")));
      case "page-file" -> "docs.js";
      case "asset" -> "inter.LEGAL.txt";
      case "service", "client-id", "client-secret" -> ofService(name);
      default -> throw new IllegalArgumentException("access.txt names an unknown {" + name + "}");
    };
  }

  private String ofService(String name) {
    lastWriter = admin;
    var service = admin.post("/admin/service-accounts", Map.of("name", of("new")));
    known.put("service", service.get("id").asString());
    known.put("client-id", service.get("clientId").asString());
    known.put("client-secret", service.get("clientSecret").asString());
    return of(name);
  }

  private String release(String how) {
    Client owner = callers.as(AccessTable.Column.OWNER);
    String release =
        post(owner, "/releases" + how, Map.of("title", "Silver", "releaseDate", "2026-11-01"));
    if (how.isEmpty()) {
      track(release, audio("published"));
    }
    return release;
  }

  private String published(String release) {
    lastWriter = admin;
    var approval = Map.of("status", "APPROVED");
    return expect(200, admin.send("PATCH", "/releases/" + release, approval)).get("id").asString();
  }

  /**
   * What was put under a signed address, once for an artist: its audio for all tracks like this.
   */
  private String audio(String which) {
    return audio.computeIfAbsent(of("artist") + " " + which, _ -> signed());
  }

  private String signed() {
    Client owner = callers.as(AccessTable.Column.OWNER);
    String url = owner.get("/upload/signed-url?filename=neon.flac").get("url").asString();
    expect(200, Client.put(url, AUDIO.getBytes(StandardCharsets.UTF_8)));
    return url.substring(0, url.indexOf('?'));
  }

  private String file(String track) {
    Client owner = callers.as(AccessTable.Column.OWNER);
    shownTo(owner);
    String url = owner.get("/tracks/" + track).get("fileUrl").asString();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private JsonNode begun() {
    Client owner = callers.as(AccessTable.Column.OWNER);
    lastWriter = owner;
    return owner.post(
        "/uploads", Map.of("filename", "neon.flac", "size", AUDIO.length(), "kind", "AUDIO"));
  }

  private String sent() {
    JsonNode upload = begun();
    assertThat(StoreForm.send(upload, AUDIO).statusCode()).isLessThan(300);
    return upload.get("id").asString();
  }

  /** Another artist, who sees it now. */
  private String invited(String thing) {
    Client owner = callers.as(AccessTable.Column.OWNER);
    lastWriter = owner;
    Map<String, ?> guest = Map.of("artistId", Long.valueOf(callers.guest()), "role", "viewer");
    return owner.post(thing + "/artists", guest).get("artistId").asString();
  }

  private String track(String release, String audio) {
    return post(
        callers.as(AccessTable.Column.OWNER),
        "/tracks",
        Map.of(
            "title",
            "Neon",
            "duration",
            213.5,
            "releaseId",
            Long.valueOf(release),
            "fileUrl",
            audio));
  }

  private String royalty(String track) {
    long artist = Long.parseLong(of("artist"));
    long id = Long.parseLong(track);
    return post(
        admin,
        "/royalties",
        Map.of("amount", 12.5, "period", "2026-11", "trackId", id, "artistId", artist));
  }

  /** At the door of HTTP the sender alone would be told. */
  private String rejection() {
    String none = of("new");
    Plays.toKafka(callers.playledger(), none);
    return await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              for (JsonNode it : admin.get("/admin/rejections?reason=malformed").get("items")) {
                if (it.path("event").asString("").equals(none)) {
                  return it.get("id").asString();
                }
              }
              return "";
            },
            id -> !id.isEmpty());
  }

  private String post(Client by, String path, Map<String, ?> body) {
    lastWriter = by;
    return by.post(path, body).get("id").asString();
  }
}
