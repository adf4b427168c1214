package dev.playledger.ingest.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.playledger.events.streams.NumberRows;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class BookTest {

  private static final int COLUMNS = 2;
  private static final int NUMBERS = COLUMNS + 1;

  private final KeyValueStore<Long, byte[]> store = Chunks.store();

  /** What is left of the topic when all but the last record of each key is compacted away. */
  private final Map<Long, byte[]> topic = new TreeMap<>();

  @Test
  void what_was_written_is_there_again_and_what_was_not_is_gone() {
    var random = new Random(5);
    Map<Long, Long> sums = new HashMap<>();
    Book book = open();
    for (int round = 0; round < 300; round++) {
      for (int i = 0; i < 50; i++) {
        long key = 1 + (long) (2000 * Math.pow(random.nextDouble(), 2));
        int row = book.row(key);
        book.add(row, 0, i);
        book.set(row, 1, -key);
        sums.merge(key, (long) i, Long::sum);
      }
      write(book);
      if (round % 50 == 49) {
        book.add(book.row(1), 0, 1_000_000);
        book = open();
      }
    }
    assertThat(all(book, sums)).isEqualTo(sums);
    assertThat(told()).isEqualTo(sums);
  }

  @Test
  void chunks_do_not_pile_up() {
    Book book = open();
    for (int round = 0; round < 20_000; round++) {
      book.add(book.row(1 + round % 100), 0, 1);
      write(book);
    }
    assertThat(Chunks.rows(store, NUMBERS)).isBetween(100L, 1300L);
    assertThat(topic.values().stream().filter(it -> it.length > 0)).hasSizeLessThan(1300);
    assertThat(told().get(7L)).isEqualTo(200);
  }

  @Test
  void a_great_change_goes_in_several_records() {
    Book book = open();
    for (int key = 1; key <= 9000; key++) {
      book.set(book.row(key), 0, key);
    }
    write(book);
    assertThat(topic).hasSize(3);
    assertThat(told()).hasSize(9000);
  }

  @Test
  void a_sum_that_is_too_great_is_told() {
    Book book = open();
    book.set(book.row(1), 0, Long.MAX_VALUE);
    assertThatThrownBy(() -> book.add(book.row(1), 0, 1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> book.row(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private Book open() {
    return new Book(COLUMNS, store);
  }

  private void write(Book book) {
    book.write((number, rows) -> topic.put(number, rows == null ? new byte[0] : rows));
  }

  private static Map<Long, Long> all(Book book, Map<Long, Long> keys) {
    Map<Long, Long> all = new HashMap<>();
    keys.keySet()
        .forEach(key -> {
          assertThat(book.get(book.row(key), 1)).isEqualTo(-key);
          all.put(key, book.get(book.row(key), 0));
        });
    return all;
  }

  private Map<Long, Long> told() {
    Map<Long, Long> told = new HashMap<>();
    for (byte[] chunk : topic.values()) {
      if (chunk.length > 0) {
        NumberRows rows = NumberRows.of(NUMBERS, chunk);
        while (rows.next()) {
          told.put(rows.get(0), rows.get(1));
        }
      }
    }
    return told;
  }
}
