package dev.playledger.events;

import static dev.playledger.events.SearchText.fold;
import static dev.playledger.events.SearchText.whole;
import static dev.playledger.events.SearchText.words;
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

  @Test
  void words_are_what_blanks_and_signs_leave() {
    assertThat(words("Don’t  Stop (AC/DC)!")).containsExactly("dont", "stop", "ac", "dc");
    assertThat(words("Ночной дозор")).hasSize(2);
    assertThat(words("!!!")).isEmpty();
    assertThat(words("P!nk & Ke$ha!")).containsExactly("pink", "kesha");
  }

  @Test
  void scripts_without_blanks_come_by_two_signs() {
    assertThat(words("東京事変")).containsExactly("東京", "京事", "事変", "変");
    assertThat(words("夜 Live")).containsExactly("夜", "live");
    assertThat(words("カーニバル").getFirst()).isEqualTo("カー");
    assertThat(words("Vol2東京")).containsExactly("vol2", "東京", "京");
  }

  @Test
  void the_whole_is_without_blanks_and_signs_unless_it_has_only_these() {
    assertThat(whole("R.E.M.")).isEqualTo(whole("rem")).isEqualTo("rem");
    assertThat(whole("Daft  Punk")).isEqualTo("daftpunk");
    assertThat(whole("! ! !")).isEqualTo("!!!");
  }
}
