package dev.playledger.ingest.count;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.ingest.count.Gathered.Move;
import dev.playledger.ingest.count.Gathered.Streams;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatheredTest {

  private static final TrackId ONE = new TrackId(1);
  private static final ReleaseId SEVEN = new ReleaseId(7);

  private final Gathered gathered = new Gathered();

  @Test
  void a_track_that_came_and_went_leaves_a_trace() {
    gathered.add(ONE, new Fact.Home(SEVEN));
    gathered.add(ONE, new Fact.Home(null));
    assertThat(gathered.moves()).containsExactly(new Move(ONE, SEVEN), new Move(ONE, null));
  }

  @Test
  void streams_that_cancel_out_still_have_their_day() {
    gathered.add(ONE, new Fact.Played(List.of(CountScenario.sum(1, 3), CountScenario.sum(1, 2))));
    gathered.add(ONE, new Fact.Booked(CountScenario.sum(1, -5)));

    assertThat(gathered.days().values()).containsExactly(0L);
    assertThat(gathered.tracks()).isEqualTo(Map.of(ONE, new Streams(5, -5)));
  }
}
