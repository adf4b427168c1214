package dev.playledger.command;

import static dev.playledger.command.CommandApi.PASSWORD;
import static dev.playledger.command.CommandApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandDoorsIT {

  private static final String RELEASE = "{\"title\":\"Night\",\"releaseDate\":\"2026-12-01\"}";

  private CommandApi api;
  private String artist;
  private String admin;

  @BeforeAll
  void start() {
    api =
        CommandApi.start(CommandApi.newName(), Map.of("playledger.releases.isrc-prefix", "AA6Q7"));
    artist = api.newArtist();
    admin = api.signIn(CommandApi.ADMIN);
  }

  @AfterAll
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title       | {"releaseDate":"2026-12-01"}
          title       | {"title":"  ","releaseDate":"2026-12-01"}
          title       | {"title":5,"releaseDate":"2026-12-01"}
          title       | {"title":["a"],"releaseDate":"2026-12-01"}
          title       | {"title":"a\\u0000b","releaseDate":"2026-12-01"}
          title       | {"title":"a\\ud800b","releaseDate":"2026-12-01"}
          releaseDate | {"title":"a"}
          releaseDate | {"title":"a","releaseDate":"yesterday"}
          releaseDate | {"title":"a","releaseDate":20261201}
          releaseDate | {"title":"a","releaseDate":"0000-01-01"}
          releaseDate | {"title":"a","releaseDate":"+999999999-12-31T00:00:00Z"}
          colour      | {"title":"a","releaseDate":"2026-12-01","colour":"red"}
          status      | {"title":"a","releaseDate":"2026-12-01","status":"APPROVED"}
          coverUrl    | {"title":"a","releaseDate":"2026-12-01","coverUrl":"javascript:alert(1)"}
          upc         | {"title":"a","releaseDate":"2026-12-01","upc":"036000291453"}
          upc         | {"title":"a","releaseDate":"2026-12-01","upc":36000291452}
          type        | {"title":"a","releaseDate":"2026-12-01","type":"MIXTAPE"}
          label       | {"title":"a","releaseDate":"2026-12-01","label":""}
          genres      | {"title":"a","releaseDate":"2026-12-01","genres":[999]}
          genres[0]   | {"title":"a","releaseDate":"2026-12-01","genres":["Pop"]}
          language    | {"title":"a","releaseDate":"2026-12-01","language":"German"}
          pLine.year  | {"title":"a","releaseDate":"2026-12-01","pLine":{"owner":"x"}}
          cLine.owner | {"title":"a","releaseDate":"2026-12-01","cLine":{"year":2026,"owner":" "}}
          territories | {"title":"a","releaseDate":"2026-12-01","territories":[]}
          territories | {"title":"a","releaseDate":"2026-12-01","territories":["DE","XX"]}
          explicit    | {"title":"a","releaseDate":"2026-12-01","explicit":"yes"}
          isVisible   | {"title":"a","releaseDate":"2026-12-01","isVisible":true}
          artists[0].role | {"title":"a","releaseDate":"2026-12-01","artists":[{"artistId":1}]}
          artists[0].role | {"title":"a","releaseDate":"2026-12-01","artists":[{"artistId":1,"role":"boss"}]}
          artistId    | {"title":"a","releaseDate":"2026-12-01","artistId":0}
          artistId    | {"title":"a","releaseDate":"2026-12-01","artistId":9007199254740992}
          artistId    | {"title":"a","releaseDate":"2026-12-01","artistId":"7"}
          body        | {"title":"a",
          body        | {"title":"a","title":"b","releaseDate":"2026-12-01"}
          body        | []
          body        | null
          """)
  void a_wrong_field_of_a_release_is_named_and_nothing_stored(String field, String body) {
    refused(400, field, "POST", "/releases", body);
  }

  @ParameterizedTest
  @CsvSource({"dratf=true, dratf", "draft=true&title=Night, title"})
  void a_wish_with_a_parameter_that_nobody_knows_is_refused(String query, String field) {
    refused(400, field, "POST", "/releases?" + query, RELEASE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          duration  | {"title":"a","duration":-1,"releaseId":%d}
          duration  | {"title":"a","duration":1e-600000000,"releaseId":%d}
          duration  | {"title":"a","duration":86401,"releaseId":%d}
          duration  | {"title":"a","duration":"long","releaseId":%d}
          isrc      | {"title":"a","duration":1,"releaseId":%d,"isrc":"12"}
          lyricsUrl | {"title":"a","duration":1,"releaseId":%d,"lyricsUrl":"ftp://a/b"}
          language  | {"title":"a","duration":1,"releaseId":%d,"language":"x"}
          genres    | {"title":"a","duration":1,"releaseId":%d,"genres":[999]}
          credits[0].role | {"title":"a","duration":1,"releaseId":%d,"credits":[{"name":"Ada","role":"Magician"}]}
          credits[0].name | {"title":"a","duration":1,"releaseId":%d,"credits":[{"name":"","role":"Composer"}]}
          streams   | {"title":"a","duration":1,"releaseId":%d,"streams":-1}
          streams   | {"title":"a","duration":1,"releaseId":%d,"streams":1.5}
          releaseId | {"title":"a","duration":1,"releaseId":99999999}
          releaseId | {"title":"a","duration":1}
          """)
  void a_wrong_field_of_a_track_is_named_and_nothing_stored(String field, String body) {
    long release = api.newRelease(artist);
    refused(400, field, "POST", "/tracks", body.contains("%d") ? body.formatted(release) : body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name        | {}
          name        | {"name":" "}
          name        | {"name":7}
          parentId    | {"name":"a","parentId":99999999}
          parentId    | {"name":"a","parentId":0}
          related     | {"name":"a","related":[1]}
          """)
  void a_wrong_field_of_a_genre_is_named_and_nothing_stored(String field, String body) {
    refusedAs(admin, 400, field, "POST", "/genres", body);
  }

  @Test
  void a_genre_is_made_moved_related_and_retired() {
    HttpResponse<String> created =
        send("POST", "/genres", "{\"name\":\" Plunderphonics \",\"parentId\":1}", admin);
    JsonNode genre = json(created);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    assertThat(genre.get("name").asString()).isEqualTo("Plunderphonics");
    assertThat(genre.get("level").asInt()).isEqualTo(2);
    String door = "/genres/" + genre.get("id");
    assertThat(created.headers().firstValue("Location")).hasValue(door);

    JsonNode changed =
        json(
            send("PATCH", door, "{\"parentId\":null,\"description\":\"Of what is there\"}", admin));
    assertThat(changed.has("parentId")).isFalse();
    assertThat(changed.get("level").asInt()).isEqualTo(1);
    assertThat(changed.get("description").asString()).isEqualTo("Of what is there");
    String etag = created.headers().firstValue("ETag").orElseThrow();
    var stale = api.send("PATCH", door, "{}", "Authorization", admin, "If-Match", etag);
    assertThat(stale.statusCode()).isEqualTo(412);

    JsonNode related = json(send("PUT", door + "/related/1", null, admin));
    assertThat(related.get("related").get(0).asInt()).isEqualTo(1);
    assertThat(json(send("PATCH", "/genres/1", "{}", admin)).get("related"))
        .contains(genre.get("id"));
    assertThat(send("DELETE", "/genres/1/related/" + genre.get("id"), null, admin).statusCode())
        .isEqualTo(204);
    assertThat(json(send("PATCH", door, "{}", admin)).get("related")).isEmpty();

    assertThat(problem(send("PATCH", "/genres/1", "{\"name\":\"plunderphonics\"}", admin), 409))
        .isEqualTo("genre-name-taken");
    assertThat(problem(send("DELETE", "/genres/1", null, admin), 409))
        .isEqualTo("genre-has-children");
    assertThat(send("DELETE", door, null, admin).statusCode()).isEqualTo(204);
    assertThat(send("DELETE", door, null, admin).statusCode()).isEqualTo(204);
    assertThat(problem(send("PATCH", door, "{\"name\":\"Other\"}", admin), 409))
        .isEqualTo("genre-retired");
    assertThat(problem(send("PATCH", "/genres/99999999", "{}", admin), 404)).isEqualTo("not-found");
    assertThat(problem(send("POST", "/genres", "{\"name\":\"a\"}", artist), 403))
        .isEqualTo("forbidden");
  }

  @Test
  void what_is_too_long_is_refused_and_nothing_stored() {
    refused(
        400,
        "title",
        "POST",
        "/releases",
        json(Map.of("title", "a".repeat(100_000), "releaseDate", "2026-12-01")));
    long before = api.events();
    // Not so long that the server hangs up while it is still being sent.
    String tooLong = json(Map.of("title", "a".repeat(1_500_000), "releaseDate", "2026-12-01"));
    assertThat(send("POST", "/releases", tooLong, artist).statusCode()).isEqualTo(413);
    assertThat(api.events()).isEqualTo(before);
  }

  @Test
  void a_wrong_path_or_method_is_a_problem_too() {
    refused(400, "id", "PATCH", "/releases/abc", "{}");
    assertThat(problem(send("PATCH", "/releases/99999999", "{}", artist), 404))
        .isEqualTo("not-found");
    assertThat(problem(send("PATCH", "/tracks/99999999", "{}", artist), 404))
        .isEqualTo("not-found");
    assertThat(problem(api.send("POST", "/releases", RELEASE, "Authorization", "Bearer x"), 401))
        .isEqualTo("unauthorized");
    assertThat(problem(api.send("POST", "/releases", RELEASE), 401)).isEqualTo("unauthorized");
  }

  @Test
  void what_is_no_json_is_refused_by_its_type_and_what_is_no_text_by_its_bytes() {
    for (String path : new String[] {"/auth/login", "/auth/register", "/releases"}) {
      var parts =
          api.sendAs(
              "POST",
              path,
              "--x\r\nno part",
              "Content-Type",
              "multipart/form-data; boundary=x",
              "Authorization",
              artist);
      assertThat(problem(parts, 415)).isEqualTo("unsupported-media-type");
    }
    String admin = api.signIn(CommandApi.ADMIN);
    for (String query : new String[] {"q=%FF", "q=%C3%28", "role=%ff", "page=%ff"}) {
      assertThat(problem(send("GET", "/admin/users?" + query, null, admin), 400))
          .isEqualTo("invalid-request");
    }
  }

  @Test
  void the_answer_carries_the_thing_its_version_and_its_position() {
    HttpResponse<String> created = send("POST", "/releases", RELEASE, artist);
    JsonNode release = json(created);
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue("Location")).hasValue("/releases/" + release.get("id"));
    String position = created.headers().firstValue("Playledger-Position").orElseThrow();
    assertThat(created.headers().firstValue("ETag")).hasValue("\"1." + position + "\"");
    assertThat(created.headers().allValues("Set-Cookie"))
        .anyMatch(it -> it.startsWith("Playledger-Position=") && it.contains("." + position));
    assertThat(release.get("status").asString()).isEqualTo("PENDING");
    assertThat(release.get("artistName").asString()).isEqualTo("Nova");
  }

  @Test
  void a_patch_acts_on_what_differs_only() {
    long release = api.newRelease(artist);
    HttpResponse<String> same =
        send("PATCH", "/releases/" + release, "{\"title\":\"Night\",\"status\":\"DRAFT\"}", artist);
    assertThat(same.headers().firstValue("ETag").orElseThrow()).startsWith("\"0.");
    HttpResponse<String> other =
        send(
            "PATCH",
            "/releases/" + release,
            "{\"title\":\"Day\",\"coverUrl\":\"https://files.example/c.png\"}",
            artist);
    assertThat(other.headers().firstValue("ETag").orElseThrow()).startsWith("\"1.");
    assertThat(
            json(send("PATCH", "/releases/" + release, "{\"coverUrl\":null}", artist))
                .has("coverUrl"))
        .isFalse();
    refused(400, "title", "PATCH", "/releases/" + release, "{\"title\":null}");
    refused(400, "reason", "PATCH", "/releases/" + release, "{\"reason\":\"because\"}");
  }

  @Test
  void the_same_key_answers_the_same_and_another_body_under_it_is_refused() {
    HttpResponse<String> first =
        api.send("POST", "/releases", RELEASE, "Authorization", artist, "Idempotency-Key", "k-1");
    long events = api.events();
    HttpResponse<String> again =
        api.send("POST", "/releases", RELEASE, "Authorization", artist, "Idempotency-Key", "k-1");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
    assertThat(
            problem(
                api.send(
                    "POST",
                    "/releases",
                    RELEASE.replace("Night", "Day"),
                    "Authorization",
                    artist,
                    "Idempotency-Key",
                    "k-1"),
                422))
        .isEqualTo("idempotency-key-reused");
    assertThat(api.events()).isEqualTo(events);
    assertThat(
            api.send(
                    "POST",
                    "/releases",
                    RELEASE,
                    "Authorization",
                    api.newArtist(),
                    "Idempotency-Key",
                    "k-1")
                .body())
        .isNotEqualTo(first.body());
  }

  @Test
  void what_was_deleted_under_a_key_is_answered_as_deleted_again() {
    long track = api.newTrack(artist, api.newRelease(artist));
    for (int i = 0; i < 2; i++) {
      assertThat(
              api.send(
                      "DELETE",
                      "/tracks/" + track,
                      null,
                      "Authorization",
                      artist,
                      "Idempotency-Key",
                      "k-3")
                  .statusCode())
          .isEqualTo(204);
    }
  }

  @Test
  void twenty_at_once_under_one_key_are_one() {
    long before = api.events();
    var bodies =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(_ ->
                api.send(
                    "POST",
                    "/releases",
                    RELEASE,
                    "Authorization",
                    artist,
                    "Idempotency-Key",
                    "k-20"))
            .map(HttpResponse::body)
            .distinct()
            .toList();
    assertThat(bodies).hasSize(1);
    assertThat(api.events()).isEqualTo(before + 2);
  }

  @Test
  void a_failed_command_leaves_its_key_free() {
    long release = api.newRelease(artist);
    api.send(
        "PATCH",
        "/releases/" + release,
        "{\"status\":\"APPROVED\"}",
        "Authorization",
        admin,
        "Idempotency-Key",
        "k-2");
    long track = api.newTrack(artist, release);
    assertThat(track).isPositive();
    send("PATCH", "/releases/" + release, "{\"status\":\"PENDING\"}", artist);
    assertThat(
            api.send(
                    "PATCH",
                    "/releases/" + release,
                    "{\"status\":\"APPROVED\"}",
                    "Authorization",
                    admin,
                    "Idempotency-Key",
                    "k-2")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_code_belongs_to_one_thing() {
    long release = api.newRelease(artist);
    String track =
        "{\"title\":\"a\",\"duration\":1,\"releaseId\":%d,\"isrc\":\"QZ-ABC-26-00001\"}"
            .formatted(release);
    assertThat(send("POST", "/tracks", track, artist).statusCode()).isEqualTo(201);
    HttpResponse<String> taken = send("POST", "/tracks", track, artist);
    assertThat(problem(taken, 409)).isEqualTo("isrc-taken");
    assertThat(json(taken).has("trackId")).isFalse();
    HttpResponse<String> told = send("POST", "/tracks", track, admin);
    assertThat(problem(told, 409)).isEqualTo("isrc-taken");
    long holder = json(told).get("trackId").asLong();
    assertThat(send("DELETE", "/tracks/" + holder, null, artist).statusCode()).isEqualTo(204);
    assertThat(problem(send("POST", "/tracks", track, artist), 409)).isEqualTo("isrc-taken");
    String coded = "{\"title\":\"a\",\"releaseDate\":\"2026-12-01\",\"upc\":\"4006381333931\"}";
    long first = json(send("POST", "/releases", coded, artist)).get("id").asLong();
    assertThat(
            problem(
                send(
                    "POST",
                    "/releases",
                    coded.replace("4006", "04006").replace("0400638133393", "400638133393"),
                    artist),
                409))
        .isEqualTo("upc-taken");
    send("DELETE", "/releases/" + first, null, artist);
    assertThat(send("POST", "/releases", coded, artist).statusCode()).isEqualTo(201);
  }

  @Test
  void a_release_says_all_that_it_was_told_and_what_is_cleared_is_gone() {
    String told =
        """
        {"title":"Night","type":"EP","releaseDate":"2026-12-01","label":"Harbour","genres":[],"language":"PT-br",
        "pLine":{"year":2026,"owner":"Harbour"},"cLine":{"year":2025,"owner":"Nova"},"territories":["fr","DE"],
        "explicit":true,"isPublic":false}\
        """;
    JsonNode release = json(send("POST", "/releases?draft=true", told, artist));
    String door = "/releases/" + release.get("id");
    assertThat(release.get("type").asString()).isEqualTo("EP");
    assertThat(release.get("language").asString()).isEqualTo("pt-BR");
    assertThat(release.get("pLine").toString()).isEqualTo("{\"year\":2026,\"owner\":\"Harbour\"}");
    assertThat(release.get("territories").toString()).isEqualTo("[\"DE\",\"FR\"]");
    assertThat(release.get("explicit").asBoolean()).isTrue();
    assertThat(release.get("isPublic").asBoolean()).isFalse();
    assertThat(release.has("ignored")).isFalse();
    JsonNode cleared =
        json(
            send(
                "PATCH",
                door,
                "{\"label\":null,\"pLine\":null,\"territories\":\"worldwide\",\"isPublic\":true}",
                artist));
    assertThat(cleared.has("label") || cleared.has("pLine")).isFalse();
    assertThat(cleared.get("territories").toString()).isEqualTo("[\"worldwide\"]");
    assertThat(cleared.get("cLine").get("owner").asString()).isEqualTo("Nova");
    assertThat(cleared.get("isPublic").asBoolean()).isTrue();
    refused(400, "cLine.year", "PATCH", door, "{\"cLine\":{\"year\":1,\"owner\":\"x\"}}");
    refused(400, "reasons", "PATCH", door, "{\"reasons\":[\"COVER\"]}");
    refused(400, "reason", "PATCH", door, "{\"status\":\"TAKEN_DOWN\"}");
  }

  @Test
  void a_track_says_all_that_it_was_told_and_what_is_cleared_is_gone() {
    String told =
        """
        {"title":"Neon","version":"Radio Edit","duration":1,"releaseId":%d,"isExplicit":true,"language":"zxx",
        "lyricsUrl":"https://files.example/a.txt","videoUrl":"https://files.example/a.mp4","isPublished":false,
        "credits":[{"name":"Ada","role":"leadVocalist"},{"name":"Ada","role":"Producer"}]}\
        """
            .formatted(api.newRelease(artist));
    JsonNode track = json(send("POST", "/tracks", told, artist));
    assertThat(track.get("version").asString()).isEqualTo("Radio Edit");
    assertThat(track.get("isExplicit").asBoolean()).isTrue();
    assertThat(track.get("isPublished").asBoolean()).isFalse();
    assertThat(track.get("credits").get(0).get("role").asString()).isEqualTo("LeadVocalist");
    JsonNode cleared =
        json(
            send(
                "PATCH",
                "/tracks/" + track.get("id"),
                "{\"version\":null,\"lyricsUrl\":null,\"credits\":[],\"isPublished\":true}",
                artist));
    assertThat(cleared.has("version") || cleared.has("lyricsUrl")).isFalse();
    assertThat(cleared.get("credits").isEmpty()).isTrue();
    assertThat(cleared.get("videoUrl").asString()).endsWith("a.mp4");
    assertThat(cleared.get("isPublished").asBoolean()).isTrue();
  }

  @Test
  void codes_are_drawn_one_after_the_other_and_a_refusal_takes_none() {
    long release = api.newRelease(artist);
    String drawn =
        "{\"title\":\"a\",\"duration\":1,\"releaseId\":%d,\"isrc\":\"auto\"}".formatted(release);
    String first = json(send("POST", "/tracks", drawn, artist)).get("isrc").asString();
    int number = Integer.parseInt(first.substring(7));
    String year = first.substring(5, 7);
    assertThat(first).startsWith("AA6Q7");
    refused(400, "releaseId", "POST", "/tracks", drawn.replace(":" + release, ":99999999"));
    String given = "AA6Q7%s%05d".formatted(year, number + 1);
    assertThat(send("POST", "/tracks", drawn.replace("auto", given), artist).statusCode())
        .isEqualTo(201);
    JsonNode next = json(send("POST", "/tracks", drawn, artist));
    assertThat(next.get("isrc").asString()).isEqualTo("AA6Q7%s%05d".formatted(year, number + 2));
    assertThat(
            json(send("PATCH", "/tracks/" + next.get("id"), "{\"isrc\":\"auto\"}", artist))
                .get("isrc"))
        .isEqualTo(next.get("isrc"));
  }

  @Test
  void upcs_are_drawn_from_the_prefixes_that_an_admin_enters() {
    String drawn = "{\"title\":\"a\",\"releaseDate\":\"2026-12-01\",\"upc\":\"auto\"}";
    assertThat(problem(send("POST", "/releases", drawn, artist), 409)).isEqualTo("no-upc-left");
    refusedAs(admin, 400, "prefix", "POST", "/admin/upc-prefixes", "{\"prefix\":\"12a\"}");
    refusedAs(admin, 400, "prefix", "POST", "/admin/upc-prefixes", "{\"prefix\":\"03600029145\"}");
    String prefix = "{\"prefix\":\"0360002914\"}";
    assertThat(json(send("POST", "/admin/upc-prefixes", prefix, admin)).get("size").asLong())
        .isEqualTo(10);
    assertThat(problem(send("POST", "/admin/upc-prefixes", prefix, admin), 409))
        .isEqualTo("prefix-exists");
    JsonNode release = json(send("POST", "/releases", drawn, artist));
    assertThat(release.get("upc").asString()).isEqualTo("036000291407");
    assertThat(
            json(send("PATCH", "/releases/" + release.get("id"), "{\"upc\":\"auto\"}", artist))
                .get("upc"))
        .isEqualTo(release.get("upc"));
    assertThat(json(send("POST", "/releases", drawn, artist)).get("upc").asString())
        .isEqualTo("036000291414");
    assertThat(json(send("GET", "/admin/upc-prefixes", null, admin)).get(0).get("drawn").asLong())
        .isEqualTo(2);
  }

  @Test
  void people_come_change_and_go_on_a_release_and_a_track() {
    String guest = api.newArtist();
    long me = me(guest);
    long owner = me(artist);
    String with =
        "{\"title\":\"a\",\"releaseDate\":\"2026-12-01\",\"artists\":[{\"artistId\":%d,\"role\":\"viewer\"},"
                .formatted(me)
            + "{\"artistId\":%d,\"role\":\"owner\"},{\"artistId\":99999999,\"role\":\"editor\"}]}"
                .formatted(me);
    JsonNode release = json(send("POST", "/releases?draft=true", with, artist));
    String door = "/releases/" + release.get("id");
    assertThat(release.get("contributors")).hasSize(2);
    assertThat(release.get("ignored").findValuesAsString("reason"))
        .containsExactly("duplicate", "unknown");
    assertThat(problem(send("PATCH", door, "{\"title\":\"b\"}", guest), 403))
        .isEqualTo("forbidden");
    HttpResponse<String> editor =
        send("PATCH", door + "/artists/" + me, "{\"role\":\"Editor\"}", artist);
    assertThat(editor.body()).isEqualTo("{\"artistId\":%d,\"role\":\"editor\"}".formatted(me));
    assertThat(send("PATCH", door, "{\"title\":\"b\"}", guest).statusCode()).isEqualTo(200);
    assertThat(send("PATCH", door, "{\"label\":\"b\"}", guest).statusCode()).isEqualTo(403);
    assertThat(send("DELETE", door + "/artists/" + me, null, guest).statusCode()).isEqualTo(204);
    assertThat(problem(send("PATCH", door, "{\"title\":\"c\"}", guest), 404))
        .isEqualTo("not-found");
    assertThat(problem(send("DELETE", door + "/artists/" + owner, null, artist), 409))
        .isEqualTo("last-owner");

    long track = api.newTrack(artist, release.get("id").asLong());
    String people = "/tracks/" + track + "/artists";
    HttpResponse<String> added =
        send("POST", people, "{\"artistId\":%d,\"role\":\"editor\"}".formatted(me), artist);
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.headers().firstValue("Location")).hasValue(people + "/" + me);
    assertThat(send("PATCH", "/tracks/" + track, "{\"duration\":2}", guest).statusCode())
        .isEqualTo(200);
    assertThat(send("PATCH", "/tracks/" + track, "{\"version\":\"2\"}", guest).statusCode())
        .isEqualTo(403);
    assertThat(
            json(send(
                    "POST",
                    people,
                    "{\"artistId\":%d,\"role\":\"viewer\"}".formatted(owner),
                    artist))
                .get("role")
                .asString())
        .isEqualTo("owner");
    assertThat(problem(send("DELETE", people + "/" + owner, null, artist), 409))
        .isEqualTo("owner-of-release");
    refused(400, "artistId", "POST", people, "{\"artistId\":99999999,\"role\":\"viewer\"}");
    refused(400, "role", "POST", people, "{\"artistId\":%d,\"role\":\"boss\"}".formatted(me));
    assertThat(send("DELETE", people + "/" + me, null, artist).statusCode()).isEqualTo(204);
    assertThat(send("DELETE", people + "/" + me, null, artist).statusCode()).isEqualTo(404);
  }

  @Test
  void switches_and_flags_hide_a_release_and_its_tracks() {
    long release = api.newRelease(artist);
    long track = api.newTrack(artist, release);
    String shown = "/releases/" + release + "/visibility";
    assertThat(
            json(send("PATCH", shown, "{\"isPublic\":false}", artist)).get("isPublic").asBoolean())
        .isFalse();
    refused(400, "isPublic", "PATCH", shown, "{}");
    assertThat(
            json(send(
                    "PATCH", "/admin/tracks/" + track + "/visible", "{\"isVisible\":false}", admin))
                .get("isVisible")
                .asBoolean())
        .isFalse();
    String flag = "/admin/tracks/" + track + "/flag";
    refusedAs(admin, 400, "reason", "PUT", flag, "{\"flagged\":true}");
    refusedAs(admin, 400, "reason", "PUT", flag, "{\"flagged\":false,\"reason\":\"x\"}");
    JsonNode flagged =
        json(send("PUT", flag, "{\"flagged\":true,\"reason\":\"A complaint\"}", admin));
    assertThat(flagged.get("flagged").asBoolean()).isTrue();
    assertThat(flagged.get("flagReason").asString()).isEqualTo("A complaint");
    String door = "/releases/" + release;
    send("PATCH", door, "{\"status\":\"PENDING\"}", artist);
    assertThat(problem(send("PATCH", door, "{\"status\":\"APPROVED\"}", admin), 409))
        .isEqualTo("release-is-flagged");
    assertThat(json(send("PUT", flag, "{\"flagged\":false}", admin)).has("flagReason")).isFalse();
    assertThat(send("PATCH", door, "{\"status\":\"APPROVED\"}", admin).statusCode()).isEqualTo(200);
  }

  @Test
  void what_was_approved_is_taken_down_reinstated_and_waits_again_when_it_is_renamed() {
    String door = "/releases/" + submitted();
    send("PATCH", door, "{\"status\":\"APPROVED\"}", admin);
    JsonNode down =
        json(send("PATCH", door, "{\"status\":\"TAKEN_DOWN\",\"reason\":\"A court\"}", admin));
    assertThat(down.get("status").asString()).isEqualTo("TAKEN_DOWN");
    assertThat(down.get("reason").asString()).isEqualTo("A court");
    assertThat(problem(send("PATCH", door, "{\"status\":\"PENDING\"}", artist), 409))
        .isEqualTo("release-taken-down");
    JsonNode back = json(send("PATCH", door, "{\"status\":\"APPROVED\"}", admin));
    assertThat(back.get("status").asString()).isEqualTo("APPROVED");
    assertThat(back.has("reason")).isFalse();
    JsonNode renamed = json(send("PATCH", door, "{\"title\":\"Day\"}", artist));
    assertThat(renamed.get("status").asString()).isEqualTo("PENDING");
    assertThat(renamed.has("decidedBy")).isFalse();
    JsonNode refused =
        json(
            send(
                "PATCH",
                door,
                "{\"status\":\"REJECTED\",\"reasons\":[\"RIGHTS\",\"COVER\"],\"reason\":\"No\"}",
                admin));
    assertThat(refused.get("reasons").toString()).isEqualTo("[\"COVER\",\"RIGHTS\"]");
    assertThat(refused.get("reason").asString()).isEqualTo("No");
  }

  @Test
  void many_are_decided_on_at_once_with_an_answer_for_each() {
    long good = submitted();
    long empty = api.newRelease(artist);
    send("PATCH", "/releases/" + empty, "{\"status\":\"PENDING\"}", artist);
    String ids = "{\"ids\":[%d,%d,99999999,%d]}".formatted(good, empty, good);
    HttpResponse<String> answer = send("POST", "/admin/releases/approve", ids, admin);
    JsonNode items = json(answer).get("items");
    assertThat(answer.headers().firstValue("Playledger-Position")).isPresent();
    assertThat(items.findValuesAsString("status")).startsWith("200", "409");
    assertThat(items).hasSize(3);
    assertThat(items.get(1).get("problem").get("type").asString())
        .endsWith("release-has-no-tracks");
    assertThat(items.get(2).get("status").asInt()).isEqualTo(404);
    JsonNode rejected =
        json(send(
                "POST",
                "/admin/releases/reject",
                "{\"ids\":[%d,%d],\"reasons\":[\"AUDIO\"]}".formatted(good, empty),
                admin))
            .get("items");
    assertThat(rejected.get(0).get("problem").get("type").asString())
        .endsWith("release-not-pending");
    assertThat(rejected.get(1).get("status").asInt()).isEqualTo(200);
    refusedAs(admin, 400, "ids", "POST", "/admin/releases/approve", "{\"ids\":[]}");
    assertThat(send("POST", "/admin/releases/approve", ids, artist).statusCode()).isEqualTo(403);
  }

  @Test
  void tracks_are_put_in_another_order_by_one_command() {
    long release = api.newRelease(artist);
    long first = api.newTrack(artist, release);
    long second = api.newTrack(artist, release);
    String door = "/releases/" + release + "/tracks/order";
    JsonNode tracks =
        json(send("PUT", door, "{\"tracks\":[%d,%d]}".formatted(second, first), artist))
            .get("tracks");
    assertThat(tracks.get(0).get("id").asLong()).isEqualTo(second);
    assertThat(tracks.get(0).get("position").asInt()).isEqualTo(1);
    refused(400, "tracks", "PUT", door, "{\"tracks\":[%d]}".formatted(second));
  }

  @Test
  void what_was_stored_in_a_first_version_is_read_and_goes_on() {
    long owner = me(artist);
    store(
        0,
        "release.created.v1",
        "{\"type\":\"release.created.v1\",\"releaseId\":900001,\"owner\":%d,\"details\":{\"title\":\"Old\",\"releaseDate\":\"2026-01-01\"},\"by\":%d,\"at\":\"2026-01-01T00:00:00Z\"}"
            .formatted(owner, owner));
    store(
        1,
        "track.added.v1",
        "{\"type\":\"track.added.v1\",\"releaseId\":900001,\"trackId\":900001,\"position\":1,\"details\":{\"title\":\"Old\",\"durationMs\":1000},\"by\":%d,\"at\":\"2026-01-01T00:00:00Z\"}"
            .formatted(owner));
    store(
        2,
        "release.rejected.v1",
        "{\"type\":\"release.rejected.v1\",\"releaseId\":900001,\"reason\":\"Old\",\"by\":1,\"at\":\"2026-01-01T00:00:00Z\"}");
    JsonNode release = json(send("PATCH", "/releases/900001", "{\"title\":\"New\"}", artist));
    assertThat(release.get("title").asString()).isEqualTo("New");
    assertThat(release.get("reason").asString()).isEqualTo("Old");
    assertThat(release.get("reasons").toString()).isEqualTo("[\"OTHER\"]");
    assertThat(release.get("version").asInt()).isEqualTo(3);
    assertThat(release.get("tracks").get(0).get("isPublished").asBoolean()).isTrue();
  }

  private void store(int sequence, String type, String payload) {
    api.db()
        .sql(
            """
            insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
              payload_type, payload, meta_data)
            values (gen_random_uuid()::text, 'release-900001', ?, 'ReleaseAggregate', '2026-01-01T00:00:00Z', ?,
              convert_to(?, 'UTF8'), convert_to('{}', 'UTF8'))
            """)
        .params(sequence, type, payload)
        .update();
  }

  private long submitted() {
    long release = api.newRelease(artist);
    api.newTrack(artist, release);
    send("PATCH", "/releases/" + release, "{\"status\":\"PENDING\"}", artist);
    return release;
  }

  private long me(String who) {
    return json(send("GET", "/auth/me", null, who)).get("id").asLong();
  }

  @Test
  void a_report_is_booked_once_and_a_target_sets_the_total() {
    long track = api.newTrack(artist, api.newRelease(artist));
    String report =
        "{\"count\":1000,\"store\":\"spotify\",\"territory\":\"DE\",\"day\":\"2026-11-19\",\"reportId\":\"r-1\"}";
    String door = "/tracks/" + track + "/streams";
    assertThat(problem(send("POST", door, report, artist), 403)).isEqualTo("forbidden");
    assertThat(json(send("POST", door, report, admin)).get("streams").asLong()).isEqualTo(1000);
    assertThat(json(send("POST", door, report, admin)).get("streams").asLong()).isEqualTo(1000);
    assertThat(
            json(send("PATCH", "/tracks/" + track, "{\"streams\":7500}", admin))
                .get("streams")
                .asLong())
        .isEqualTo(7500);
    assertThat(problem(send("PATCH", "/tracks/" + track, "{\"streams\":7500}", artist), 403))
        .isEqualTo("forbidden");
    refusedAs(admin, 400, "territory", "POST", door, report.replace("DE", "XX"));
    refusedAs(admin, 400, "count", "POST", door, report.replace("1000", "0"));
    refusedAs(admin, 400, "day", "POST", door, report.replace("2026", "2036"));
    refusedAs(admin, 400, "day", "POST", door, report.replace("2026-11", "1999-12"));
  }

  @Test
  void a_track_moves_with_what_was_booked_and_granted() {
    long from = api.newRelease(artist);
    long to = api.newRelease(artist);
    long track = api.newTrack(artist, from);
    send("PATCH", "/tracks/" + track, "{\"streams\":7500}", admin);
    JsonNode moved =
        json(
            send(
                "PATCH",
                "/tracks/" + track,
                "{\"releaseId\":%d,\"title\":\"Neon II\"}".formatted(to),
                artist));
    assertThat(moved.get("releaseId").asLong()).isEqualTo(to);
    assertThat(moved.get("title").asString()).isEqualTo("Neon II");
    assertThat(json(send("PATCH", "/releases/" + to, "{}", artist)).get("streams").asLong())
        .isEqualTo(7500);
    assertThat(json(send("PATCH", "/releases/" + from, "{}", artist)).get("streams").asLong())
        .isZero();
    refused(400, "releaseId", "PATCH", "/tracks/" + track, "{\"releaseId\":99999999}");
    long foreign = api.newRelease(api.newArtist());
    assertThat(
            problem(
                send("PATCH", "/tracks/" + track, "{\"releaseId\":%d}".formatted(foreign), admin),
                409))
        .isEqualTo("other-owner");
  }

  @Test
  void a_royalty_is_issued_amended_voided_and_revived() {
    long release = api.newRelease(artist);
    long track = api.newTrack(artist, release);
    long owner = json(send("PATCH", "/releases/" + release, "{}", artist)).get("artistId").asLong();
    String body =
        "{\"amount\":12.5,\"period\":\"2026-11\",\"trackId\":%d,\"artistId\":%d}"
            .formatted(track, owner);
    assertThat(problem(send("POST", "/royalties", body, artist), 403)).isEqualTo("forbidden");
    JsonNode issued = json(send("POST", "/royalties", body, admin));
    String door = "/royalties/" + issued.get("id");
    assertThat(issued.get("amount").decimalValue()).isEqualByComparingTo("12.5");
    assertThat(problem(send("POST", "/royalties", body, admin), 409))
        .isEqualTo("royalty-already-issued");
    assertThat(
            json(send("PATCH", door, "{\"amount\":13.000001}", admin)).get("amount").decimalValue())
        .isEqualByComparingTo("13.000001");
    assertThat(
            json(send("PATCH", "/releases/" + release, "{}", artist))
                .get("totalRoyalty")
                .decimalValue())
        .isEqualByComparingTo("13.000001");
    refusedAs(admin, 400, "amount", "PATCH", door, "{\"amount\":0.0000001}");
    refusedAs(admin, 400, "period", "PATCH", door, "{\"amount\":1,\"period\":\"2026-10\"}");
    assertThat(send("DELETE", door, null, admin).statusCode()).isEqualTo(204);
    assertThat(problem(send("PATCH", door, "{\"amount\":1}", admin), 409))
        .isEqualTo("royalty-voided");
    assertThat(
            json(send("PATCH", "/releases/" + release, "{}", artist))
                .get("totalRoyalty")
                .decimalValue())
        .isEqualByComparingTo("0");
    assertThat(send("POST", "/royalties", body, admin).statusCode()).isEqualTo(201);
    refusedAs(admin, 400, "period", "POST", "/royalties", body.replace("2026-11", "1999-12"));
    refusedAs(
        admin,
        400,
        "trackId",
        "POST",
        "/royalties",
        body.replace("\"trackId\":" + track, "\"trackId\":99999999"));
  }

  @Test
  void nobody_registers_as_more_than_an_artist_or_under_a_taken_address() {
    String body =
        json(
            Map.of(
                "email",
                "Nova@Example.com",
                "password",
                PASSWORD,
                "name",
                "Nova",
                "role",
                "admin"));
    assertThat(problem(api.send("POST", "/auth/register", body), 403)).isEqualTo("forbidden");
    assertThat(api.send("POST", "/auth/register", body.replace("admin", "listener")).statusCode())
        .isEqualTo(201);
    assertThat(
            problem(
                api.send(
                    "POST",
                    "/auth/register",
                    body.replace("admin", "artist").replace("Nova@", "nova@")),
                409))
        .isEqualTo("email-taken");
    assertThat(
            problem(
                api.send(
                    "POST",
                    "/auth/login",
                    "{\"email\":\"nova@example.com\",\"password\":\"wrong\"}"),
                401))
        .isEqualTo("wrong-credentials");
  }

  @Test
  void who_asks_for_a_session_is_told_of_it_and_nobody_is_no_error() {
    JsonNode me = json(send("GET", "/auth/me", null, artist));
    assertThat(json(send("GET", "/auth/session", null, artist)).get("account")).isEqualTo(me);
    for (String jar : new String[] {"", "jwt=stale"}) {
      HttpResponse<String> nobody = api.send("GET", "/auth/session", null, "Cookie", jar);
      assertThat(nobody.statusCode()).isEqualTo(200);
      assertThat(nobody.body()).isEqualTo("{}");
      assertThat(nobody.headers().allValues("Set-Cookie"))
          .anyMatch(it -> it.startsWith("XSRF-TOKEN="));
    }
  }

  @Test
  void a_write_with_the_cookie_needs_the_xsrf_token_and_a_stale_cookie_is_nobody() {
    String jwt = artist.substring("Bearer ".length());
    assertThat(problem(api.send("POST", "/releases", RELEASE, "Cookie", "jwt=" + jwt), 403))
        .isEqualTo("forbidden");
    String jar = "jwt=" + jwt + "; XSRF-TOKEN=t";
    for (String path : new String[] {"/auth/me", "/users/1", "/health"}) {
      assertThat(api.send("GET", path, null, "Cookie", jar).headers().allValues("Set-Cookie"))
          .isEmpty();
    }
    assertThat(withCookie(jwt, "u").statusCode()).isEqualTo(403);
    assertThat(withCookie(jwt, "").statusCode()).isEqualTo(403);
    assertThat(withCookie(jwt, "t").statusCode()).isEqualTo(201);
    HttpResponse<String> stale = api.send("GET", "/auth/me", null, "Cookie", "jwt=" + jwt + "x");
    assertThat(stale.statusCode()).isEqualTo(401);
    assertThat(stale.headers().allValues("Set-Cookie"))
        .anyMatch(it -> it.startsWith("jwt=;") && it.contains("Max-Age=0"))
        .anyMatch(it -> it.startsWith("XSRF-TOKEN="));
    assertThat(
            api.send(
                    "POST",
                    "/auth/login",
                    json(Map.of("email", CommandApi.ADMIN, "password", PASSWORD)),
                    "Cookie",
                    "jwt=stale")
                .statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<String> withCookie(String jwt, String xsrf) {
    String cookie = "jwt=" + jwt + "; XSRF-TOKEN=t";
    return api.send("POST", "/releases", RELEASE, "Cookie", cookie, "X-XSRF-TOKEN", xsrf);
  }

  @Test
  void a_sign_in_brings_the_cookies_of_a_page_and_of_tls_where_there_is_any() {
    String admin = json(Map.of("email", CommandApi.ADMIN, "password", PASSWORD));
    String far = "203.0.113.9";
    var plain = api.send("POST", "/auth/login", admin).headers().allValues("Set-Cookie");
    assertThat(plain)
        .anyMatch(it -> it.matches("jwt=ey.*; HttpOnly; SameSite=Lax") && !it.contains("Secure"))
        .anyMatch(it -> it.matches("XSRF-TOKEN=[^;]+; Path=/; SameSite=Lax"));
    var tls =
        api.send("POST", "/auth/login", admin, "X-Forwarded-For", far, "X-Forwarded-Proto", "https")
            .headers()
            .allValues("Set-Cookie");
    assertThat(tls).hasSize(2).allMatch(it -> it.contains("; Secure;"));
    assertThat(plain).anyMatch(it -> it.contains("Max-Age=43200"));
  }

  @Test
  void one_signs_in_again_with_a_good_cookie_in_the_jar_behind_a_prefix_too() {
    String cookie = "jwt=" + artist.substring("Bearer ".length());
    String admin = json(Map.of("email", CommandApi.ADMIN, "password", PASSWORD));
    assertThat(api.send("POST", "/auth/login", admin, "Cookie", cookie).statusCode())
        .isEqualTo(200);
    assertThat(
            api.send("POST", "/auth/login", admin, "Cookie", cookie, "X-Forwarded-Prefix", "/api")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void every_event_names_who_wished_it_and_for_which_request() {
    long me = json(send("GET", "/auth/me", null, artist)).get("id").asLong();
    long release = api.newRelease(artist);
    api.newTrack(artist, release);
    api.send(
        "PATCH",
        "/releases/" + release,
        "{\"title\":\"Other\"}",
        "Authorization",
        artist,
        "X-Correlation-Id",
        "walk-1");
    var origins =
        api.db()
            .sql(
                "select convert_from(meta_data, 'UTF8') from domain_event_entry where"
                    + " aggregate_identifier = ? order by 1")
            .param("release-" + release)
            .query((row, _) -> CommandApi.tree(row.getString(1)))
            .list();
    assertThat(origins)
        .hasSizeGreaterThan(2)
        .allMatch(it -> it.path("actor").asString("").equals("account-" + me))
        .allMatch(it -> it.hasNonNull("correlationId") && it.hasNonNull("causationId"))
        .anyMatch(it -> it.get("correlationId").asString().equals("walk-1"));
  }

  @Test
  void strangers_see_no_drafts_and_accounts_see_themselves() {
    long release = api.newRelease(artist);
    assertThat(
            problem(
                send("PATCH", "/releases/" + release, "{\"title\":\"x\"}", api.newArtist()), 404))
        .isEqualTo("not-found");
    long me = json(send("GET", "/auth/me", null, artist)).get("id").asLong();
    assertThat(send("GET", "/users/" + me, null, artist).statusCode()).isEqualTo(200);
    assertThat(json(send("GET", "/users/" + me, null, api.newArtist())).has("email")).isFalse();
    assertThat(send("GET", "/users", null, artist).statusCode()).isEqualTo(403);
    assertThat(json(send("GET", "/users", null, admin)).isArray()).isTrue();
  }

  private HttpResponse<String> send(String method, String path, @Nullable String body, String who) {
    return api.send(method, path, body, "Authorization", who);
  }

  private void refused(int status, String field, String method, String path, String body) {
    refusedAs(artist, status, field, method, path, body);
  }

  private void refusedAs(
      String who, int status, String field, String method, String path, String body) {
    long before = api.events();
    HttpResponse<String> response = send(method, path, body, who);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    JsonNode problem = json(response);
    assertThat(problem.get("errors").get(0).get("field").asString())
        .as(response.body())
        .isEqualTo(field);
    assertThat(problem.get("message")).isEqualTo(problem.get("detail"));
    assertThat(api.events()).isEqualTo(before);
  }

  private static String problem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return json(response).get("type").asString().replace("urn:playledger:problem:", "");
  }
}
