package dev.playledger.ingest.count;

import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.Counted;
import dev.playledger.events.streams.DayKey;
import dev.playledger.events.streams.ReleaseTotal;
import dev.playledger.events.streams.TrackTotal;
import dev.playledger.ingest.count.Gathered.Streams;
import dev.playledger.ingest.log.Held;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Adds facts to tracks, their days and months, and tells their releases the difference. */
@NullUnmarked // Kafka Streams hands the stores over after the construction.
final class CountsTracks extends ContextualProcessor<TrackId, Long, Object, Object> {

  static final String FACTS = "count-facts";
  static final String TRACKS = "count-tracks";
  static final String DAYS = "count-days";
  static final String MONTHS = "count-months";

  private final CountSettings settings;
  private Held<Gathered> facts;
  private Stored<TrackId, TrackBook> tracks;
  private Stored<DayKey, Counted> days;
  private Stored<RoyaltyId, Counted> months;

  CountsTracks(CountSettings settings) {
    this.settings = settings;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    super.init(context);
    facts = context.getStateStore(FACTS);
    tracks = new Stored<>(context.getStateStore(TRACKS), TrackBook.NEW);
    days = new Stored<>(context.getStateStore(DAYS), Counted.ZERO);
    months = new Stored<>(context.getStateStore(MONTHS), Counted.ZERO);
  }

  @Override
  public void process(Record<TrackId, Long> commit) {
    Gathered gathered = facts.take();
    gathered.moves().forEach(it -> move(it.track(), it.release()));
    addToDays(gathered.days());
    addToTracks(gathered.tracks());
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

  private void addToDays(Map<DayKey, Long> gathered) {
    Map<RoyaltyId, Counted> inMonths = new HashMap<>();
    gathered.forEach((day, streams) -> {
      var more = new Counted(streams, settings.worth(streams));
      forward(day, days.change(day, it -> it.plus(more)), CountTopology.DAILY_STREAMS);
      inMonths.merge(Period.of(day), more, Counted::plus);
    });
    inMonths.forEach((month, more) ->
        forward(month, months.change(month, it -> it.plus(more)), CountTopology.ROYALTY_ACCRUALS));
  }

  private void addToTracks(Map<TrackId, Streams> gathered) {
    Map<ReleaseId, ReleaseTotal> shares = new HashMap<>();
    gathered.forEach((track, streams) -> {
      var more = new TrackTotal(streams.played(), streams.booked(), settings.worth(streams.all()));
      TrackBook book = tracks.change(track, it -> it.plus(more));
      forward(track, book.total(), CountTopology.TRACK_TOTALS);
      if (book.home() != null) {
        var share = new ReleaseTotal(more.streams(), more.accrued());
        shares.merge(book.home(), share, ReleaseTotal::plus);
      }
    });
    shares.forEach((release, share) -> forward(release, share, CountTopology.SHARES));
  }

  private void forward(Object key, Object value, String child) {
    context().forward(new Record<>(key, value, context().currentStreamTimeMs()), child);
  }
}
