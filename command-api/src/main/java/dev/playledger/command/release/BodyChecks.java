package dev.playledger.command.release;

import dev.playledger.command.account.Accounts;
import dev.playledger.command.genre.Genres;
import dev.playledger.command.rejection.WrongField;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.GenreId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what a body names against what there is. */
@Component
class BodyChecks {

  private final Accounts accounts;
  private final Genres genres;

  BodyChecks(Accounts accounts, Genres genres) {
    this.accounts = accounts;
    this.genres = genres;
  }

  /**
   * Genres.
   *
   * @throws WrongField when there is no such genre
   */
  void genres(@Nullable List<GenreId> named) {
    genres.mustExist("genres", named == null ? List.of() : named);
  }

  /**
   * An artist.
   *
   * @throws WrongField when there is none
   */
  void artist(AccountId artist) {
    if (!accounts.isArtist(artist)) {
      throw new WrongField("artistId", "there is no artist " + artist.value());
    }
  }

  Invitation invitation(@Nullable List<Invited> invited, Set<AccountId> there) {
    return Invitation.of(invited, there, accounts::artists);
  }
}
