package dev.playledger.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.playledger.events.Money;
import dev.playledger.query.catalogue.Titles.Title;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tracks with an even id may be named to the caller. */
class NamingTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

  private final List<SeriesItem> items = new ArrayList<>();
  private final Naming naming =
      new Naming(
          new SeriesOf(Scope.all, null, null, null, Period.month, Group.track, null),
          NamingTest::even,
          items::add);

  @Test
  void what_may_not_be_named_is_one_item_at_the_end_of_its_period_however_many_there_are() {
    for (long id = 1; id <= 1_200; id++) {
      naming.accept(new Part(JULY, Long.toString(id), new Counts(1, new Money(10))));
    }
    naming.accept(new Part(AUGUST, "2", new Counts(7, new Money(70))));
    naming.accept(new Part(AUGUST, null, new Counts(9, new Money(90))));
    naming.end();
    assertThat(items).hasSize(603);
    assertThat(items.get(600))
        .isEqualTo(
            new SeriesItem("2026-07", null, null, null, null, null, 600, new BigDecimal("0.006")));
    assertThat(items.subList(601, 603))
        .extracting(SeriesItem::trackId, SeriesItem::title, SeriesItem::streams)
        .containsExactly(tuple(2L, "Track 2", 7L), tuple(null, null, 9L));
  }

  @Test
  void nothing_is_no_item() {
    naming.end();
    assertThat(items).isEmpty();
  }

  private static Map<Long, Title> even(Collection<Long> ids) {
    Map<Long, Title> titles = new HashMap<>();
    for (Long id : ids) {
      if (id % 2 == 0) {
        titles.put(id, new Title(id, "Track " + id, 1));
      }
    }
    return titles;
  }
}
