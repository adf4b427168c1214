package dev.playledger.ingest.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnownTracksTest {

  private final JudgeScenario judge = new JudgeScenario();

  @AfterEach
  void close() {
    judge.close();
  }

  @Test
  void a_track_that_was_not_known_is_asked_for_again() {
    judge.keyed(JudgeScenario.event("a", "\"trackId\":9"));
    judge.knows("t9", 9);
    judge.keyed(
        JudgeScenario.event("b", "\"trackId\":9"), JudgeScenario.event("c", "\"trackId\":9"));

    assertThat(judge.waiting()).hasSize(1);
    assertThat(judge.streams()).isEqualTo(2);
  }
}
