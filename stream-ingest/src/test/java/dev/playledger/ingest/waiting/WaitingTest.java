package dev.playledger.ingest.waiting;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.playledger.ingest.log.Tally;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingTest {

  @TempDir private Path state;

  @Test
  void it_does_not_begin_again_with_what_a_task_knew_before() {
    var context =
        new MockProcessorContext<Object, Object>(
            new Properties(), new TaskId(1, 3), state.toFile());
    context.setCurrentSystemTimeMs(0);
    var known =
        Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(Waiting.KNOWN), Serdes.String(), Serdes.String());
    List<StoreBuilder<?>> stores =
        List.of(known, WaitingRoom.events(), WaitingRoom.turns(), Tally.store(Waiting.VERDICTS));
    for (StoreBuilder<?> it : stores) {
      StateStore store = it.withLoggingDisabled().withCachingDisabled().build();
      store.init(context.getStateStoreContext(), store);
    }
    var waiting = new Waiting(new WaitingSettings(Duration.ofHours(24), 3, 5));
    waiting.init(context);

    assertThatIllegalStateException()
        .isThrownBy(() -> waiting.init(context))
        .withMessage("Task 1_3 is not to be revived: all begins anew");
  }
}
