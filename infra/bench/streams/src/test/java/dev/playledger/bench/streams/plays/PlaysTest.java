package dev.playledger.bench.streams.plays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.playledger.ingest.judge.PlayReader;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaysTest {

  private static final int SOME = 20_000;

  private final Plays plays = new Plays(1, 1000);

  @Test
  void one_in_a_hundred_is_sent_again_and_is_known_as_such() {
    Set<Play> sent = new HashSet<>();
    int doubles = 0;
    for (int i = 0; i < SOME; i++) {
      boolean isNew = sent.add(plays.next());
      assertThat(plays.isDouble()).isNotEqualTo(isNew);
      doubles += isNew ? 0 : 1;
    }
    assertThat(doubles).isCloseTo(SOME / 100, within(SOME / 200));
  }

  @Test
  void they_are_read_by_the_product_as_they_were_meant() {
    var reader = new PlayReader();
    long now = Instant.now().toEpochMilli();
    for (int i = 0; i < 1000; i++) {
      Play play = plays.next();
      byte[] line = Layout.json(play);
      assertThat(reader.read(line, 0, line.length, now)).isNull();
      assertThat(reader.play().track()).isEqualTo(play.track());
      assertThat(reader.play().tooShort()).isFalse();
    }
  }

  @Test
  void what_they_come_to_is_known_at_any_place() {
    var known = new Known();
    int[] tracks = {7, 0, 8, 7};
    for (int track : tracks) {
      known.add(3, track);
    }

    assertThat(known.streams(Shape.KEYED, new long[] {0, 0, 0, 3, 0, 0}, 8))
        .containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 1);
    assertThat(known.plays(Shape.FRAMES, new long[] {0, 0, 0, 1, 0, 0})).isEqualTo(4);
  }
}
