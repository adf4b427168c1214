package dev.playledger.projections.search;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Which documents of the search index are behind their rows. The count enters here, too, what is
 * better known now ({@code search_rank}).
 */
@Repository
public class SearchOutbox {

  private static final String ENTER =
      """
      insert into search_outbox (kind, id, revision)
      select kind, id, nextval('search_revision') from (%s) changed
      on conflict (kind, id) do update set revision = excluded.revision
      """;

  private final JdbcTemplate jdbc;

  SearchOutbox(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Enters these releases and tracks, and all tracks of the third. */
  public void enter(Long[] releases, Long[] tracks, Long[] releasesWithTracks) {
    if (releases.length + tracks.length > 0) {
      jdbc.update(
          ENTER.formatted(
              """
              select 'release' kind, unnest(?::bigint[]) id
              union select 'track', unnest(?::bigint[])
              union select 'track', id from track where release_id = any(?::bigint[]) and deleted_at is null
              """),
          releases,
          tracks,
          releasesWithTracks);
    }
  }

  /** Enters all that bears the names of these artists. */
  public void enterAllOf(Long[] artists) {
    jdbc.update(
        ENTER.formatted(
            """
            select 'release' kind, id from release where owner_id = any(?::bigint[]) and deleted_at is null
            union select 'track', t.id from release r join track t on t.release_id = r.id
            where r.owner_id = any(?::bigint[]) and r.deleted_at is null and t.deleted_at is null
            union select 'artist', unnest(?::bigint[])
            """),
        artists,
        artists,
        artists);
  }

  /** Enters these artists, of whose releases other people see other ones now, or more streams. */
  public void enterArtists(Long[] artists) {
    enter("artist", artists);
  }

  public void enterGenres(Long[] genres) {
    enter("genre", genres);
  }

  private void enter(String kind, Long[] ids) {
    if (ids.length > 0) {
      jdbc.update(ENTER.formatted("select ?::text kind, unnest(?::bigint[]) id"), kind, ids);
    }
  }
}
