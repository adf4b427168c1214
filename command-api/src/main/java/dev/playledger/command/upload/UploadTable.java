package dev.playledger.command.upload;

import dev.playledger.command.upload.Upload.State;
import dev.playledger.events.ids.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The uploads of all accounts. */
@Component
class UploadTable {

  private static final String COLUMNS =
      "id, account_id, kind, size, sha256, incoming, parts, state, file, content_type, created_at";

  /** Past its day an upload that was not taken is as good as gone. */
  private static final String HOLDS = "(state = 'READY' or created_at > now() - interval '1 day')";

  /** How many are swept at a time. */
  static final int MANY = 100;

  private final JdbcClient db;

  UploadTable(JdbcClient db) {
    this.db = db;
  }

  /** What is known of an upload when it begins. */
  record New(
      AccountId account,
      @Nullable Kind kind,
      @Nullable Long size,
      @Nullable String sha256,
      String incoming,
      @Nullable String parts) {}

  Upload insert(New it) {
    return db.sql(
            "insert into upload (id, account_id, kind, size, sha256, incoming, parts)"
                + " values (nextval('upload_id'), ?, ?, ?, ?, ?, ?) returning "
                + COLUMNS)
        .param(it.account().value())
        .param(it.kind() == null ? null : it.kind().name())
        .param(it.size())
        .param(it.sha256())
        .param(it.incoming())
        .param(it.parts())
        .query((row, _) -> upload(row))
        .single();
  }

  /** How many were begun within a day, whatever became of them. */
  long begun(AccountId account) {
    return db.sql(
            "select count(*) from upload where account_id = ? and created_at > now() - interval '1 day'")
        .param(account.value())
        .query(Long.class)
        .single();
  }

  Optional<Upload> find(long id) {
    return by("id = ?", id);
  }

  Optional<Upload> at(String incoming) {
    return by("incoming = ?", incoming);
  }

  Optional<Upload> of(String file) {
    return by("file = ?", file);
  }

  private Optional<Upload> by(String condition, Object value) {
    return db.sql("select " + COLUMNS + " from upload where " + HOLDS + " and " + condition)
        .param(value)
        .query((row, _) -> upload(row))
        .optional();
  }

  /** Before a copy is made, so that it is found should nothing come of it. */
  void copying(String file) {
    db.sql("insert into upload_copy (file) values (?)").param(file).update();
  }

  void copied(String file) {
    db.sql("delete from upload_copy where file = ?").param(file).update();
  }

  /** Whether this copy is the one that counts; of two that are made at once one is. */
  boolean ready(long id, Kind kind, String file, String contentType) {
    return db.sql(
                """
                with taken as (
                  update upload set state = 'READY', kind = ?, file = ?, content_type = ?
                  where id = ? and state = 'OPEN' returning file)
                delete from upload_copy where file in (select file from taken)
                """)
            .params(kind.name(), file, contentType, id)
            .update()
        == 1;
  }

  void gone(long id) {
    db.sql("update upload set state = 'GONE' where id = ? and state = 'OPEN'").param(id).update();
  }

  /** Uploads whose signed addresses hold no more, for some time. */
  List<Upload> unswept() {
    return db.sql(
            "select "
                + COLUMNS
                + " from upload where not swept and created_at < now() - interval '25 hours' order by created_at limit "
                + MANY)
        .query((row, _) -> upload(row))
        .list();
  }

  void swept(long id) {
    db.sql("update upload set swept = true where id = ? and state = 'READY'").param(id).update();
    db.sql("delete from upload where id = ? and state <> 'READY'").param(id).update();
  }

  List<String> leftCopies() {
    return db.sql(
            "select file from upload_copy where created_at < now() - interval '25 hours' limit "
                + MANY)
        .query((row, _) -> row.getString(1))
        .list();
  }

  void use(String file, String thing) {
    db.sql("insert into file_use (file, thing) values (?, ?) on conflict do nothing")
        .params(file, thing)
        .update();
  }

  boolean isUsed(String file, String thing) {
    return db.sql("select count(*) from file_use where file = ? and thing = ?")
            .params(file, thing)
            .query(Long.class)
            .single()
        > 0;
  }

  private static Upload upload(ResultSet row) throws SQLException {
    @Nullable String kind = row.getString("kind");
    return new Upload(
        row.getLong("id"),
        new AccountId(row.getLong("account_id")),
        kind == null ? null : Kind.valueOf(kind),
        row.getObject("size", Long.class),
        row.getString("sha256"),
        row.getString("incoming"),
        row.getString("parts"),
        State.valueOf(row.getString("state")),
        row.getString("file"),
        row.getString("content_type"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
