package dev.playledger.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is marked of a title. */
class HighlightsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "joga         | Jóga (Live)       | <em>Jóga</em> (Live)",
        "jog          | Jóga              | <em>Jóga</em>",
        "yelow sub    | Yellow Submarine  | <em>Yellow</em> <em>Submarine</em>",
        "dont         | Don’t Stop        | <em>Don’t</em> Stop",
        "事変         | 東京事変          | 東京<em>事変</em>",
        "ﾛﾋﾞﾝ          | ロビンソン        | <em>ロビン</em>ソン",
        "кино         | Кино & <i>        | <em>Кино</em> &amp; &lt;i&gt;",
        "rain of gold | Golden 'Rain'     | <em>Golden</em> <em>&#39;Rain&#39;</em>"
      })
  void it_is_the_text_as_it_is(String typed, String title, String html) {
    assertThat(new Highlights(typed).in(title)).contains(html);
  }

  @Test
  void as_many_words_are_marked_as_are_looked_for() {
    assertThat(new Highlights("a b a b c d e f g h i j k l m n o p q").in("P Q"))
        .contains("<em>P</em> Q");
  }

  @ParameterizedTest
  @CsvSource({"hello, Goodbye", "a, Bee", "!!!, Hello", "om, No", "東, 京"})
  void nothing_is_marked_where_nothing_is(String typed, String title) {
    assertThat(new Highlights(typed).in(title)).isEmpty();
  }
}
