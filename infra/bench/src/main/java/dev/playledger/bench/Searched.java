package dev.playledger.bench;

import dev.playledger.local.testing.Servers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * 100 000 tracks on 10 000 releases of 2 000 artists, their rows made here, their documents written
 * by projections; and query-api, which is asked.
 */
record Searched(Database database, Service projections, Service queries, List<String> titles)
    implements AutoCloseable {

  private static final int ARTISTS = 2_000;
  private static final int RELEASES = 10_000;
  private static final int TRACKS = 100_000;

  private static final List<String> FILL =
      List.of(
          "insert into artist select ordinality, name from unnest(?::text[]) with ordinality it (name)",
          """
          insert into release (id, owner_id, contributors, contributor_roles, title, release_date, status,
            streams, created_at, updated_at, version, position)
          select ordinality, ordinality % 2000 + 1, array[ordinality % 2000 + 1], cast('{OWNER}' as varchar[]), title,
            '2026-01-01', 'APPROVED', 100000000 / ordinality, now(), now(), 0, 0
          from unnest(?::text[]) with ordinality it (title)
          """,
          """
          insert into track (id, release_id, place, title, duration_ms, streams, created_at, updated_at, position)
          select ordinality, ordinality % 10000 + 1, ordinality / 10000 + 1, title, 200000,
            100000000 / ordinality, now(), now(), 0
          from unnest(?::text[]) with ordinality it (title)
          """);

  private static final String ENTER =
      """
      insert into search_outbox (kind, id, revision)
      select kind, id, nextval('search_revision') from (
        select 'artist' kind, id from artist union all select 'release', id from release
        union all select 'track', id from track) everything
      on conflict (kind, id) do update set revision = excluded.revision
      """;

  static Searched start(Servers servers, String run, Path root)
      throws IOException, InterruptedException, SQLException {
    Database database = Database.create(servers.postgres(), run);
    Map<String, String> settings =
        Map.of(
            "SPRING_DATASOURCE_URL", database.url(),
            "SPRING_DATASOURCE_USERNAME", servers.postgres().user(),
            "SPRING_DATASOURCE_PASSWORD", servers.postgres().password(),
            "SPRING_KAFKA_BOOTSTRAP_SERVERS", servers.kafka().bootstrapServers(),
            "PLAYLEDGER_ELASTICSEARCH_URL", servers.elasticsearch().url(),
            "PLAYLEDGER_NAMESPACE", run);
    Service projections = service("projections", settings, root);
    Titles titles = new Titles();
    List<String[]> made = List.of(titles.next(ARTISTS), titles.next(RELEASES), titles.next(TRACKS));
    fill(servers.postgres(), database, made);
    Service queries = service("query-api", settings, root);
    while (!database.numbers("select 1 from search_outbox limit 1").isEmpty()) {
      Thread.sleep(500);
    }
    return new Searched(
        database, projections, queries, made.stream().flatMap(it -> List.of(it).stream()).toList());
  }

  private static Service service(String name, Map<String, String> settings, Path root)
      throws IOException, InterruptedException {
    return Service.start(
        name,
        root.resolve("%s/target/%1$s-0.1.0-SNAPSHOT-app.jar".formatted(name)),
        "512m",
        root.resolve("infra/bench/target"),
        List.of(),
        settings);
  }

  private static void fill(Servers.Postgres server, Database database, List<String[]> titles)
      throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(database.url(), server.user(), server.password())) {
      for (int i = 0; i < FILL.size(); i++) {
        try (var statement = connection.prepareStatement(FILL.get(i))) {
          statement.setArray(1, connection.createArrayOf("text", titles.get(i)));
          statement.execute();
        }
      }
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        // The projections enter everything at their start, too.
        statement.execute("lock table search_outbox in exclusive mode");
        statement.execute(ENTER);
      }
      connection.commit();
    }
  }

  @Override
  public void close() throws SQLException {
    queries.close();
    projections.close();
    database.close();
  }
}
