package dev.playledger.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiscographyTest {

  private final List<PlannedRelease> releases =
      Discography.artists().stream().flatMap(it -> it.releases().stream()).toList();

  @Test
  void isrcs_and_upcs_are_well_formed_and_no_two_are_the_same() {
    assertThat(releases).hasSize(32).extracting(PlannedRelease::upc).doesNotHaveDuplicates();
    assertThat(releases).allMatch(it -> checks(it.upc()));
    assertThat(releases)
        .flatExtracting(PlannedRelease::tracks)
        .hasSize(320)
        .extracting("isrc", String.class)
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}"));
  }

  @Test
  void each_run_has_a_late_release_of_its_own() {
    assertThat(isrcs(1)).hasSize(5).doesNotContainAnyElementsOf(isrcs(2));
  }

  private static List<String> isrcs(int run) {
    return Discography.late(run).releases().getFirst().tracks().stream()
        .map(PlannedTrack::isrc)
        .toList();
  }

  private static boolean checks(String upc) {
    int sum = 0;
    for (int i = 0; i < upc.length(); i++) {
      sum += (upc.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
    }
    return upc.length() == 12 && sum % 10 == 0;
  }
}
