package dev.playledger.projections.log;

import dev.playledger.events.CloudEventHeaders;
import dev.playledger.events.DomainEvent;
import dev.playledger.events.Topics;
import dev.playledger.events.account.AccountEvent;
import dev.playledger.events.genre.GenreEvent;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.royalty.RoyaltyEvent;
import dev.playledger.projections.catalogue.Catalogue;
import dev.playledger.projections.catalogue.CatalogueProjection;
import dev.playledger.projections.feed.Parked;
import dev.playledger.projections.feed.Projection;
import dev.playledger.projections.genre.GenreProjection;
import dev.playledger.projections.genre.Genres;
import dev.playledger.projections.royalty.AccruedRoyalties;
import dev.playledger.projections.royalty.Royalties;
import dev.playledger.projections.royalty.RoyaltyProjection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Writes every domain event down as it is and hands it to those who fold it. */
@Component
class DomainLogProjection implements Projection {

  private final EventLog log;
  private final CatalogueProjection catalogues;
  private final RoyaltyProjection royalties;
  private final AccruedRoyalties accrued;
  private final GenreProjection genres;

  DomainLogProjection(
      EventLog log,
      CatalogueProjection catalogues,
      RoyaltyProjection royalties,
      AccruedRoyalties accrued,
      GenreProjection genres) {
    this.log = log;
    this.catalogues = catalogues;
    this.royalties = royalties;
    this.accrued = accrued;
    this.genres = genres;
  }

  @Override
  public String name() {
    return "domain-events";
  }

  @Override
  public String topic(Topics topics) {
    return topics.domainEvents();
  }

  @Override
  public Optional<String> store(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Optional.of(CloudEventHeaders.of(record.headers()).storeId());
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  @Override
  public Supplier<Outcome> changes(List<ConsumerRecord<byte[], byte[]>> records) {
    Reading reading = Reading.of(records);
    return () -> {
      log.add(reading.events);
      fold(reading);
      return new Outcome(reading.position(), reading.parked);
    };
  }

  /** What cannot be folded has happened all the same. */
  @Override
  public Outcome park(Parked parked) {
    Reading reading = Reading.of(List.of(parked.record()));
    log.add(reading.events);
    return new Outcome(reading.position(), List.of(parked));
  }

  private void fold(Reading reading) {
    List<DomainEvent> events = reading.facts.stream().map(Reading.Fact::event).toList();
    Catalogue catalogue = catalogues.load(events);
    Royalties changing = royalties.load(events);
    Genres forest = genres.load(events);
    for (Reading.Fact fact : reading.facts) {
      try {
        fold(fact, catalogue, changing, forest);
      } catch (RuntimeException e) {
        reading.parked.add(new Parked(fact.record(), e));
      }
    }
    catalogues.save(catalogue);
    royalties.save(changing);
    genres.save(forest);
    accrued.on(events);
  }

  private static void fold(
      Reading.Fact fact, Catalogue catalogue, Royalties royalties, Genres genres) {
    switch (fact.event()) {
      case ReleaseEvent it -> catalogue.on(it, fact.stamp());
      case RoyaltyEvent it -> royalties.on(it, fact.stamp(), catalogue);
      case GenreEvent it -> genres.on(it, fact.stamp());
      case AccountEvent _ -> {}
      default -> throw new IllegalStateException("nobody folds " + fact.event().getClass());
    }
  }
}
