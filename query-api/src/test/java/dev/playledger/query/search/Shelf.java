package dev.playledger.query.search;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.SearchIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of {@code search/catalogue.txt}, in the tables and in the index. */
final class Shelf {

  private static final long FIRST = 7_000_000;
  private static final long LAST = 7_999_999;

  private static final String RELEASES =
      """
      insert into release (id, owner_id, contributors, contributor_roles, title, release_date, status,
        upc, genres, streams, created_at, updated_at, version, position)
      select id, artist, array[artist], cast('{OWNER}' as varchar[]), title, cast(day as date), 'APPROVED',
        code, array[genre], streams, now(), now(), 0, 0
      from json_to_recordset(cast(? as json))
        it (id bigint, artist bigint, title text, day text, code text, genre bigint, streams bigint)
      """;

  private static final String TRACKS =
      """
      insert into track (id, release_id, place, title, duration_ms, isrc, streams, created_at, updated_at, position)
      select id, release, 1, title, 200000, code, streams, now(), now(), 0
      from json_to_recordset(cast(? as json)) it (id bigint, release bigint, title text, code text, streams bigint)
      """;

  private static final String ARTISTS =
      "insert into artist select id, title from json_to_recordset(cast(? as json)) it (id bigint, title text)";

  private static final String GENRES =
      """
      insert into genre (id, name, created_at, updated_at, version, position)
      select id, title, now(), now(), 0, 0 from json_to_recordset(cast(? as json)) it (id bigint, title text)
      """;

  /** A line of the file, or a genre that one names. */
  record Thing(
      String kind,
      long id,
      String title,
      long artist,
      String artistName,
      long release,
      @Nullable String day,
      @Nullable String code,
      long genre,
      long streams) {

    Thing played(long times) {
      return new Thing(kind, id, title, artist, artistName, release, day, code, genre, times);
    }
  }

  private final List<Thing> things;

  private Shelf(List<Thing> things) {
    this.things = things;
  }

  static Shelf of(List<String> lines) {
    List<Thing> things = new ArrayList<>();
    Map<String, Long> genres = new LinkedHashMap<>();
    Thing artist = thing("artist", FIRST, "");
    Thing release = artist;
    for (String line : lines) {
      long id = FIRST + things.size() + 1;
      String[] parts = line.strip().split(" \\| ", -1);
      if (line.startsWith("    ")) {
        things.add(
            new Thing(
                "track",
                id,
                parts[0],
                artist.id,
                artist.title,
                release.id,
                release.day,
                parts[1],
                release.genre,
                Long.parseLong(parts[2])));
      } else if (line.startsWith("  ")) {
        long genre = genres.computeIfAbsent(parts[3], _ -> LAST - genres.size());
        release =
            new Thing(
                "release",
                id,
                parts[0],
                artist.id,
                artist.title,
                id,
                parts[1] + "-06-01",
                parts[2],
                genre,
                0);
        things.add(release);
      } else {
        artist = thing("artist", id, parts[0]);
        things.add(artist);
      }
    }
    genres.forEach((name, id) -> things.add(thing("genre", id, name)));
    return new Shelf(counted(things));
  }

  private static Thing thing(String kind, long id, String title) {
    return new Thing(kind, id, title, id, title, 0, null, null, 0, 0);
  }

  /** Releases and artists were played as often as their tracks. */
  private static List<Thing> counted(List<Thing> things) {
    Map<Long, Long> ofRelease =
        things.stream().collect(groupingBy(Thing::release, summingLong(Thing::streams)));
    Map<Long, Long> ofArtist =
        things.stream().collect(groupingBy(Thing::artist, summingLong(Thing::streams)));
    return things.stream()
        .map(it ->
            switch (it.kind) {
              case "release" -> it.played(ofRelease.getOrDefault(it.id, 0L));
              case "artist" -> it.played(ofArtist.getOrDefault(it.id, 0L));
              default -> it;
            })
        .toList();
  }

  /** The id of the first thing of this kind with this title. */
  long id(String kind, String title) {
    return of(kind).stream()
        .filter(it -> it.title.equals(title))
        .mapToLong(Thing::id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(kind + " " + title));
  }

  void fill(ReadTables tables, SearchIndex index) {
    tables.sql(ARTISTS, json("artist"));
    tables.sql(GENRES, json("genre"));
    tables.sql(RELEASES, json("release"));
    tables.sql(TRACKS, json("track"));
    index.write(documents());
  }

  void clear(ReadTables tables, SearchIndex index) {
    for (String table : List.of("track", "release", "genre", "artist")) {
      tables.sql("delete from " + table + " where id between ? and ?", FIRST, LAST);
    }
    index.remove(documents());
  }

  private List<Thing> of(String kind) {
    return things.stream().filter(it -> it.kind.equals(kind)).toList();
  }

  private String json(String kind) {
    return JsonMapper.shared().writeValueAsString(of(kind));
  }

  private List<Map<String, Object>> documents() {
    Map<Long, String> since = new HashMap<>();
    for (Thing it : of("release")) {
      String day = requireNonNull(it.day);
      since.merge(it.artist, day, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }
    return things.stream().map(it -> document(it, since.get(it.artist))).toList();
  }

  private static Map<String, Object> document(Thing it, @Nullable String since) {
    Map<String, Object> document = new HashMap<>(SearchIndex.titled(it.kind, it.id, it.title));
    document.put("streams", it.streams);
    if (it.kind.equals("artist")) {
      document.put("artistId", it.id);
      document.put("opens", List.of("any:" + since, "worldwide:" + since));
    } else if (it.day != null) {
      String day = requireNonNull(it.day);
      document.putAll(SearchIndex.published(it.artist));
      document.putAll(SearchIndex.by(it.artist, it.artistName));
      document.putAll(
          Map.of(
              "status",
              "APPROVED",
              "releaseId",
              it.release,
              "releaseDate",
              day,
              "year",
              Integer.parseInt(day.substring(0, 4)),
              "genres",
              List.of(it.genre),
              "streams",
              it.streams));
      document.put(it.kind.equals("track") ? "isrc" : "upc", requireNonNull(it.code));
    }
    return document;
  }
}
