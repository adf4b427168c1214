package dev.playledger.command;

import static dev.playledger.command.CommandApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an artist tries with the things of another one, and with fields that are not theirs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignThingsIT {

  private CommandApi api;
  private String admin;
  private String artist;
  private long ownRelease;
  private long ownTrack;
  private long account;
  private long me;
  private long release;
  private long track;
  private long royalty;

  @BeforeAll
  void start() {
    api = CommandApi.shared();
    admin = api.signIn(CommandApi.ADMIN);
    artist = api.newArtist();
    ownRelease = api.newRelease(artist);
    ownTrack = api.newTrack(artist, ownRelease);
    String submit = "{\"status\":\"PENDING\"}";
    api.send("PATCH", "/releases/" + ownRelease, submit, "Authorization", artist);
    me = json(api.send("GET", "/auth/me", null, "Authorization", artist)).get("id").asLong();
    String other = api.newArtist();
    account = json(api.send("GET", "/auth/me", null, "Authorization", other)).get("id").asLong();
    release = api.newRelease(other);
    track = api.newTrack(other, release);
    royalty =
        json(api.send(
                "POST",
                "/royalties",
                """
                {"trackId":%d,"artistId":%d,"amount":12.5,"period":"2026-10"}
                """
                    .formatted(track, account),
                "Authorization",
                admin))
            .get("id")
            .asLong();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PATCH  | /releases/{release}                | {"title":"Mine"}
          DELETE | /releases/{release}                |
          PATCH  | /tracks/{track}                    | {"title":"Mine"}
          PATCH  | /tracks/{track}                    | {"releaseId":{ownRelease}}
          DELETE | /tracks/{track}                    |
          POST   | /tracks                            | {"title":"Guest","duration":1,"releaseId":{release}}
          PATCH  | /tracks/{ownTrack}                 | {"releaseId":{release}}
          POST   | /tracks/{track}/streams            | {"count":1,"store":"s","territory":"DE","day":"2026-11-19","reportId":"r"}
          PATCH  | /releases/{release}/visibility     | {"isPublic":false}
          PUT    | /releases/{release}/tracks/order   | {"tracks":[{track}]}
          POST   | /releases/{release}/artists        | {"artistId":{me},"role":"owner"}
          PATCH  | /releases/{release}/artists/{account} | {"role":"viewer"}
          DELETE | /releases/{release}/artists/{account} |
          PATCH  | /tracks/{track}/visibility         | {"isPublic":false}
          POST   | /tracks/{track}/artists            | {"artistId":{me},"role":"owner"}
          DELETE | /tracks/{track}/artists/{account}  |
          POST   | /admin/releases/approve            | {"ids":[{ownRelease}]}
          POST   | /admin/releases/reject             | {"ids":[{release}]}
          PATCH  | /admin/releases/{release}/visible  | {"isVisible":false}
          PUT    | /admin/releases/{release}/flag     | {"flagged":true,"reason":"x"}
          PATCH  | /admin/tracks/{track}/visible      | {"isVisible":false}
          PUT    | /admin/tracks/{track}/flag         | {"flagged":true,"reason":"x"}
          POST   | /admin/upc-prefixes                | {"prefix":"0360002"}
          POST   | /releases                          | {"title":"Theirs","releaseDate":"2026-12-01","artistId":{account}}
          PATCH  | /users/{account}                   | {"name":"Mine"}
          PATCH  | /users/{account}                   | {"password":"another-long-password"}
          DELETE | /users/{account}                   |
          PATCH  | /admin/users/{account}/block       | {"blocked":true}
          PATCH  | /admin/users/{account}/role        | {"roles":["LISTENER"]}
          POST   | /admin/service-accounts            | {"name":"Mine"}
          POST   | /admin/service-accounts/{account}/secret |
          DELETE | /admin/service-accounts/{account}  |
          POST   | /royalties                         | {"trackId":{track},"artistId":{account},"amount":1,"period":"2026-09"}
          PATCH  | /royalties/{royalty}               | {"amount":1}
          DELETE | /royalties/{royalty}               |
          """)
  void the_things_of_another_one_stay_as_they_are(
      String method, String path, @Nullable String body) {
    String before = everything();
    var answer =
        api.send(method, named(path), body == null ? null : named(body), "Authorization", artist);
    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403, 404);
    assertThat(everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST  | /auth/register       | {"email":"{new}","password":"correct-horse-battery","name":"x","roles":["ADMIN"]}
          POST  | /auth/register       | {"email":"{new}","password":"correct-horse-battery","name":"x","role":"admin"}
          POST  | /auth/register       | {"email":"{new}","password":"correct-horse-battery","name":"x","role":"service"}
          POST  | /auth/register       | {"email":"{new}","password":"correct-horse-battery","name":"x","id":1}
          POST  | /auth/register       | {"email":"{new}","password":"correct-horse-battery","name":"x","blocked":false}
          PATCH | /auth/me             | {"roles":["ADMIN"]}
          PUT   | /auth/me             | {"role":"admin"}
          PATCH | /auth/me             | {"id":1}
          PATCH | /auth/me             | {"blocked":false}
          POST  | /releases            | {"title":"x","releaseDate":"2026-12-01","id":1}
          POST  | /releases            | {"title":"x","releaseDate":"2026-12-01","ownerId":{account}}
          POST  | /releases            | {"title":"x","releaseDate":"2026-12-01","status":"APPROVED"}
          PATCH | /releases/{ownRelease} | {"ownerId":{account}}
          PATCH | /releases/{ownRelease} | {"artistId":{account}}
          PATCH | /releases/{ownRelease} | {"id":{release}}
          PATCH | /releases/{ownRelease} | {"status":"APPROVED"}
          PATCH | /releases/{ownRelease} | {"isVisible":true}
          PATCH | /releases/{ownRelease} | {"flagged":false}
          PATCH | /releases/{ownRelease} | {"decidedBy":{account}}
          POST  | /releases            | {"title":"x","releaseDate":"2026-12-01","isVisible":true}
          POST  | /tracks              | {"title":"x","duration":1,"releaseId":{ownRelease},"id":1}
          POST  | /tracks              | {"title":"x","duration":1,"releaseId":{ownRelease},"ownerId":{account}}
          PATCH | /tracks/{ownTrack}   | {"ownerId":{account}}
          PATCH | /tracks/{ownTrack}   | {"streams":1000000}
          PATCH | /tracks/{ownTrack}   | {"royalty":1000000}
          """)
  void nobody_gives_themselves_what_is_not_theirs_to_give(String method, String path, String body) {
    String before = everything();
    var answer = api.send(method, named(path), named(body), "Authorization", artist);
    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403);
    assertThat(everything()).isEqualTo(before);
  }

  private String named(String text) {
    return text.replace("{ownRelease}", "" + ownRelease)
        .replace("{ownTrack}", "" + ownTrack)
        .replace("{account}", "" + account)
        .replace("{me}", "" + me)
        .replace("{release}", "" + release)
        .replace("{track}", "" + track)
        .replace("{royalty}", "" + royalty)
        .replace("{new}", UUID.randomUUID() + "@example.com");
  }

  /** All events but failed sign-ins, which are noted some time later, and all accounts. */
  private String everything() {
    return List.of(
            api.events(),
            api.db()
                .sql("select md5(string_agg(account::text, ',' order by id)) from account")
                .query(String.class)
                .single())
        .toString();
  }
}
