package dev.playledger.query.log;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for: those {@code after} a position, of a {@code type} ({@code
 * release.approved.v1}), a {@code subject} ({@code release-42}), an {@code actor}, {@code from} a
 * time on and before {@code to}; and how many.
 */
record EventFilter(
    @Nullable @PositiveOrZero Long after,
    @Nullable @Size(max = 255) @Pattern(regexp = PRINTABLE) String type,
    @Nullable @Size(max = 255) @Pattern(regexp = PRINTABLE) String subject,
    @Nullable @Size(max = 255) @Pattern(regexp = PRINTABLE) String actor,
    @Nullable LogTime from,
    @Nullable LogTime to,
    @Nullable @Min(1) @Max(1000) Integer limit) {

  private static final String PRINTABLE = "\\P{Cntrl}*";
  private static final int USUAL_LIMIT = 100;

  int pageSize() {
    return limit == null ? USUAL_LIMIT : limit;
  }

  /** The conditions that are set, as SQL with the names of their values. */
  Map<String, Object> conditions() {
    Map<String, Object> conditions = new LinkedHashMap<>();
    put(conditions, "position > :after", after);
    put(conditions, "type = :type", type);
    put(conditions, "subject = :subject", subject);
    put(conditions, "actor = :actor", actor);
    put(conditions, "time >= :from", from == null ? null : from.utc());
    put(conditions, "time < :to", to == null ? null : to.utc());
    return conditions;
  }

  private static void put(
      Map<String, Object> conditions, String condition, @Nullable Object value) {
    if (value != null) {
      conditions.put(condition, value);
    }
  }
}
