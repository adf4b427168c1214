package dev.playledger.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

  private long millis = 1_800_000_000_000L;
  private long steady = -7;
  private final ClockWatch watch = new ClockWatch(() -> millis, () -> steady);

  @Test
  void a_clock_that_goes_on_was_not_set_back() {
    pass(1000, 1000);
    assertThat(watch.wasSetBack()).isFalse();
    pass(3_600_000, 3_599_000);
    assertThat(watch.wasSetBack()).isFalse();
  }

  @Test
  void a_clock_that_is_set_back_is_noticed_once() {
    pass(1000, -7_199_000);
    assertThat(watch.wasSetBack()).isTrue();
    pass(1000, 1000);
    assertThat(watch.wasSetBack()).isFalse();
  }

  @Test
  void so_is_one_that_still_shows_more_than_at_the_last_look() {
    pass(10_000, 5000);
    assertThat(watch.wasSetBack()).isTrue();
  }

  @Test
  void a_clock_that_is_set_forward_does_no_harm() {
    pass(1000, 7_201_000);
    assertThat(watch.wasSetBack()).isFalse();
  }

  private void pass(long reallyMillis, long shownMillis) {
    steady += TimeUnit.MILLISECONDS.toNanos(reallyMillis);
    millis += shownMillis;
  }
}
