package dev.playledger.ingest.count;

import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.AcceptedStreams.Sum;
import dev.playledger.events.streams.Counted;
import dev.playledger.events.streams.DayKey;
import dev.playledger.events.streams.ReleaseTotal;
import dev.playledger.events.streams.TrackTotal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Adds facts to tracks, their days and months, and tells their releases the difference. */
@NullUnmarked // Kafka Streams hands the stores over after the construction.
final class CountsTracks extends ContextualProcessor<TrackId, Fact, Object, Object> {

  static final String TRACKS = "count-tracks";
  static final String DAYS = "count-days";
  static final String MONTHS = "count-months";

  private final CountSettings settings;
  private Stored<TrackId, TrackBook> tracks;
  private Stored<DayKey, Counted> days;
  private Stored<RoyaltyId, Counted> months;

  CountsTracks(CountSettings settings) {
    this.settings = settings;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    super.init(context);
    tracks = new Stored<>(context.getStateStore(TRACKS), TrackBook.NEW);
    days = new Stored<>(context.getStateStore(DAYS), Counted.ZERO);
    months = new Stored<>(context.getStateStore(MONTHS), Counted.ZERO);
  }

  @Override
  public void process(Record<TrackId, Fact> record) {
    switch (record.value()) {
      case Fact.Home(var release) -> move(record.key(), release);
      case Fact.Booked(var sum) -> add(List.of(sum), false);
      case Fact.Played(var sums) -> add(sums, true);
    }
  }

  private void move(TrackId track, @Nullable ReleaseId release) {
    @Nullable ReleaseId from = tracks.get(track).home();
    if (Objects.equals(from, release)) {
      return;
    }
    TrackBook book = tracks.change(track, it -> it.at(release));
    forward(track, book.total(), CountTopology.TRACK_TOTALS);
    if (from != null) {
      forward(from, book.share().negated(), CountTopology.SHARES);
    }
    if (release != null) {
      forward(release, book.share(), CountTopology.SHARES);
    }
  }

  private void add(List<Sum> sums, boolean played) {
    Map<RoyaltyId, Counted> inMonths = new LinkedHashMap<>();
    Map<TrackId, Counted> inAll = new LinkedHashMap<>();
    for (Sum sum : sums) {
      var more = new Counted(sum.streams(), settings.worth(sum.streams()));
      addToDay(sum, more);
      inMonths.merge(Period.of(sum), more, Counted::plus);
      inAll.merge(sum.track(), more, Counted::plus);
    }
    inMonths.forEach(this::addToMonth);
    addToTracks(inAll, played);
  }

  private void addToDay(Sum sum, Counted more) {
    var day = new DayKey(sum.track(), sum.day(), sum.store(), sum.territory());
    forward(day, days.change(day, it -> it.plus(more)), CountTopology.DAILY_STREAMS);
  }

  private void addToMonth(RoyaltyId month, Counted more) {
    forward(month, months.change(month, it -> it.plus(more)), CountTopology.ROYALTY_ACCRUALS);
  }

  private void addToTracks(Map<TrackId, Counted> inAll, boolean played) {
    Map<ReleaseId, ReleaseTotal> shares = new LinkedHashMap<>();
    inAll.forEach((track, more) -> {
      TrackBook book = tracks.change(track, it -> it.plus(total(more, played)));
      forward(track, book.total(), CountTopology.TRACK_TOTALS);
      if (book.home() != null) {
        var share = new ReleaseTotal(more.streams(), more.accrued());
        shares.merge(book.home(), share, ReleaseTotal::plus);
      }
    });
    shares.forEach((release, share) -> forward(release, share, CountTopology.SHARES));
  }

  private static TrackTotal total(Counted more, boolean played) {
    return played
        ? new TrackTotal(more.streams(), 0, more.accrued())
        : new TrackTotal(0, more.streams(), more.accrued());
  }

  private void forward(Object key, Object value, String child) {
    context().forward(new Record<>(key, value, context().currentStreamTimeMs()), child);
  }
}
