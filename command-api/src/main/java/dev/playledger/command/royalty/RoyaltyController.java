package dev.playledger.command.royalty;

import dev.playledger.command.account.Accounts;
import dev.playledger.command.log.After;
import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Wish;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.rejection.WrongField;
import dev.playledger.command.release.TrackHomes;
import dev.playledger.command.release.Wishes;
import dev.playledger.command.royalty.Royalty.Issued;
import dev.playledger.command.royalty.RoyaltyCommand.AmendRoyalty;
import dev.playledger.command.royalty.RoyaltyCommand.IssueRoyalty;
import dev.playledger.command.royalty.RoyaltyCommand.VoidRoyalty;
import dev.playledger.door.BadField;
import dev.playledger.door.Decimals;
import dev.playledger.door.Shows;
import dev.playledger.events.Money;
import dev.playledger.events.ids.RoyaltyId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors of issued royalties, for admins. */
@RestController
@RequestMapping("/royalties")
class RoyaltyController {

  private final Commands commands;
  private final Accounts accounts;
  private final TrackHomes tracks;
  private final Wishes wishes;

  RoyaltyController(Commands commands, Accounts accounts, TrackHomes tracks, Wishes wishes) {
    this.commands = commands;
    this.accounts = accounts;
    this.tracks = tracks;
    this.wishes = wishes;
  }

  @Operation(
      summary = "Issue a royalty for a track and month",
      description = "After a void it revives that one.")
  @Shows(RoyaltyView.class)
  @PostMapping
  ResponseEntity<byte[]> issue(@Valid @RequestBody NewRoyalty body, Wish wish) {
    if (tracks.find(body.trackId()).filter(it -> !it.deleted()).isEmpty()) {
      throw new WrongField("trackId", "there is no track " + body.trackId().value());
    }
    if (!accounts.isArtist(body.artistId())) {
      throw new WrongField("artistId", "there is no artist " + body.artistId().value());
    }
    return commands.create(
        wish,
        new IssueRoyalty(
            id(body),
            body.artistId(),
            Money.of(body.amount()),
            wish.caller().signedIn(),
            wishes.now()),
        "/royalties",
        this::view);
  }

  @Operation(summary = "Change the amount of an issued royalty")
  @Shows(RoyaltyView.class)
  @PatchMapping("/{id}")
  ResponseEntity<byte[]> amend(
      @PathVariable RoyaltyId id, @Valid @RequestBody RoyaltyPatch body, Wish wish) {
    issued(id);
    body.checkNames(id);
    return commands.change(
        wish,
        new AmendRoyalty(
            id, Money.of(body.amount()), body.artistId(), wish.caller().signedIn(), wishes.now()),
        this::view);
  }

  /** Voids it; the history stays. */
  @Operation(summary = "Void an issued royalty", description = "The history stays.")
  @DeleteMapping("/{id}")
  ResponseEntity<byte[]> annul(@PathVariable RoyaltyId id, Wish wish) {
    issued(id);
    return commands.delete(wish, new VoidRoyalty(id, wish.caller().signedIn(), wishes.now()));
  }

  private static RoyaltyId id(NewRoyalty body) {
    try {
      return RoyaltyId.issued(body.trackId(), body.period());
    } catch (IllegalArgumentException e) {
      throw new BadField("period", String.valueOf(e.getMessage()));
    }
  }

  private static void issued(RoyaltyId id) {
    if (!id.issued()) {
      throw new Rejection(
          "royalty-is-accrued", "What streams accrue is not amended; correct the streams instead");
    }
  }

  private RoyaltyView view(After<Royalty> after) {
    Issued royalty = (Issued) after.state();
    RoyaltyId id = (RoyaltyId) after.id();
    return new RoyaltyView(
        id,
        "issued",
        Decimals.money(royalty.amount()),
        id.period(),
        id.track(),
        royalty.artist(),
        new RoyaltyView.TrackName(id.track(), tracks.find(id.track()).orElseThrow().title()),
        new RoyaltyView.ArtistName(royalty.artist(), accounts.name(royalty.artist()).orElse(null)),
        royalty.createdAt(),
        royalty.updatedAt());
  }
}
