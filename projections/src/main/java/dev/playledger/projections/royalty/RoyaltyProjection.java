package dev.playledger.projections.royalty;

import dev.playledger.events.DomainEvent;
import dev.playledger.events.Money;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.royalty.RoyaltyEvent;
import dev.playledger.projections.feed.Moments;
import dev.playledger.projections.feed.Stamp;
import dev.playledger.projections.feed.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Brings the royalties that a batch touches into memory, and back when it is folded. */
@Repository
public class RoyaltyProjection {

  private static final Table<Royalty> TABLE =
      new Table<Royalty>("royalty")
          .with("id", "bigint", it -> it.id().value())
          .with("issued", "boolean", it -> it.id().issued())
          .with("track_id", "bigint", it -> it.id().track().value())
          .with("artist_id", "bigint", it -> it.artist().value())
          .with("period", "text", it -> it.id().period())
          .with("amount", "bigint", it -> it.amount().micros())
          .with("voided_at", "timestamptz", Royalty::voidedAt)
          .with("created_at", "timestamptz", Royalty::createdAt)
          .with("updated_at", "timestamptz", Royalty::updatedAt)
          .with("version", "bigint", it -> it.stamp().version())
          .with("position", "bigint", it -> it.stamp().position());

  private final JdbcTemplate jdbc;

  RoyaltyProjection(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public Royalties load(Collection<? extends DomainEvent> events) {
    Long[] ids =
        events.stream()
            .filter(RoyaltyEvent.class::isInstance)
            .map(it -> it.subject().value())
            .distinct()
            .toArray(Long[]::new);
    return new Royalties(
        jdbc.query(
            "select * from royalty where id = any(?::bigint[])",
            (row, _) -> read(row),
            (Object) ids));
  }

  public void save(Royalties royalties) {
    TABLE.merge(jdbc, royalties.changed());
  }

  private static Royalty read(ResultSet row) throws SQLException {
    return new Royalty(
        new RoyaltyId(row.getLong("id")),
        new AccountId(row.getLong("artist_id")),
        new Money(row.getLong("amount")),
        Moments.known(row, "created_at"),
        Moments.known(row, "updated_at"),
        Moments.of(row, "voided_at"),
        new Stamp(row.getLong("version"), row.getLong("position")));
  }
}
