package dev.playledger.ingest.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordFuzzTest {

  private static final Path SEEDS = Path.of("src/test/resources/fuzz/record");

  static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_seed_of_the_fuzzing_finds_nothing(Path seed) throws IOException {
    RecordFuzz.fuzzerTestOneInput(Files.readAllBytes(seed));
  }

  @Test
  void the_seeds_are_there() throws IOException {
    assertThat(seeds()).hasSizeGreaterThan(10);
  }
}
