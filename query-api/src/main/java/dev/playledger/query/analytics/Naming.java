package dev.playledger.query.analytics;

import dev.playledger.query.catalogue.Titles.Title;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives tracks or releases their names as they come, some hundred at a time; what nobody may name
 * to the caller becomes one item at the end of its period.
 */
final class Naming implements Consumer<Part> {

  private static final int AT_ONCE = 500;

  private final Period by;
  private final @Nullable Group group;
  private final Function<Collection<Long>, Map<Long, Title>> titles;
  private final Consumer<SeriesItem> reader;
  private final List<Part> waiting = new ArrayList<>(AT_ONCE);
  private @Nullable LocalDate period;
  private @Nullable Counts rest;

  Naming(
      SeriesOf question,
      Function<Collection<Long>, Map<Long, Title>> titles,
      Consumer<SeriesItem> reader) {
    this.by = question.period();
    this.group = question.group();
    this.titles = titles;
    this.reader = reader;
  }

  @Override
  public void accept(Part part) {
    waiting.add(part);
    if (waiting.size() == AT_ONCE) {
      handOut();
    }
  }

  /** When there are no more. */
  void end() {
    handOut();
    endPeriod();
  }

  private void handOut() {
    List<Long> ids = waiting.stream().map(Part::id).flatMap(Stream::ofNullable).distinct().toList();
    Map<Long, Title> known = ids.isEmpty() ? Map.of() : titles.apply(ids);
    for (Part it : waiting) {
      @Nullable Long id = it.id();
      handOut(it, id == null ? null : known.get(id));
    }
    waiting.clear();
  }

  private void handOut(Part part, @Nullable Title title) {
    if (!part.begin().equals(period)) {
      endPeriod();
      period = part.begin();
    }
    if (title == null) {
      rest = (rest == null ? Counts.NONE : rest).plus(part.counts());
    } else {
      reader.accept(SeriesItem.named(by, group, part, title));
    }
  }

  private void endPeriod() {
    if (period != null && rest != null) {
      reader.accept(SeriesItem.rest(by, period, rest));
    }
    rest = null;
  }
}
