package dev.playledger.query.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long lists are cut. */
class NewestTest {

  @Test
  void one_more_than_is_shown_means_that_there_is_more() {
    assertThat(Newest.of(IntStream.range(0, 1001).boxed().toList()).more()).isTrue();
    assertThat(Newest.of(IntStream.range(0, 1001).boxed().toList()).items()).hasSize(1000);
    assertThat(Newest.of(IntStream.range(0, 1000).boxed().toList()).more()).isFalse();
  }

  @Test
  void a_page_is_the_first_of_twenty_unless_said_otherwise() {
    assertThat(new PageRequested(null, null)).returns(0L, PageRequested::offset);
    assertThat(new PageRequested(3, null)).returns(60L, PageRequested::offset);
    assertThat(new PageRequested(10_000_000, 100)).returns(1_000_000_000L, PageRequested::offset);
  }
}
