package dev.playledger.events.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CodesTest {

  @Test
  void an_isrc_is_normalised() {
    assertThat(new Isrc("aa-6q7 20 00047").value()).isEqualTo("AA6Q72000047");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A16Q72000047", "AA6Q7200004", "AA6Q7200004X", "AA6Q720000471"})
  void what_is_no_isrc_is_refused(String text) {
    assertThatThrownBy(() -> new Isrc(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_upc_and_its_ean_are_the_same_code() {
    assertThat(new Upc("0360 0029-1452").gtin())
        .isEqualTo(new Upc("0036000291452").gtin())
        .isEqualTo("00036000291452");
    assertThat(new Upc("4006381333931").value()).isEqualTo("4006381333931");
  }

  @Test
  void a_wrong_check_digit_is_named() {
    assertThatThrownBy(() -> new Upc("036000291453")).hasMessageContaining("must be 2");
  }

  @Test
  void a_check_digit_is_found() {
    assertThat(Upc.withCheckDigit("03600029145").value()).isEqualTo("036000291452");
    assertThat(Upc.withCheckDigit("400638133393").value()).isEqualTo("4006381333931");
  }

  @Test
  void a_territory_is_a_country_or_unknown() {
    assertThat(new Territory("de").value()).isEqualTo("DE");
    assertThat(new Territory("ZZ")).isEqualTo(Territory.UNKNOWN);
    assertThatThrownBy(() -> new Territory("XX")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void territories_are_countries_or_the_world() {
    assertThat(new Territories(List.of("fr", "DE", "FR")).codes()).containsExactly("DE", "FR");
    assertThat(Territories.of("Worldwide")).isEqualTo(Territories.WORLDWIDE);
    assertThat(Territories.WORLDWIDE.has(new Territory("DE"))).isTrue();
    assertThat(Territories.of("DE").has(new Territory("FR"))).isFalse();
    for (List<String> none :
        List.of(List.<String>of(), List.of("ZZ"), List.of("DE", "worldwide"))) {
      assertThatThrownBy(() -> new Territories(none)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void territories_are_read_as_a_list_or_as_the_one_word() {
    var json = new JsonMapper();
    assertThat(json.readValue("\"worldwide\"", Territories.class)).isEqualTo(Territories.WORLDWIDE);
    assertThat(json.readValue("[\"DE\"]", Territories.class)).isEqualTo(Territories.of("DE"));
    assertThat(json.writeValueAsString(Territories.of("DE"))).isEqualTo("[\"DE\"]");
  }

  @Test
  void a_language_is_a_tag_in_its_usual_spelling() {
    assertThat(new Language("PT-br").value()).isEqualTo("pt-BR");
    assertThat(new Language("zxx").value()).isEqualTo("zxx");
    for (String none : List.of("", "German", "qq", "de_DE", "d")) {
      assertThatThrownBy(() -> new Language(none)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_credit_is_for_a_role_of_the_closed_list() {
    assertThat(new CreditRole("leadvocalist").value()).isEqualTo("LeadVocalist");
    assertThatThrownBy(() -> new CreditRole("Magician"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_royalty_is_named_by_what_it_is_for() {
    RoyaltyId id = RoyaltyId.issued(new TrackId(77), YearMonth.of(2026, 11));
    assertThat(id.value()).isEqualTo((77L * 4096 + 322) * 2 + 1);
    assertThat(id.track()).isEqualTo(new TrackId(77));
    assertThat(id.period()).isEqualTo(YearMonth.of(2026, 11));
    assertThat(id.issued()).isTrue();
    assertThat(RoyaltyId.accrued(new TrackId(77), YearMonth.of(2026, 11)).value())
        .isEqualTo(id.value() - 1);
  }

  @Test
  void a_month_outside_the_name_is_refused() {
    assertThatThrownBy(() -> RoyaltyId.issued(new TrackId(1), YearMonth.of(1999, 12)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RoyaltyId.issued(new TrackId(1), YearMonth.of(2341, 5)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 1L << 53})
  void an_id_is_a_number_that_every_json_reader_keeps_exact(long value) {
    assertThatThrownBy(() -> new TrackId(value)).isInstanceOf(IllegalArgumentException.class);
  }
}
