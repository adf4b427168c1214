package dev.playledger.query.stage;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows as the projections would. */
public final class ReadTables {

  public static final String STORE = "here";

  private static final OffsetDateTime NOON =
      OffsetDateTime.of(2026, 11, 20, 12, 0, 0, 0, ZoneOffset.UTC);

  private final JdbcClient database;
  private final AtomicLong ids = new AtomicLong(1000);

  ReadTables(DataSource source) {
    database = JdbcClient.create(source);
    sql("insert into progress values ('domain-events', 't', 0, 0, 0, ?, null, 1)", STORE);
  }

  public int sql(String sql, Object... values) {
    return database.sql(sql).params(values).update();
  }

  /** The one value that a query answers with. */
  public String ask(String query) {
    return String.valueOf(database.sql(query).query().singleValue());
  }

  public long nextId() {
    return ids.incrementAndGet();
  }

  public long release(long owner, String status, String title) {
    long id = nextId();
    sql(
        "insert into release (id, owner_id, contributors, contributor_roles, title, release_date,"
            + " status, created_at, updated_at, version, position)"
            + " values (?, ?, array[?], '{OWNER}', ?, '2026-10-24', ?, ?, ?, 3, ?)",
        id,
        owner,
        owner,
        title,
        status,
        NOON,
        NOON,
        id);
    return id;
  }

  /** Somebody works on a release or track; {@code table} says which of these it is. */
  public void contributor(String table, long id, long account, String role) {
    sql(
        "update %s set contributors = contributors || ?, contributor_roles = contributor_roles || ?"
                .formatted(table)
            + " where id = ?",
        account,
        role,
        id);
  }

  public long track(long release, int place, String title) {
    long id = nextId();
    sql(
        "insert into track (id, release_id, place, title, duration_ms, created_at, updated_at,"
            + " position, streams, royalty) values (?, ?, ?, ?, 215500, ?, ?, ?, 7, 1250000)",
        id,
        release,
        place,
        title,
        NOON,
        NOON,
        id);
    return id;
  }

  /** An issued royalty of 12.34 for a track and a month of 2026. */
  public long royalty(long track, long artist, int month) {
    long id = (track * 4096 + 26 * 12 + month - 1) * 2 + 1;
    sql(
        "insert into royalty (id, issued, track_id, artist_id, period, amount, created_at,"
            + " updated_at, version, position) values (?, true, ?, ?, ?, 12340000, ?, ?, 0, ?)",
        id,
        track,
        artist,
        "2026-%02d".formatted(month),
        NOON.plusMinutes(month),
        NOON,
        nextId());
    return id;
  }

  /**
   * What streams accrued for a track in a month of 2026; without an artist it waits for its track.
   */
  public long accrued(long track, long artist, int month, long micros) {
    long id = (track * 4096 + 26 * 12 + month - 1) * 2;
    sql(
        "insert into royalty (id, issued, track_id, artist_id, period, amount, created_at,"
            + " updated_at, version, position, totals)"
            + " values (?, false, ?, ?, ?, ?, cast(? as date), ?, 0, 0, 57)",
        id,
        track,
        artist,
        "2026-%02d".formatted(month),
        micros,
        "2026-%02d-01".formatted(month),
        NOON);
    return id;
  }

  /** Streams of a day, each of which accrued 0.01. */
  public void day(long track, String day, String store, String territory, long streams) {
    sql(
        "insert into daily_streams values (?, cast(? as date), ?, ?, ?, ?)",
        track,
        day,
        store,
        territory,
        streams,
        streams * 10_000);
  }

  public void rejection(long id, String reason, byte[] event) {
    sql(
        "insert into rejection values (?, ?, 'what is this', 3, 1207, 2, ?, ?)",
        id,
        reason,
        event,
        NOON.plusSeconds(id));
  }

  public void artist(long id, String name) {
    sql("insert into artist values (?, ?) on conflict (id) do nothing", id, name);
  }

  /** A genre under another one, or at the top, under 0. */
  public long genre(String name, long parent) {
    long id = nextId();
    sql(
        "insert into genre (id, name, parent_id, created_at, updated_at, version, position)"
            + " values (?, ?, nullif(?, 0), ?, ?, 3, ?)",
        id,
        name,
        parent,
        NOON,
        NOON,
        id);
    return id;
  }

  public void event(long position, String type, String subject, String actor) {
    sql(
        "insert into event_log (position, id, type, subject, sequence, actor, time, data)"
            + " values (?, ?, ?, ?, 0, ?, ?, cast(? as json))",
        position,
        "event-" + position,
        type,
        subject,
        actor,
        NOON.plusHours(position),
        "{\"type\": \"" + type + "\",\n \"at\": " + position + "}");
  }

  public long progress() {
    return database.sql("select position from progress").query(Long.class).single();
  }

  public void progress(long position) {
    database
        .sql(
            "with now as (update progress set position = ? returning position)"
                + " select pg_notify('progress', position::text) from now")
        .param(position)
        .query()
        .singleRow();
  }
}
