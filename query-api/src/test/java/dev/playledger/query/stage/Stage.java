package dev.playledger.query.stage;

import com.nimbusds.jose.JOSEException;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.playledger.events.account.Role;
import dev.playledger.local.testing.Servers;
import dev.playledger.local.testing.TestServers;
import dev.playledger.query.QueryApi;
import dev.playledger.query.freshness.ChangeListener;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The service on the real servers with a database and an index of its own, one for all tests. */
public final class Stage {

  public static final long ADMIN = 1;

  /** The public address. */
  public static final String HERE = "https://music.example";

  private static final Stage STAGE = new Stage();

  private final Servers servers = TestServers.get();
  private final String name = "q" + UUID.randomUUID().toString().substring(0, 8);
  private final Tokens tokens;
  private final ReadTables tables;
  private final SearchIndex index;
  private final ConfigurableApplicationContext service;

  private Stage() {
    try {
      tokens = Tokens.start();
    } catch (IOException | JOSEException e) {
      throw new IllegalStateException(e);
    }
    tables = new ReadTables(migrated());
    index = new SearchIndex(servers.elasticsearch().url(), name + "-catalogue");
    service = service(Map.of());
    // Who writes rows wants to read them at once, and not when the service has heard of them.
    part(ChangeListener.class).stop();
  }

  public static Stage get() {
    return STAGE;
  }

  public ReadTables tables() {
    return tables;
  }

  public SearchIndex index() {
    return index;
  }

  public Tokens tokens() {
    return tokens;
  }

  public Browser anybody() {
    return at(service);
  }

  public Browser as(long account, Role... roles) {
    return anybody().as(tokens.of(account, roles));
  }

  public Browser admin() {
    return as(ADMIN, Role.ADMIN);
  }

  public static Browser at(ConfigurableApplicationContext service) {
    return Browser.at(
        service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  /** A part of the service. */
  public <T> T part(Class<T> type) {
    return service.getBean(type);
  }

  public Statistics statements() {
    return service.getBean(EntityManagerFactory.class).unwrap(SessionFactory.class).getStatistics();
  }

  /** One more service on the same servers, with these settings changed. */
  public ConfigurableApplicationContext service(Map<String, Object> changes) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", 0);
    settings.put("spring.datasource.url", servers.postgres().jdbcUrl(name));
    settings.put("spring.datasource.username", servers.postgres().user());
    settings.put("spring.datasource.password", servers.postgres().password());
    settings.put("spring.jpa.hibernate.ddl-auto", "validate");
    settings.put("spring.jpa.properties.hibernate.generate_statistics", true);
    settings.put("spring.kafka.bootstrap-servers", servers.kafka().bootstrapServers());
    settings.put("playledger.namespace", name);
    settings.put("playledger.jwks-url", tokens.url());
    settings.put("playledger.elasticsearch-url", servers.elasticsearch().url());
    settings.put("playledger.public-url", HERE);
    settings.put("playledger.s3.endpoint", servers.s3().endpoint());
    settings.put("playledger.s3.region", servers.s3().region());
    settings.put("playledger.s3.bucket", servers.s3().bucket());
    settings.put("playledger.s3.access-key", servers.s3().accessKey());
    settings.put("playledger.s3.secret-key", servers.s3().secretKey());
    settings.put("spring.main.banner-mode", "off");
    settings.putAll(changes);
    return new SpringApplication(QueryApi.class)
        .run(
            settings.entrySet().stream()
                .map(it -> "--" + it.getKey() + "=" + it.getValue())
                .toArray(String[]::new));
  }

  private DataSource migrated() {
    JdbcClient.create(source("postgres")).sql("create database " + name).update();
    DataSource source = pooled(source(name));
    Flyway.configure()
        .dataSource(source)
        .locations("filesystem:../projections/src/main/resources/db/migration")
        .load()
        .migrate();
    return source;
  }

  /** Tests write many rows, and to sign in takes longer than that. */
  private static DataSource pooled(DataSource source) {
    HikariConfig few = new HikariConfig();
    few.setDataSource(source);
    few.setMaximumPoolSize(4);
    few.setMinimumIdle(1);
    return new HikariDataSource(few);
  }

  private DriverManagerDataSource source(String database) {
    var postgres = servers.postgres();
    return new DriverManagerDataSource(
        postgres.jdbcUrl(database), postgres.user(), postgres.password());
  }
}
