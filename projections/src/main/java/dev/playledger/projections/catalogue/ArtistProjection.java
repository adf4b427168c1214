package dev.playledger.projections.catalogue;

import dev.playledger.events.ArtistProfile;
import dev.playledger.events.EventJson;
import dev.playledger.events.Topics;
import dev.playledger.projections.feed.Parked;
import dev.playledger.projections.feed.Projection;
import dev.playledger.projections.search.SearchOutbox;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** The public names of the artists, as they are now. */
@Component
class ArtistProjection implements Projection {

  private final ArtistTable artists;
  private final SearchOutbox search;

  ArtistProjection(ArtistTable artists, SearchOutbox search) {
    this.artists = artists;
    this.search = search;
  }

  @Override
  public String name() {
    return "artist-profiles";
  }

  @Override
  public String topic(Topics topics) {
    return topics.artistProfiles();
  }

  @Override
  public Supplier<Outcome> changes(List<ConsumerRecord<byte[], byte[]>> records) {
    Map<Long, Optional<String>> names = new LinkedHashMap<>();
    List<Parked> parked = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> it : records) {
      try {
        names.put(ByteBuffer.wrap(it.key()).getLong(), name(it));
      } catch (RuntimeException e) {
        parked.add(new Parked(it, e));
      }
    }
    return () -> {
      artists.save(names);
      search.enterAllOf(names.keySet().toArray(Long[]::new));
      return new Outcome(null, parked);
    };
  }

  private static Optional<String> name(ConsumerRecord<byte[], byte[]> record) {
    return record.value() == null
        ? Optional.empty()
        : Optional.of(EventJson.MAPPER.readValue(record.value(), ArtistProfile.class).name());
  }
}
