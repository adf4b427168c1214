package dev.playledger.events.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ListeningTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  @Test
  void listeners_see_a_release_that_is_approved_and_open_from_its_day_on() {
    assertThat(Listening.seesRelease(true, Showing.SHOWN, DAY, DAY)).isTrue();
    assertThat(Listening.seesRelease(true, Showing.SHOWN, DAY, DAY.minusDays(1))).isFalse();
    assertThat(Listening.seesRelease(false, Showing.SHOWN, DAY, DAY)).isFalse();
  }

  @Test
  void one_switch_or_a_flag_hides_it() {
    for (Showing hidden :
        new Showing[] {
          Showing.SHOWN.withPublic(false),
          Showing.SHOWN.withVisible(false),
          Showing.SHOWN.withFlag("Somebody complained")
        }) {
      assertThat(Listening.seesRelease(true, hidden, DAY, DAY)).isFalse();
      assertThat(Listening.seesTrack(true, hidden, true)).isFalse();
    }
  }

  @Test
  void they_see_a_track_that_is_published_when_they_see_its_release() {
    assertThat(Listening.seesTrack(true, Showing.SHOWN, true)).isTrue();
    assertThat(Listening.seesTrack(true, Showing.SHOWN, false)).isFalse();
    assertThat(Listening.seesTrack(false, Showing.SHOWN, true)).isFalse();
  }
}
