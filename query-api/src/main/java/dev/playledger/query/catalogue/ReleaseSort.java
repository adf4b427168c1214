package dev.playledger.query.catalogue;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.data.domain.Sort;

/** The order of a list of releases: {@code title}, and {@code -title} the other way round. */
public record ReleaseSort(Sort order) {

  public static final ReleaseSort NEWEST_FIRST = new ReleaseSort(Sort.by("id").descending());

  private static final Pattern FORM = Pattern.compile("(-?)(\\w+)");
  private static final Set<String> DATES_AND_NUMBERS =
      Set.of("createdAt", "updatedAt", "submittedAt", "releaseDate", "streams");

  /** Reads it; Spring MVC finds this by its name. */
  public static ReleaseSort valueOf(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw unknown();
    }
    Sort.Direction direction = form.group(1).isEmpty() ? Sort.Direction.ASC : Sort.Direction.DESC;
    return new ReleaseSort(
        Sort.by(order(form.group(2)).with(direction).nullsLast(), new Sort.Order(direction, "id")));
  }

  private static Sort.Order order(String field) {
    if (field.equals("title")) {
      return Sort.Order.by(field).ignoreCase();
    }
    if (DATES_AND_NUMBERS.contains(field)) {
      return Sort.Order.by(field);
    }
    throw unknown();
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException(
        "must be one of title, releaseDate, createdAt, updatedAt, submittedAt and streams,"
            + " with - in front for the other way round");
  }
}
