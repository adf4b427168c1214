package dev.playledger.query.analytics;

import jakarta.persistence.criteria.Expression;
import java.time.LocalDate;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * How much streams weigh on a day: those of the day itself one each, and half as much for each
 * half-life that they are older, {@code 2^(-age / halfLife)} with the age in days. Older than ten
 * half-lives, when less than a thousandth is left, they weigh nothing, as do later ones.
 */
record Fading(LocalDate at, int halfLife) {

  private static final int HALF_LIVES = 10;

  LocalDate first() {
    return at.minusDays((long) HALF_LIVES * halfLife);
  }

  /** What streams of a day weigh, which is none before the first and none after the last. */
  Expression<Double> weighed(
      Expression<Long> streams, Expression<LocalDate> day, HibernateCriteriaBuilder is) {
    return is.sql(
        "(? * power(2, (? - cast(? as date)) / cast(? as float8)))",
        Double.class,
        streams,
        day,
        is.literal(at.toString()),
        is.literal(halfLife));
  }
}
