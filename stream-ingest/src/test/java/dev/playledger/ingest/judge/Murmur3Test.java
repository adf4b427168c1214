package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.codec.digest.MurmurHash3;
import org.junit.jupiter.api.Test;

class Murmur3Test {

  private final Murmur3 murmur = new Murmur3();

  @Test
  void the_hash_is_the_published_one() {
    byte[] fox = "The quick brown fox jumps over the lazy dog".getBytes(US_ASCII);
    murmur.hash(Arrays.copyOf(fox, fox.length + Murmur3.BEHIND), 0, fox.length);
    assertThat(murmur.high()).isEqualTo(0xe34bbc7bbc071b6cL);
    assertThat(murmur.low()).isEqualTo(0x7a433ca9c49a9347L);
  }

  @Test
  void it_is_the_same_as_that_of_commons_codec_at_every_length_and_place() {
    byte[] bytes = new byte[300];
    new Random(1).nextBytes(bytes);
    for (int from = 0; from < 20; from++) {
      for (int length = 0; length < 200; length++) {
        murmur.hash(bytes, from, length);
        long[] theirs = MurmurHash3.hash128x64(bytes, from, length, 0);
        assertThat(new long[] {murmur.high(), murmur.low()}).isEqualTo(theirs);
      }
    }
  }
}
