package dev.playledger.bench.streams.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;

/** Books what it is given, on a connection of its own, so much to a transaction. */
final class PostgresWriter implements Callable<Void> {

  /** After it no more comes. */
  static final Booking LAST = new Booking(new UUID(0, 0), 0);

  private static final String SEEN = "insert into seen values (?) on conflict do nothing";
  private static final String TRACK = "update track set streams = streams + 1 where id = ?";
  private static final String RELEASE =
      """
      update release r set streams = (select sum(streams) from track where release_id = r.id)
      where id = (select release_id from track where id = ?)
      """;
  private static final String BATCH =
      """
      with given as (select distinct id, track from unnest(?::uuid[], ?::bigint[]) as it (id, track)),
      fresh as (insert into seen select id from given on conflict do nothing returning id),
      more as (select track, count(*) as streams from given join fresh using (id) group by track),
      tracks as (update track t set streams = t.streams + more.streams from more
        where t.id = more.track returning t.release_id, more.streams)
      update release r set streams = r.streams + s.streams
      from (select release_id, sum(streams) as streams from tracks group by release_id) s
      where r.id = s.release_id
      """;

  private final PostgresTables tables;
  private final int batch;
  private final BlockingQueue<Booking> queue;

  record Booking(UUID id, long track) {}

  PostgresWriter(PostgresTables tables, int batch) {
    this.tables = tables;
    this.batch = batch;
    this.queue = new ArrayBlockingQueue<>(batch * 2);
  }

  void take(Booking booking) throws InterruptedException {
    queue.put(booking);
  }

  @Override
  public Void call() throws SQLException, InterruptedException {
    try (Connection connection = tables.connect()) {
      List<Booking> some = new ArrayList<>();
      Booking next = queue.take();
      while (!next.equals(LAST)) {
        some.add(next);
        if (some.size() == batch) {
          book(connection, some);
          some.clear();
        }
        next = queue.take();
      }
      book(connection, some);
      return null;
    }
  }

  private void book(Connection connection, List<Booking> some) throws SQLException {
    if (batch == 1) {
      for (Booking it : some) {
        one(connection, it);
      }
    } else if (!some.isEmpty()) {
      many(connection, some);
    }
    connection.commit();
  }

  private static void one(Connection connection, Booking booking) throws SQLException {
    try (PreparedStatement seen = connection.prepareStatement(SEEN)) {
      seen.setObject(1, booking.id());
      if (seen.executeUpdate() == 1) {
        update(connection, TRACK, booking.track());
        update(connection, RELEASE, booking.track());
      }
    }
  }

  private static void update(Connection connection, String sql, long track) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, track);
      statement.executeUpdate();
    }
  }

  private static void many(Connection connection, List<Booking> some) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BATCH)) {
      Object[] ids = some.stream().map(Booking::id).toArray();
      Object[] tracks = some.stream().map(Booking::track).toArray();
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      statement.setArray(2, connection.createArrayOf("bigint", tracks));
      statement.executeUpdate();
    }
  }
}
