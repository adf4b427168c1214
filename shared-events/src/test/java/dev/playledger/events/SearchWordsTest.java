package dev.playledger.events;

import static dev.playledger.events.SearchWords.whole;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void words_are_what_blanks_and_signs_leave() {
    assertThat(SearchWords.of("Don’t  Stop (AC/DC)!")).containsExactly("dont", "stop", "ac", "dc");
    assertThat(SearchWords.of("Ночной дозор")).hasSize(2);
    assertThat(SearchWords.of("!!!")).isEmpty();
    assertThat(SearchWords.of("P!nk & Ke$ha!")).containsExactly("pink", "kesha");
  }

  @Test
  void scripts_without_blanks_come_by_two_signs() {
    assertThat(SearchWords.of("東京事変")).containsExactly("東京", "京事", "事変", "変");
    assertThat(SearchWords.of("夜 Live")).containsExactly("夜", "live");
    assertThat(SearchWords.of("カーニバル").getFirst()).isEqualTo("カー");
    assertThat(SearchWords.of("Vol2東京")).containsExactly("vol2", "東京", "京");
  }

  @Test
  void the_whole_is_without_blanks_and_signs_unless_it_has_only_these() {
    assertThat(whole("R.E.M.")).isEqualTo(whole("rem")).isEqualTo("rem");
    assertThat(whole("Daft  Punk")).isEqualTo("daftpunk");
    assertThat(whole("! ! !")).isEqualTo("!!!");
  }
}
