package dev.playledger.query.royalty;

import dev.playledger.door.BadField;
import dev.playledger.door.Decimals;
import dev.playledger.door.Version;
import dev.playledger.events.Money;
import dev.playledger.query.catalogue.Names;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.catalogue.Tagged;
import dev.playledger.query.catalogue.Tracks;
import dev.playledger.query.paging.Newest;
import dev.playledger.query.refusal.Refusals;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Royalties with the names of what they are for. Needs a transaction around it. */
@Component
class Royalties {

  private static final Sort NEWEST_FIRST = Sort.by("createdAt", "id").descending();

  private final RoyaltyRows rows;
  private final Tracks tracks;
  private final Names names;

  Royalties(RoyaltyRows rows, Tracks tracks, Names names) {
    this.rows = rows;
    this.tracks = tracks;
    this.names = names;
  }

  /** One; a voided one only for admins. */
  Tagged<RoyaltyJson> one(long id, Sight sight) {
    Specification<RoyaltyRow> thisOne = where("id", id);
    RoyaltyRow row =
        rows.findOne(thisOne.and(new Entitled(sight)))
            .filter(it -> it.voidedAt == null || sight.everything())
            .orElseThrow(() -> Refusals.notThere("royalty", id));
    return new Tagged<>(shape(List.of(row)).getFirst(), new Version(row.version, row.position));
  }

  Newest<RoyaltyJson> all(RoyaltyListing listing, Sight sight) {
    return list(Specification.unrestricted(), listing, sight);
  }

  Newest<RoyaltyJson> ofArtist(long artist, RoyaltyListing listing, Sight sight) {
    return list(where("artistId", artist), listing, sight);
  }

  /** Those of a track; of one that is gone, to whom they belong. */
  Newest<RoyaltyJson> ofTrack(long track, RoyaltyListing listing, Sight sight) {
    Newest<RoyaltyJson> found = list(where("trackId", track), listing, sight);
    if (found.items().isEmpty() && !tracks.sees(track, sight)) {
      throw Refusals.notThere("track", track);
    }
    return found;
  }

  private Newest<RoyaltyJson> list(
      Specification<RoyaltyRow> which, RoyaltyListing listing, Sight sight) {
    boolean voidedToo = sight.everything() && Boolean.TRUE.equals(listing.voided());
    Specification<RoyaltyRow> wanted =
        Specification.allOf(
            which,
            new Entitled(sight),
            voidedToo ? Specification.unrestricted() : standing(),
            listing.before() == null
                ? Specification.unrestricted()
                : olderThan(listing.before(), sight));
    return Newest.of(
            rows.findBy(wanted, it -> it.sortBy(NEWEST_FIRST).limit(Newest.MOST + 1).all()))
        .map(this::shape);
  }

  private Specification<RoyaltyRow> olderThan(long id, Sight sight) {
    RoyaltyRow last =
        rows.findOne(
                Specification.allOf(
                    new Entitled(sight), (royalty, _, is) -> is.equal(royalty.get("id"), id)))
            .orElseThrow(() -> new BadField("before", "must be the id of a royalty"));
    return (royalty, _, is) ->
        is.or(
            is.lessThan(royalty.get("createdAt"), last.createdAt),
            is.and(
                is.equal(royalty.get("createdAt"), last.createdAt),
                is.lessThan(royalty.get("id"), last.id)));
  }

  private List<RoyaltyJson> shape(List<RoyaltyRow> royalties) {
    Map<Long, String> titles = names.tracks(royalties, it -> it.trackId);
    Map<Long, String> artists = names.artists(royalties, it -> it.artistId);
    return royalties.stream()
        .map(it ->
            new RoyaltyJson(
                it.id,
                it.issued ? RoyaltyJson.Kind.issued : RoyaltyJson.Kind.accrued,
                Decimals.money(Money.ofMicros(it.amount)),
                it.period,
                it.trackId,
                it.artistId,
                new RoyaltyJson.TrackRef(it.trackId, titles.get(it.trackId)),
                new RoyaltyJson.ArtistRef(it.artistId, artists.get(it.artistId)),
                it.voidedAt == null ? null : true,
                it.createdAt,
                it.updatedAt))
        .toList();
  }

  private static Specification<RoyaltyRow> where(String field, long value) {
    return (royalty, _, is) -> is.equal(royalty.get(field), value);
  }

  private static Specification<RoyaltyRow> standing() {
    return (royalty, _, is) -> is.isNull(royalty.get("voidedAt"));
  }
}
