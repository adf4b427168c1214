package dev.playledger.query.analytics;

import dev.playledger.events.ids.Territory;
import dev.playledger.query.totals.DayRow;
import dev.playledger.query.totals.TrackDayRow;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where streams were counted; everywhere, where it does not say. */
record Place(@Nullable Territory territory, @Nullable String store) {

  Place(@Nullable String territory, @Nullable String store) {
    this(
        territory == null || territory.isEmpty() ? null : new Territory(territory),
        store == null || store.isEmpty() ? null : store);
  }

  /** The days of tracks, from the smaller table where that knows enough. */
  Root<?> days(CriteriaQuery<?> query) {
    return territory == null && store == null
        ? query.from(TrackDayRow.class)
        : query.from(DayRow.class);
  }

  Predicate isOf(Root<?> day, CriteriaBuilder is) {
    List<Predicate> all = new ArrayList<>();
    if (territory != null) {
      all.add(is.equal(day.get("territory"), territory.value()));
    }
    if (store != null) {
      all.add(is.equal(day.get("store"), store));
    }
    return is.and(all);
  }
}
