package dev.playledger.projections.royalty;

import static dev.playledger.projections.catalogue.Story.ADMIN;
import static dev.playledger.projections.catalogue.Story.ARTIST;
import static dev.playledger.projections.catalogue.Story.LATER;
import static dev.playledger.projections.catalogue.Story.NOW;
import static dev.playledger.projections.catalogue.Story.added;
import static dev.playledger.projections.catalogue.Story.catalogueAfter;
import static dev.playledger.projections.catalogue.Story.created;
import static dev.playledger.projections.catalogue.Story.royaltyOfRelease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.playledger.events.Money;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.royalty.RoyaltyEvent;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyAmended;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyIssued;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyVoided;
import dev.playledger.projections.catalogue.Catalogue;
import dev.playledger.projections.feed.Stamp;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoyaltiesTest {

  private static final RoyaltyId NOVEMBER =
      RoyaltyId.issued(new TrackId(11), YearMonth.of(2026, 11));
  private static final RoyaltyIssued ISSUED =
      new RoyaltyIssued(NOVEMBER, ARTIST, new Money(100), ADMIN, NOW);
  private static final RoyaltyAmended AMENDED =
      new RoyaltyAmended(NOVEMBER, new Money(70), ADMIN, LATER);
  private static final RoyaltyVoided VOIDED = new RoyaltyVoided(NOVEMBER, ADMIN, LATER);

  private final Catalogue catalogue = catalogueAfter(created(1, "First"), added(1, 11, 1));
  private final Royalties royalties = new Royalties(List.of());
  private long position = 2;

  private void when(RoyaltyEvent... events) {
    for (RoyaltyEvent event : events) {
      position++;
      royalties.on(event, new Stamp(position - 3, position), catalogue);
    }
  }

  private Royalty royalty() {
    return royalties.changed().iterator().next();
  }

  private long total() {
    return royaltyOfRelease(catalogue, 1);
  }

  @Test
  void an_issued_royalty_adds_to_the_totals() {
    when(ISSUED);
    assertThat(royalty())
        .isEqualTo(new Royalty(NOVEMBER, ARTIST, new Money(100), NOW, NOW, null, new Stamp(0, 3)));
    assertThat(total()).isEqualTo(100);
  }

  @Test
  void an_amended_royalty_counts_with_its_new_amount() {
    when(ISSUED, AMENDED);
    assertThat(royalty().amount()).isEqualTo(new Money(70));
    assertThat(royalty().updatedAt()).isEqualTo(LATER);
    assertThat(total()).isEqualTo(70);
  }

  @Test
  void a_voided_royalty_keeps_its_amount_and_counts_no_more() {
    when(ISSUED, VOIDED);
    assertThat(royalty().amount()).isEqualTo(new Money(100));
    assertThat(royalty().voidedAt()).isEqualTo(LATER);
    assertThat(total()).isZero();
  }

  @Test
  void issuing_again_revives_a_voided_one() {
    when(ISSUED, VOIDED, ISSUED);
    assertThat(royalty().voidedAt()).isNull();
    assertThat(total()).isEqualTo(100);
  }

  @Test
  void an_event_of_an_earlier_position_changes_nothing() {
    when(ISSUED, AMENDED);
    royalties.on(ISSUED, new Stamp(0, 3), catalogue);
    assertThat(total()).isEqualTo(70);
  }

  @Test
  void what_was_never_issued_cannot_be_amended() {
    assertThatThrownBy(() -> when(AMENDED)).hasMessageContaining("was never issued");
    assertThat(total()).isZero();
  }

  @Test
  void a_royalty_for_an_unknown_track_leaves_no_trace() {
    var stray = RoyaltyId.issued(new TrackId(99), YearMonth.of(2026, 11));
    var event = new RoyaltyIssued(stray, ARTIST, new Money(1), ADMIN, NOW);

    assertThatThrownBy(() -> when(event)).hasMessage("track-99 is not in the catalogue");
    assertThat(royalties.changed()).isEmpty();
  }
}
