package dev.playledger.bench;

import dev.playledger.local.testing.Servers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The plain service, on the same PostgreSQL. */
record Rival(Database database, Service service, List<Long> tracks) implements Side {

  static Rival start(Servers servers, String run, Options options, Path root)
      throws IOException, InterruptedException, SQLException {
    Database database = Database.create(servers.postgres(), run + "_rival");
    Service service =
        Service.start(
            "rival",
            root.resolve("infra/bench/target/bench-0.1.0-SNAPSHOT-app.jar"),
            options.heap(),
            root.resolve("infra/bench/target"),
            List.of("--releases=" + Bench.RELEASES, "--tracks=" + Bench.TRACKS),
            Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", servers.postgres().user(),
                "SPRING_DATASOURCE_PASSWORD", servers.postgres().password()));
    return new Rival(database, service, database.numbers("select id from track order by id"));
  }

  @Override
  public String token() {
    return "";
  }

  @Override
  public void settle() {
    // It has done everything when it answers.
  }

  @Override
  public List<String> errors(long streams) throws SQLException {
    List<String> errors = new ArrayList<>();
    Sums.compare(
        errors,
        "streams of the tracks",
        streams,
        database.numbers("select sum(streams) from track"));
    Sums.compare(
        errors,
        "streams of the releases",
        streams,
        database.numbers("select sum(streams) from release"));
    return errors;
  }

  @Override
  public void close() throws SQLException {
    service.close();
    database.close();
  }
}
