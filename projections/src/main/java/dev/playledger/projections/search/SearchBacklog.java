package dev.playledger.projections.search;

import dev.playledger.projections.feed.WriteLock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The outbox as its writer sees it: what is to be done, and what is done. */
@Repository
class SearchBacklog {

  static final int BATCH = 500;

  /**
   * What is published of an artist is told by the day from which there is something, of all places
   * where it is: {@code worldwide:2026-10-24}, and {@code any:…} for the first of them.
   */
  private static final String NEXT =
      """
      select o.kind, o.id, o.revision, coalesce(r.id, n.id, g.id) is not null is_there,
        r.id release_id, coalesce(t.title, r.title, n.name, g.name) title, t.version,
        coalesce(r.owner_id, n.id) artist_id, a.name artist_name, t.isrc, r.upc, r.status, r.release_date,
        coalesce(search_streams(coalesce(t.streams, r.streams)), works.streams, 0) streams,
        coalesce(r.territories, '{}') territories,
        coalesce(r.genres, '{}') || coalesce(t.genres, '{}') genres,
        r.is_public and coalesce(t.is_public, true) is_public,
        r.is_visible and coalesce(t.is_visible, true) is_visible,
        coalesce(t.is_published, true) is_published,
        coalesce(t.flagged, r.flagged) flagged, r.flagged release_flagged,
        coalesce(r.contributors, array_remove(works.contributors || n.id, null), '{}') contributors,
        coalesce(t.contributors, '{}') track_contributors, coalesce(works.opens, '{}') opens
      from (select * from search_outbox order by revision limit :batch) o
      left join track t on o.kind = 'track' and t.id = o.id and t.deleted_at is null
      left join release r on o.kind in ('release', 'track') and r.deleted_at is null
        and r.id = case o.kind when 'track' then t.release_id else o.id end
      left join artist a on a.id = r.owner_id
      left join artist n on o.kind = 'artist' and n.id = o.id
      left join genre g on o.kind = 'genre' and g.id = o.id and g.retired_at is null
      left join lateral (
        select sum(search_streams(w.streams))::bigint streams,
          array(select distinct unnest(c.contributors)
            from release c where c.owner_id = n.id and c.deleted_at is null) contributors,
          array(select place || ':' || min(p.release_date)::text
            from release p, unnest(array_append(p.territories, 'any')) place
            where p.owner_id = n.id and p.deleted_at is null and p.status = 'APPROVED'
              and p.is_public and p.is_visible and not p.flagged
            group by place) opens
        from release w where w.owner_id = n.id and w.deleted_at is null) works on n.id is not null
      order by o.revision
      """;

  private static final String ENTER_ALL =
      """
      insert into search_outbox (kind, id, revision)
      select kind, id, nextval('search_revision') from (
        select 'release' kind, id from release where deleted_at is null
        union all select 'track', id from track where deleted_at is null
        union all select 'artist', id from artist
        union all select 'genre', id from genre where retired_at is null) everything
      on conflict (kind, id) do update set revision = excluded.revision
      """;

  private static final String DONE =
      """
      delete from search_outbox o using unnest(?::text[], ?::bigint[], ?::bigint[]) d (kind, id, revision)
      where o.kind = d.kind and o.id = d.id and o.revision = d.revision
      """;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final WriteLock lock;

  SearchBacklog(JdbcClient jdbc, TransactionOperations transaction, WriteLock lock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.lock = lock;
  }

  /** Which filling of the tables the index must belong to. */
  String filling() {
    return jdbc.sql("select filling from search_index").query(String.class).single();
  }

  /** The oldest entries with their rows, as one statement sees them. */
  List<SearchEntry> next() {
    return jdbc.sql(NEXT).param("batch", BATCH).query((row, _) -> entry(row)).list();
  }

  private static SearchEntry entry(ResultSet row) throws SQLException {
    return new SearchEntry(
        row.getString("kind"),
        row.getLong("id"),
        row.getLong("revision"),
        row.getBoolean("is_there") ? SearchDocument.of(row) : null);
  }

  /** Forgets these entries, except where the row has changed again. */
  void done(List<SearchEntry> entries) {
    alone(() ->
        jdbc.sql(DONE)
            .param(entries.stream().map(SearchEntry::kind).toArray(String[]::new))
            .param(entries.stream().map(SearchEntry::id).toArray(Long[]::new))
            .param(entries.stream().map(SearchEntry::revision).toArray(Long[]::new))
            .update());
  }

  /** Enters everything that can be found, for an index that is new. */
  void enterAll() {
    alone(() -> jdbc.sql(ENTER_ALL).update());
  }

  private void alone(Runnable work) {
    transaction.executeWithoutResult(_ -> {
      lock.take();
      work.run();
    });
  }
}
