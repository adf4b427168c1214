package dev.playledger.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.door.Position;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is remembered, and when it is not. */
class MemoriesTest {

  private static final Progress AT_SEVEN = new Progress(7, "here");

  private final Notes notes = new Notes();
  private final AtomicLong clock = new AtomicLong();
  private final Memories memories = new Memories(List.of(notes), clock::get);
  private final Note note = new Note(1);

  @Test
  void what_was_read_is_remembered_with_the_position_that_was_heard_of() {
    memories.begin(AT_SEVEN);
    keep("old", memories.changes());
    assertThat(memories.recall(note, null)).hasValue(new Memories.Recalled<>("old", AT_SEVEN));
    memories.reached(9);
    assertThat(memories.recall(note, null).orElseThrow().at().position()).isEqualTo(9);
    memories.reached(8);
    assertThat(memories.recall(note, null).orElseThrow().at().position()).isEqualTo(9);
  }

  @Test
  void nothing_is_remembered_for_who_has_seen_more_than_was_heard_of() {
    memories.begin(AT_SEVEN);
    keep("old", memories.changes());
    assertThat(memories.recall(note, new Position(7, null))).isPresent();
    assertThat(memories.recall(note, new Position(8, null))).isEmpty();
    assertThat(memories.recall(note, new Position(8, "elsewhere"))).isPresent();
  }

  @Test
  void nobody_is_shown_less_than_somebody_was_shown_before() {
    memories.begin(AT_SEVEN);
    keep("old", memories.changes());
    memories.saw(new Progress(8, "here"));
    assertThat(memories.recall(note, null)).isEmpty();
    memories.reached(8);
    assertThat(remembered()).isEqualTo("old");
  }

  @Test
  void what_was_read_before_a_change_was_heard_is_not_kept_after_it() {
    memories.begin(AT_SEVEN);
    long before = memories.changes();
    memories.hear(new Change("note", Set.of(1L)));
    keep("old", before);
    assertThat(memories.recall(note, null)).isEmpty();
    keep("new", memories.changes());
    assertThat(remembered()).isEqualTo("new");
  }

  @Test
  void what_was_kept_before_its_change_is_heard_goes_with_it() {
    memories.begin(AT_SEVEN);
    keep("old", memories.changes());
    memories.hear(new Change("note", Set.of(2L)));
    assertThat(remembered()).isEqualTo("old");
    memories.hear(new Change("note", Set.of(1L)));
    assertThat(memories.recall(note, null)).isEmpty();
  }

  @Test
  void before_anybody_listens_and_after_it_ends_nothing_is_kept() {
    keep("old", memories.changes());
    memories.begin(AT_SEVEN);
    assertThat(memories.recall(note, null)).isEmpty();
    long before = memories.changes();
    keep("old", before);
    memories.end();
    assertThat(memories.recall(note, null)).isEmpty();
    keep("old", before);
    memories.begin(new Progress(3, "here"));
    keep("old", before);
    assertThat(memories.recall(note, null)).isEmpty();
  }

  /** Nor do rows of before the beginning, when it is heard that all is read anew. */
  @Test
  void what_was_read_before_a_beginning_is_not_kept_after_it() {
    memories.begin(AT_SEVEN);
    long before = memories.changes();
    memories.begin(Progress.NONE);
    keep("old", before);
    assertThat(memories.recall(note, null)).isEmpty();
    keep("new", memories.changes());
    assertThat(memories.recall(note, new Position(7, null))).isEmpty();
  }

  @Test
  void without_a_word_it_is_trusted_for_two_seconds_only() {
    memories.begin(AT_SEVEN);
    keep("old", memories.changes());
    clock.addAndGet(Duration.ofMillis(2100).toNanos());
    assertThat(memories.recall(note, null)).isEmpty();
    memories.trust(clock.get());
    assertThat(remembered()).isEqualTo("old");
  }

  private void keep(String read, long before) {
    memories.keep(note, read, before);
  }

  private String remembered() {
    return memories.recall(note, null).orElseThrow().thing();
  }

  private static final class Notes implements Memory {

    private final Map<Long, String> all = new HashMap<>();

    @Override
    public void forget(Change change) {
      all.keySet().removeAll(change.ids());
    }

    @Override
    public void forgetAll() {
      all.clear();
    }
  }

  private final class Note implements Memorable<String> {

    private final long id;

    Note(long id) {
      this.id = id;
    }

    @Override
    public Optional<String> recall() {
      @Nullable String text = notes.all.get(id);
      return Optional.ofNullable(text);
    }

    @Override
    public String read() {
      throw new IllegalStateException("Nobody reads here");
    }

    @Override
    public void keep(String read) {
      notes.all.put(id, read);
    }
  }
}
