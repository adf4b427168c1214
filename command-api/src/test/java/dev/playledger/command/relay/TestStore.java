package dev.playledger.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.playledger.local.testing.Servers;
import dev.playledger.local.testing.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** An event store of a test's own: a database of the local server with the real migrations. */
final class TestStore {

  private static final String INSERT =
      """
      insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
        time_stamp, payload_type, payload, meta_data)
      values (?, ?, ?, 'Release', ?, ?, ?, ?)
      """;

  private final AtomicLong lastNumber = new AtomicLong();
  private final Database database;
  private final String namespace;

  private TestStore(String namespace, Database database) {
    this.namespace = namespace;
    this.database = database;
  }

  static TestStore create() throws SQLException, IOException {
    Servers.Postgres server = TestServers.get().postgres();
    String name = "relay_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    try (Connection admin =
        DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
      admin.createStatement().execute("create database " + name);
    }
    TestStore store =
        new TestStore(name, new Database(server.jdbcUrl(name), server.user(), server.password()));
    try (Connection connection = store.connect()) {
      connection.createStatement().execute(migration("V1__event_store.sql"));
      connection.createStatement().execute(migration("V2__command_side.sql"));
    }
    return store;
  }

  Database database() {
    return database;
  }

  /** Also the name of the topics. */
  String namespace() {
    return namespace;
  }

  /** A transaction of its own, to be ended by whoever asked for it. */
  Connection connect() throws SQLException {
    Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password());
    connection.setAutoCommit(true);
    return connection;
  }

  Connection begin() throws SQLException {
    Connection connection = connect();
    connection.setAutoCommit(false);
    return connection;
  }

  void run(String sql) throws SQLException {
    try (Connection connection = connect()) {
      connection.createStatement().execute(sql);
    }
  }

  void append(int events) throws SQLException {
    try (Connection transaction = begin()) {
      for (int i = 0; i < events; i++) {
        append(transaction);
      }
      transaction.commit();
    }
  }

  void append(Connection transaction) throws SQLException {
    append(transaction, "release-" + (lastNumber.get() + 1), "release.approved.v1");
  }

  void append(Connection transaction, String subject, String type) throws SQLException {
    String id = UUID.randomUUID().toString();
    try (PreparedStatement insert = transaction.prepareStatement(INSERT)) {
      insert.setString(1, id);
      insert.setString(2, subject);
      insert.setLong(3, lastNumber.incrementAndGet());
      insert.setString(4, "2026-11-20T20:00:00.123456Z");
      insert.setString(5, type);
      insert.setBytes(6, "{\"type\":\"%s\",\"note\":\"ø %s\"}".formatted(type, id).getBytes(UTF_8));
      insert.setBytes(7, metaData(subject, id));
      insert.execute();
    }
  }

  /** Registers an account. */
  void account(long id, String name, String role) throws SQLException {
    run(
        """
        insert into account values (%d, '%s', '%s', '', '{%s}', now(), now())
        """
            .formatted(id, name, name, role));
    touch(id);
  }

  /** Something has happened to the account. */
  void touch(long account) throws SQLException {
    try (Connection transaction = begin()) {
      append(transaction, "account-" + account, "account.registered.v1");
      transaction.commit();
    }
  }

  private static byte @Nullable [] metaData(String subject, String id) {
    return switch (subject.hashCode() % 3) {
      case 0 -> null;
      case 1 -> "{\"actor\":\"account-1\"}".getBytes(UTF_8);
      default -> "{\"correlationId\":\"%s\",\"causationId\":\"c\"}".formatted(id).getBytes(UTF_8);
    };
  }

  long newest() throws SQLException {
    try (Connection connection = connect();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("select coalesce(max(global_index), 0) from domain_event_entry")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Every event in the order of the store, as the log should tell it. */
  List<TestLog.Entry> events() throws SQLException {
    List<TestLog.Entry> events = new ArrayList<>();
    try (Connection connection = connect();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select *, 'urn:playledger:store:' || (select id from store) source,
                      meta->>'actor' actor, meta->>'correlationId' correlation,
                      meta->>'causationId' causation
                    from domain_event_entry, lateral convert_from(meta_data, 'UTF8') as text,
                      lateral (select text::json as meta)
                    order by global_index
                    """)) {
      while (row.next()) {
        events.add(TestLog.Entry.of(row));
      }
    }
    return events;
  }

  private static String migration(String file) throws IOException {
    try (InputStream in =
        requireNonNull(TestStore.class.getResourceAsStream("/db/migration/" + file))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
