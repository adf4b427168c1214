package dev.playledger.query.rejection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What admins read of the stream events that were refused. */
class RejectionIT {

  private static final Stage STAGE = Stage.get();

  private final Browser admin = STAGE.admin();

  @BeforeAll
  static void three_refused_ones() {
    ReadTables tables = STAGE.tables();
    tables.rejection(1, "malformed", "{\"eventId\":".getBytes(UTF_8));
    tables.rejection(2, "unknown-track", "{}".getBytes(UTF_8));
    tables.rejection(3, "malformed", new byte[] {'{', (byte) 0xff});
    tables.sql("insert into verdicts values ('judge-0', 20, 12, 14, 2, 1, 2, 5, 2)");
    tables.sql("insert into verdicts values ('waiting-0', 0, 0, 0, 0, 0, 1, 0, 0)");
  }

  @Test
  void only_admins_read_it() {
    assertThat(STAGE.anybody().get("/admin/rejections").status()).isEqualTo(401);
    assertThat(STAGE.as(5, Role.AUDITOR).get("/admin/rejections").status()).isEqualTo(403);
    assertThat(STAGE.admin().get("/admin").status()).isEqualTo(404);
  }

  @Test
  void the_newest_come_first_with_all_counts() {
    Answer answer = admin.get("/admin/rejections?limit=2");
    assertThat(answer.ids()).containsExactly(3L, 2L);
    assertThat(answer.body())
        .endsWith(
            """
            "total":3,"page":0,"limit":2,\
            "counts":{"malformed":2,"unknown-field":0,"impossible-count":0,"impossible-date":0,\
            "unknown-track":1,"stale-sequence":0},\
            "verdicts":{"events":20,"accepted":12,"streams":14,"doubles":2,"tooShort":1,\
            "rejected":3,"waiting":2}}\
            """);
    assertThat(admin.get("/admin/rejections?limit=2&page=1").ids()).containsExactly(1L);
  }

  @Test
  void those_of_one_reason_are_shown_as_they_came() {
    Answer answer = admin.get("/admin/rejections?reason=malformed");
    assertThat(answer.body())
        .startsWith(
            """
            {"items":[{"id":3,"reason":"malformed","detail":"what is this","partition":3,\
            "offset":1207,"line":2,"eventBase64":"e/8=","at":"2026-11-20T12:00:03Z"},\
            {"id":1,"reason":"malformed","detail":"what is this","partition":3,"offset":1207,\
            "line":2,"event":"{\\"eventId\\":","at":"2026-11-20T12:00:01Z"}],"total":2,\
            """);
    assertThat(admin.get("/admin/rejections?reason=impossible-date").ids()).isEmpty();
  }

  @Test
  void a_reason_that_there_is_not_is_named() {
    Answer answer = admin.get("/admin/rejections?reason=boredom");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo("reason");
  }
}
