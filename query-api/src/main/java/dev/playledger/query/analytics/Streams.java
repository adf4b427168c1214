package dev.playledger.query.analytics;

import dev.playledger.door.BadField;
import dev.playledger.door.Decimals;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.catalogue.Titles;
import dev.playledger.query.catalogue.Titles.Title;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums streams up over time. Needs a transaction around it. */
@Component
class Streams {

  private static final int MOST_ITEMS = 10_000;
  private static final int FETCHED_AT_ONCE = 1_000;

  private final JdbcClient database;
  private final Titles titles;

  Streams(JdbcClient database, Titles titles) {
    this.database = database;
    this.titles = titles;
  }

  AnalyticsJson whole(SeriesOf question, Sight sight) {
    List<SeriesItem> items = new ArrayList<>();
    Counts all = read(question, sight, MOST_ITEMS + 1, items::add);
    @Nullable Comparison compared = question.compare() == null ? null : compared(question, all);
    return new AnalyticsJson(
        question.scope(),
        question.id(),
        question.first(),
        question.last(),
        question.period(),
        question.group(),
        items,
        all.streams(),
        Decimals.money(all.royalty()),
        compared == null ? null : compared.previous(),
        compared == null ? null : compared.change());
  }

  /** However many there are, one by one. */
  void each(SeriesOf question, Sight sight, Consumer<SeriesItem> reader) {
    read(question, sight, null, reader);
  }

  Comparison compared(SeriesOf question) {
    return compared(question, sum(question, question.compared()));
  }

  private Comparison compared(SeriesOf question, Counts now) {
    Span before = question.compared().before();
    return Comparison.of(before, sum(question, before), now);
  }

  Counts sum(SeriesOf question, Span days) {
    return new SeriesSql(question).sum(database, days).query((row, _) -> Counts.of(row)).single();
  }

  private Counts read(
      SeriesOf question, Sight sight, @Nullable Integer limit, Consumer<SeriesItem> reader) {
    var all = new Adding(limit);
    JdbcClient.StatementSpec parts =
        new SeriesSql(question).parts(database, limit).withFetchSize(FETCHED_AT_ONCE);
    if (question.isNamed()) {
      var naming = new Naming(question, ids -> titles(ids, question, sight), reader);
      handOut(parts, all.andThen(naming));
      naming.end();
    } else {
      handOut(
          parts,
          all.andThen(it -> reader.accept(SeriesItem.of(question.period(), question.group(), it))));
    }
    return all.sum;
  }

  private Map<Long, Title> titles(Collection<Long> ids, SeriesOf question, Sight sight) {
    return question.group() == Group.track
        ? titles.tracks(ids, sight)
        : titles.releases(ids, sight);
  }

  private static void handOut(JdbcClient.StatementSpec parts, Consumer<Part> reader) {
    RowCallbackHandler each = row -> reader.accept(Part.of(row));
    parts.query(each);
  }

  /** Adds up what passes, and no more of it than the caller may have at once. */
  private static final class Adding implements Consumer<Part> {

    private final @Nullable Integer limit;
    private int parts;
    private Counts sum = Counts.NONE;

    Adding(@Nullable Integer limit) {
      this.limit = limit;
    }

    @Override
    public void accept(Part part) {
      parts++;
      if (limit != null && parts >= limit) {
        throw new BadField(
            "from",
            "asks for more than %d items at once; as text/csv there is no end to them"
                .formatted(MOST_ITEMS));
      }
      sum = sum.plus(part.counts());
    }
  }
}
