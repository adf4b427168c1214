package dev.playledger.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a text may be beside words. */
class CodesTest {

  @Test
  void an_isrc_is_known_however_it_is_written() {
    assertThat(Codes.in("aa-6q7 20-00047").isrcs()).containsExactly("AA6Q72000047");
    assertThat(Codes.in("Army of Me").isrcs()).isEmpty();
  }

  @Test
  void a_upc_is_known_in_each_of_its_lengths() {
    assertThat(Codes.in("0 36000 29145 2").upcs())
        .containsExactly("036000291452", "0036000291452", "00036000291452");
    assertThat(Codes.in("4006381333931").upcs()).containsExactly("4006381333931", "04006381333931");
    assertThat(Codes.in("1999").upcs()).isEmpty();
    assertThat(Codes.in("00000000000000").upcs()).isNotEmpty();
  }
}
