package dev.playledger.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Made-up titles of one to four words out of twenty thousand, of which few are in most titles. */
final class Titles {

  private static final int WORDS = 20_000;
  private static final List<String> SYLLABLES =
      Stream.of("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z")
          .flatMap(it -> Stream.of("a", "e", "i", "o", "u").map(it::concat))
          .toList();

  private final Random random = new Random(22);
  private final List<String> words = IntStream.range(0, WORDS).mapToObj(_ -> word()).toList();

  String[] next(int titles) {
    return IntStream.range(0, titles).mapToObj(_ -> title()).toArray(String[]::new);
  }

  private String title() {
    return IntStream.rangeClosed(0, random.nextInt(4))
        .mapToObj(_ -> words.get((int) (WORDS * Math.pow(random.nextDouble(), 3))))
        .collect(Collectors.joining(" "));
  }

  private String word() {
    return IntStream.rangeClosed(0, 1 + random.nextInt(3))
        .mapToObj(_ -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
        .collect(Collectors.joining());
  }
}
