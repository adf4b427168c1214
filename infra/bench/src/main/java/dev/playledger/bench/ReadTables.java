package dev.playledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The read tables as the projections would have written them: a thousand releases of ten tracks.
 */
final class ReadTables {

  private static final int RELEASES = 1000;

  private static final String ROWS =
      """
      insert into progress values ('domain-events', 't', 0, 0, 1207, 'bench', null, 1);
      insert into artist select id, 'Nova ' || id from generate_series(1, 100) id;
      insert into release (id, owner_id, contributors, contributor_roles, title, release_date, status, label, genres,
        language, p_year, p_owner, c_year, c_owner, upc, cover_url, submitted_at, decided_at, decided_by, created_at,
        updated_at, version, position, streams, royalty)
      select id, 1 + id % 100, array[1 + id % 100], '{OWNER}', 'Night Drive ' || id, '2026-01-01', 'APPROVED',
        'Nova Records', '{3,7}', 'en', 2026, 'Nova Records', 2026, 'Nova Records', '0602435783741',
        'http://localhost:3000/files/cover.jpg', now(), now(), 1, now(), now(), 14, id, id * 10, id * 100000
      from generate_series(1, 1000) id;
      insert into track (id, release_id, place, title, duration_ms, file_url, isrc, genres, credits, created_at,
        updated_at, position, streams, royalty)
      select id, 1 + id / 10, 1 + id % 10, 'Neon ' || id, 213500, 'http://localhost:3000/files/neon.flac',
        'AA6Q72600001', '{3}', '[{"name": "Nova", "role": "Composer"}]', now(), now(), id, id, id * 10000
      from generate_series(0, 9999) id;
      analyze;
      """;

  private ReadTables() {}

  static void fill(Database database, Path root) throws IOException, SQLException {
    Path migrations = root.resolve("projections/src/main/resources/db/migration");
    List<Path> inOrder;
    try (Stream<Path> files = Files.list(migrations)) {
      inOrder = files.sorted(Comparator.comparingInt(ReadTables::version)).toList();
    }
    for (Path it : inOrder) {
      database.run(Files.readString(it));
    }
    database.run(ROWS);
  }

  static List<String> paths() {
    return IntStream.rangeClosed(1, RELEASES).mapToObj(it -> "/releases/" + it).toList();
  }

  /** Of {@code V30__moderation.sql}, 30. */
  private static int version(Path migration) {
    return Integer.parseInt(migration.getFileName().toString().replaceAll("^V|__.*$", ""));
  }
}
