package dev.playledger.events;

import static dev.playledger.events.SearchText.fold;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void accents_and_case_make_no_difference() {
    assertThat(fold("BEYONCÉ")).isEqualTo(fold("beyonce\u0301")).isEqualTo("beyonce");
    assertThat(fold("Ångström ĐURĐA İstanbul")).isEqualTo("angstrom durda istanbul");
  }

  @Test
  void letters_that_unicode_does_not_take_apart_are_spelled_out() {
    assertThat(fold("Straße Mø Œuvre Łódź Sigur Rós Þing"))
        .isEqualTo("strasse mo oeuvre lodz sigur ros thing");
    assertThat(fold("STRASSE")).isEqualTo(fold("STRAẞE"));
  }

  @Test
  void compatibility_forms_are_the_plain_ones() {
    assertThat(fold("ﬁre Ｄ２Ｄ ①")).isEqualTo("fire d2d 1");
    assertThat(fold("Don’t")).isEqualTo("don't");
    assertThat(fold("ΟΔΟΣ")).isEqualTo(fold("οδοσ"));
  }

  @Test
  void marks_that_make_another_letter_stay() {
    assertThat(fold("が")).isNotEqualTo(fold("か"));
    assertThat(fold("한국")).isEqualTo("한국");
    assertThat(fold("हिन्दी")).isEqualTo("हिन्दी");
  }

  @Test
  void folding_twice_is_folding_once() {
    assertThat(List.of("Æther ß ﬁ İ ŉ", "ﾊﾟ", "Ǆ"))
        .allSatisfy(it -> assertThat(fold(fold(it))).isEqualTo(fold(it)));
  }
}
