package dev.playledger.projections;

import com.zaxxer.hikari.HikariDataSource;
import dev.playledger.events.Topics;
import dev.playledger.local.testing.Servers;
import dev.playledger.local.testing.TestServers;
import dev.playledger.projections.feed.Feeds;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A read side of its own on the shared servers: a database, a namespace, and instances of the app.
 */
public final class ReadSide implements AutoCloseable {

  static {
    Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
  }

  private static final List<String> TABLES =
      List.of(
          "release",
          "track",
          "royalty",
          "artist",
          "event_log",
          "parked_event",
          "track_total",
          "daily_streams",
          "track_day",
          "store_day",
          "rejection",
          "verdicts",
          "genre");

  public final Servers servers = TestServers.get();
  public final String namespace = "p" + Long.toString(System.nanoTime(), 36);
  public final Topics topics = new Topics(namespace);
  final Count count = new Count(topics);
  public final DomainLog log = new DomainLog(servers.kafka().bootstrapServers(), topics);
  private final HikariDataSource database = new HikariDataSource();
  private final List<ConfigurableApplicationContext> instances = new ArrayList<>();
  private final Map<String, String> settings = new HashMap<>();

  public ReadSide() throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                servers.postgres().jdbcUrl(),
                servers.postgres().user(),
                servers.postgres().password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + namespace);
    }
    // Tests ask again and again, and to sign in takes longer than to answer.
    database.setJdbcUrl(servers.postgres().jdbcUrl(namespace));
    database.setUsername(servers.postgres().user());
    database.setPassword(servers.postgres().password());
    database.setMaximumPoolSize(4);
    database.setMinimumIdle(0);
    // Tables are made anew meanwhile, so that no plan holds.
    database.addDataSourceProperty("prepareThreshold", 0);
    with("server.port", "0");
    with("playledger.namespace", namespace);
    with("spring.datasource.url", servers.postgres().jdbcUrl(namespace));
    with("spring.datasource.username", servers.postgres().user());
    with("spring.datasource.password", servers.postgres().password());
    with("spring.kafka.bootstrap-servers", servers.kafka().bootstrapServers());
    with("playledger.elasticsearch-url", servers.elasticsearch().url());
    with("playledger.projections.patience", "500ms");
  }

  /** A setting for the instances that are started from now on. */
  public ReadSide with(String name, String value) {
    settings.put(name, value);
    return this;
  }

  public List<String> arguments() {
    return settings.entrySet().stream()
        .map(it -> "--" + it.getKey() + "=" + it.getValue())
        .toList();
  }

  public ConfigurableApplicationContext start() {
    ConfigurableApplicationContext app =
        new SpringApplicationBuilder(ProjectionsApp.class)
            .bannerMode(Banner.Mode.OFF)
            .run(arguments().toArray(String[]::new));
    instances.add(app);
    return app;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(database);
  }

  public long position() {
    return number(
        "select coalesce(max(position), 0) from progress where projection = 'domain-events'");
  }

  /**
   * Whether that instance, alone, has applied everything that stands in the logs. Its own lag is of
   * its last fetch and may miss what came since.
   */
  boolean settled(ConfigurableApplicationContext app) {
    return app.getBean(Feeds.class).states().stream()
            .allMatch(it -> it.lag().equals(OptionalLong.of(0)))
        && log.ends().entrySet().stream().allMatch(it -> applied(it.getKey(), it.getValue()));
  }

  private boolean applied(TopicPartition partition, long end) {
    return jdbc()
            .sql(
                "select count(*) from progress where topic = ? and partition = ? and next_offset < ?")
            .params(partition.topic(), partition.partition(), end)
            .query(Long.class)
            .single()
        == 0;
  }

  public long number(String query) {
    return jdbc().sql(query).query(Long.class).single();
  }

  /**
   * Every row of every table that is made of the logs, as text; but not when its totals changed.
   */
  public Map<String, List<String>> tables() {
    Map<String, List<String>> tables = new HashMap<>();
    for (String table : TABLES) {
      tables.put(
          table,
          jdbc()
              .sql("select (to_jsonb(t) - 'totals')::text from %s t order by 1".formatted(table))
              .query(String.class)
              .list());
    }
    return tables;
  }

  @Override
  public void close() {
    instances.forEach(ConfigurableApplicationContext::close);
    database.close();
    log.close();
  }
}
