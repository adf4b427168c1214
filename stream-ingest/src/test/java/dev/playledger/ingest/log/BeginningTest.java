package dev.playledger.ingest.log;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;

class BeginningTest {

  @Test
  void there_is_one() {
    var beginning = new Beginning();
    beginning.of(new TaskId(1, 3));
    assertThatIllegalStateException()
        .isThrownBy(() -> beginning.of(new TaskId(1, 3)))
        .withMessage("Task 1_3 is not to be revived: all begins anew");
  }
}
