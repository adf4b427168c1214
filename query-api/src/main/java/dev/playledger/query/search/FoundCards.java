package dev.playledger.query.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.playledger.query.catalogue.Card;
import dev.playledger.query.catalogue.Cards;
import dev.playledger.query.catalogue.Kind;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.genre.Genres;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What was found as the tables have it, in its order, without what the caller does not see any
 * more. Needs a transaction around it.
 */
@Component
class FoundCards {

  private final Cards cards;
  private final Genres genres;

  FoundCards(Cards cards, Genres genres) {
    this.cards = cards;
    this.genres = genres;
  }

  List<Card> of(List<Everything.Hit> hits, Sight sight) {
    Map<Everything.Hit, Card> seen = seen(hits, sight);
    return hits.stream().map(seen::get).filter(Objects::nonNull).toList();
  }

  /**
   * Of each choice the first one that the caller sees, up to so many of these. All choices are read
   * only while the index lags behind the tables, else no more than is shown.
   */
  List<Card> firsts(List<List<Everything.Hit>> choices, int most, Sight sight) {
    List<Card> likely = of(choices.stream().limit(most).map(List::getFirst).toList(), sight);
    if (likely.size() == Math.min(most, choices.size())) {
      return likely;
    }
    Map<Everything.Hit, Card> seen = seen(choices.stream().flatMap(List::stream).toList(), sight);
    return choices.stream()
        .flatMap(it -> it.stream().map(seen::get).filter(Objects::nonNull).limit(1))
        .limit(most)
        .toList();
  }

  private Map<Everything.Hit, Card> seen(List<Everything.Hit> hits, Sight sight) {
    Map<Kind, List<Long>> ids =
        hits.stream()
            .collect(groupingBy(Everything.Hit::kind, mapping(Everything.Hit::id, toList())));
    return ids.entrySet().stream()
        .flatMap(it -> cards(it.getKey(), it.getValue(), sight))
        .collect(toMap(it -> new Everything.Hit(it.kind(), it.id()), Function.identity()));
  }

  Map<Long, String> genreNames(Collection<Long> ids) {
    return genres.names(ids);
  }

  private Stream<Card> cards(Kind kind, List<Long> ids, Sight sight) {
    return switch (kind) {
      case release -> cards.releases(ids, sight).stream();
      case track -> cards.tracks(ids, sight).stream();
      case artist -> cards.artists(ids, sight).stream();
      case genre ->
          genres.names(ids).entrySet().stream()
              .map(it -> Card.named(Kind.genre, it.getKey(), it.getValue()));
    };
  }
}
