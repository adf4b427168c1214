package dev.playledger.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.ids.Territory;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ZonesTest {

  @Test
  void a_territory_has_the_zone_of_its_capital() {
    assertThat(Zones.of(new Territory("AU"))).isEqualTo(ZoneId.of("Australia/Sydney"));
    assertThat(Zones.of(new Territory("RU"))).isEqualTo(ZoneId.of("Europe/Moscow"));
    assertThat(Zones.of(Territory.UNKNOWN)).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void only_where_nobody_lives_none_is_known() {
    Set<String> without =
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .filter(it -> Zones.of(new Territory(it)).equals(ZoneOffset.UTC))
            .collect(Collectors.toSet());
    assertThat(without).containsExactlyInAnyOrder("BV", "HM");
  }
}
