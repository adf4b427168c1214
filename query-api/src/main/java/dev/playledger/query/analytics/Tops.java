package dev.playledger.query.analytics;

import dev.playledger.door.Decimals;
import dev.playledger.query.catalogue.Names;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.catalogue.Titles;
import dev.playledger.query.catalogue.Titles.Title;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts what the caller sees in order, and gives it names. Needs a transaction around it. */
@Component
class Tops {

  private final Standings standings;
  private final Titles titles;
  private final Names names;

  Tops(Standings standings, Titles titles, Names names) {
    this.standings = standings;
    this.titles = titles;
    this.names = names;
  }

  TopJson of(TopOf question, Sight sight) {
    return new TopJson(
        question.what(),
        question.measure(),
        question.days().first(),
        question.days().last(),
        question.place().territory() == null ? null : question.place().territory().value(),
        question.place().store(),
        items(standings.first(question, sight), question, sight));
  }

  private List<TopJson.Item> items(List<Standing> first, TopOf question, Sight sight) {
    Map<Long, Title> known = titles(first.stream().map(Standing::id).toList(), question, sight);
    Map<Long, String> artists = names.artists(known.values(), Title::artistId);
    return first.stream()
        .map(it -> {
          Title title = Objects.requireNonNull(known.get(it.id()));
          return new TopJson.Item(
              it.rank(),
              it.before(),
              it.id(),
              question.what() == TopOf.What.artists ? null : title.title(),
              title.artistId(),
              artists.get(title.artistId()),
              it.counts().streams(),
              Decimals.money(it.counts().royalty()));
        })
        .toList();
  }

  private Map<Long, Title> titles(List<Long> ids, TopOf question, Sight sight) {
    return switch (question.what()) {
      case tracks -> titles.tracks(ids, sight);
      case releases -> titles.releases(ids, sight);
      case artists ->
          ids.stream()
              .map(it -> new Title(it, "", it))
              .collect(Collectors.toMap(Title::id, Function.identity()));
    };
  }
}
