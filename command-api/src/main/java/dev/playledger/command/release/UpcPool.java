package dev.playledger.command.release;

import dev.playledger.command.rejection.Rejection;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.Upc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The UPCs that the distributor may give: those of the prefixes that admins have entered. */
@Component
class UpcPool {

  private static final String SELECT =
      "select prefix, digits, next, created_by, created_at from upc_prefix";

  private final JdbcClient db;

  UpcPool(JdbcClient db) {
    this.db = db;
  }

  /**
   * A GS1 company prefix.
   *
   * @param digits of its codes: 12 for UPC-A, 13 for EAN-13
   * @param next how many of them were drawn
   */
  record Prefix(String prefix, int digits, long next, AccountId createdBy, Instant createdAt) {

    long size() {
      long size = 1;
      for (int i = prefix.length(); i < digits - 1; i++) {
        size *= 10;
      }
      return size;
    }

    Upc code(long item) {
      String number = Long.toString(item);
      int zeros = digits - 1 - prefix.length() - number.length();
      return Upc.withCheckDigit(prefix + "0".repeat(zeros) + number);
    }
  }

  /**
   * The next free one, in the order of the prefixes; nobody else draws until the end of the
   * transaction.
   */
  Upc draw() {
    Upc upc;
    do {
      upc = next().orElseThrow(UpcPool::empty);
    } while (isTaken(upc));
    return upc;
  }

  /**
   * Enters a prefix.
   *
   * @throws Rejection when it is there
   */
  Prefix add(Prefix it) {
    int added =
        db.sql(
                """
                insert into upc_prefix (prefix, digits, size, created_by, created_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                it.prefix(),
                it.digits(),
                it.size(),
                it.createdBy().value(),
                it.createdAt().atOffset(ZoneOffset.UTC))
            .update();
    if (added == 0) {
      throw new Rejection("prefix-exists", "This prefix is in the pool already");
    }
    return it;
  }

  /** All prefixes in the order in which they are drawn from. */
  List<Prefix> all() {
    return db.sql(SELECT + " order by created_at, prefix").query(UpcPool::read).list();
  }

  private Optional<Upc> next() {
    return db.sql(
            """
            update upc_prefix set next = next + 1 where (prefix, digits) = (
              select prefix, digits from upc_prefix where next < size
              order by created_at, prefix limit 1 for update)
            returning prefix, digits, next - 1, created_by, created_at
            """)
        .query(UpcPool::read)
        .optional()
        .map(it -> it.code(it.next()));
  }

  /** Somebody may have given one of ours. */
  private boolean isTaken(Upc upc) {
    return db.sql("select exists (select from upc_claim where gtin = ?)")
        .param(upc.gtin())
        .query(Boolean.class)
        .single();
  }

  private static Rejection empty() {
    return new Rejection("no-upc-left", "There is no UPC left: an admin has to enter a prefix");
  }

  private static Prefix read(ResultSet row, int number) throws SQLException {
    return new Prefix(
        row.getString(1),
        row.getInt(2),
        row.getLong(3),
        new AccountId(row.getLong(4)),
        row.getObject(5, OffsetDateTime.class).toInstant());
  }
}
