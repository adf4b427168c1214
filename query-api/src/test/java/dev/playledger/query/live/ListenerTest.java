package dev.playledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.door.Caller;
import dev.playledger.events.ids.Territory;
import dev.playledger.query.catalogue.Sight;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What is told in which order, by speakers who have not come to speak yet. */
class ListenerTest {

  private final List<Object> told = new ArrayList<>();
  private final Queue<Runnable> speakers = new ArrayDeque<>();
  private boolean hungUp;
  private boolean gone;
  private final Listener listener =
      new Listener(
          new Listener.Ear("a", Sight.of(Caller.ANONYMOUS, Territory.UNKNOWN, Instant.EPOCH), null),
          1,
          new SseEmitter() {
            @Override
            public void send(SseEventBuilder event) throws IOException {
              if (gone) {
                throw new IOException("gone");
              }
              event.build().stream()
                  .map(DataWithMediaType::getData)
                  .filter(it -> it instanceof LiveJson || it.equals("closing"))
                  .forEach(told::add);
            }

            @Override
            public void complete() {
              hungUp = true;
            }
          });

  @Test
  void what_is_new_is_told_whether_or_not_the_line_is_still_there() {
    listener.later(speakers::add, totals(1));
    listener.later(speakers::add, totals(2));
    listener.laterStillThere(speakers::add);
    speak();
    assertThat(told).containsExactly(totals(2));
    listener.later(speakers::add, totals(3));
    speak();
    assertThat(told).containsExactly(totals(2), totals(3));
  }

  @Test
  void nothing_is_told_after_the_end() {
    listener.later(speakers::add, totals(1));
    listener.laterEnd(speakers::add, "closing");
    listener.later(speakers::add, totals(2));
    listener.laterStillThere(speakers::add);
    speak();
    listener.later(speakers::add, totals(3));
    listener.laterEnd(speakers::add, "closing");
    assertThat(speakers).isEmpty();
    assertThat(told).containsExactly("closing");
    assertThat(hungUp).isTrue();
  }

  @Test
  void it_is_known_that_a_line_is_broken() {
    assertThat(listener.isBroken()).isFalse();
    gone = true;
    listener.tell(totals(1));
    assertThat(listener.isBroken()).isTrue();
  }

  private void speak() {
    while (!speakers.isEmpty()) {
      speakers.remove().run();
    }
  }

  private static LiveJson totals(long streams) {
    return new LiveJson(1, streams, BigDecimal.ZERO, List.of());
  }
}
