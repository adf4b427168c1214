package dev.playledger.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What somebody typed is asked for within bounds. */
class TypedTest {

  private static final String SENTENCE = "\uFDFA";

  @Test
  void what_is_too_long_for_a_word_is_not_misspelt() {
    assertThat(asked("a".repeat(100))).contains("\"fuzzy\"");
    assertThat(asked("a".repeat(101))).doesNotContain("\"fuzzy\"");
    assertThat(misspelt("a".repeat(101))).doesNotContain("\"fuzzy\"");
  }

  @Test
  void the_more_words_the_fewer_spellings_of_each() {
    assertThat(asked("word")).contains("\"max_expansions\":50,");
    assertThat(misspelt("some words more")).contains("\"max_expansions\":16,");
    assertThat(misspelt("word ".repeat(40))).contains("\"max_expansions\":5,");
  }

  @Test
  void signs_that_stand_for_sentences_are_cut() {
    assertThat(new Typed(SENTENCE.repeat(200)).begun().toString()).hasSizeLessThan(2_900);
  }

  private static String asked(String text) {
    return new Typed(text).query().toString();
  }

  private static String misspelt(String text) {
    return new Typed(text).misspelt().toString();
  }
}
