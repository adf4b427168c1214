package dev.playledger.command.genre;

import dev.playledger.command.log.Consequence;
import dev.playledger.events.DomainEvent;
import dev.playledger.events.genre.GenreEvent;
import dev.playledger.events.genre.GenreEvent.GenreCreated;
import dev.playledger.events.genre.GenreEvent.GenreRetired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps, in the transaction of the event, which genres others may name. */
@Component
class WhenGenresChangeThenKnowWhichThereAre implements Consequence {

  private final JdbcClient db;

  WhenGenresChangeThenKnowWhichThereAre(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void on(DomainEvent event) {
    if (event instanceof GenreEvent it) {
      follow(it);
    }
  }

  private void follow(GenreEvent event) {
    switch (event) {
      case GenreCreated it -> change("insert into genre (id) values (?)", it);
      case GenreRetired it -> change("update genre set retired = true where id = ?", it);
      case GenreEvent _ -> {}
    }
  }

  private void change(String sql, GenreEvent event) {
    db.sql(sql).param(event.genreId().value()).update();
  }
}
