package dev.playledger.command.royalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.royalty.RoyaltyCommand.AmendRoyalty;
import dev.playledger.command.royalty.RoyaltyCommand.IssueRoyalty;
import dev.playledger.command.royalty.RoyaltyCommand.VoidRoyalty;
import dev.playledger.events.Money;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.royalty.RoyaltyEvent;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyAmended;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyIssued;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyVoided;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class RoyaltyTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final AccountId ADMIN = new AccountId(1);
  private static final AccountId ARTIST = new AccountId(7);
  private static final RoyaltyId ID = RoyaltyId.issued(new TrackId(77), YearMonth.of(2026, 11));
  private static final Money TEN = new Money(10_000_000);
  private static final Money TWELVE = new Money(12_000_000);
  private static final RoyaltyEvent ISSUED = new RoyaltyIssued(ID, ARTIST, TEN, ADMIN, NOW);
  private static final RoyaltyEvent VOIDED = new RoyaltyVoided(ID, ADMIN, NOW);
  private static final RoyaltyCommand ISSUE = new IssueRoyalty(ID, ARTIST, TEN, ADMIN, NOW);

  @Test
  void a_royalty_is_issued_once() {
    assertThat(given().decide(ISSUE)).containsExactly(ISSUED);
    rejected("royalty-already-issued", given(ISSUED), ISSUE);
  }

  @Test
  void a_voided_royalty_is_revived_by_issuing_it_again() {
    assertThat(given(ISSUED, VOIDED).decide(ISSUE)).containsExactly(ISSUED);
  }

  @Test
  void an_amendment_acts_on_what_differs_only() {
    assertThat(given(ISSUED).decide(new AmendRoyalty(ID, TWELVE, null, ADMIN, NOW)))
        .containsExactly(new RoyaltyAmended(ID, TWELVE, ADMIN, NOW));
    assertThat(given(ISSUED).decide(new AmendRoyalty(ID, TEN, ARTIST, ADMIN, NOW))).isEmpty();
  }

  @Test
  void a_royalty_stays_with_its_artist() {
    rejected(
        "royalty-of-another-artist",
        given(ISSUED),
        new AmendRoyalty(ID, TWELVE, new AccountId(8), ADMIN, NOW));
  }

  @Test
  void a_voided_royalty_is_not_amended_and_voiding_twice_is_voiding_once() {
    rejected(
        "royalty-voided", given(ISSUED, VOIDED), new AmendRoyalty(ID, TWELVE, null, ADMIN, NOW));
    assertThat(given(ISSUED, VOIDED).decide(new VoidRoyalty(ID, ADMIN, NOW))).isEmpty();
  }

  @Test
  void what_was_never_issued_is_not_there() {
    assertThatThrownBy(() -> given().decide(new VoidRoyalty(ID, ADMIN, NOW)))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> given().decide(new AmendRoyalty(ID, TEN, null, ADMIN, NOW)))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void only_what_is_issued_is_worth_something() {
    assertThat(given().worth()).isEqualTo(Money.ZERO);
    assertThat(given(ISSUED, new RoyaltyAmended(ID, TWELVE, ADMIN, NOW)).worth()).isEqualTo(TWELVE);
    assertThat(given(ISSUED, VOIDED).worth()).isEqualTo(Money.ZERO);
  }

  private static Royalty given(RoyaltyEvent... events) {
    Royalty royalty = new Royalty.NotYet();
    for (RoyaltyEvent event : events) {
      royalty = royalty.evolve(event);
    }
    return royalty;
  }

  private static void rejected(String code, Royalty royalty, RoyaltyCommand command) {
    assertThatThrownBy(() -> royalty.decide(command))
        .asInstanceOf(type(Rejection.class))
        .extracting(Rejection::code)
        .isEqualTo(code);
  }
}
