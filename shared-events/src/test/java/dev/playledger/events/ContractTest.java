package dev.playledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What was once written to the log must stay readable for ever, and be written the same way until
 * it gets a new version.
 */
class ContractTest {

  private static final Path CONTRACTS = Path.of("src/test/resources/contracts");

  static List<DomainEvent> events() {
    return Samples.ALL;
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_is_written_as_approved(DomainEvent event) throws IOException {
    JsonNode written = EventJson.MAPPER.readTree(EventJson.write(event));
    assertThat(written.toPrettyString()).isEqualToNormalizingNewlines(approved(event).strip());
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_approved_event_can_be_read(DomainEvent event) throws IOException {
    String type = EventJson.wireName(event.getClass());
    assertThat(
            EventJson.read(type, approved(event).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(event);
  }

  static List<DomainEvent> firstVersions() {
    return Samples.FIRST_VERSIONS;
  }

  @ParameterizedTest
  @MethodSource("firstVersions")
  void what_was_approved_as_a_first_version_is_read_as_the_second(DomainEvent event)
      throws IOException {
    String first = EventJson.wireName(event.getClass()).replace(".v2", ".v1");
    byte[] written = Files.readAllBytes(CONTRACTS.resolve(first + ".json"));
    assertThat(EventJson.read(first, written)).isEqualTo(event);
    assertThat(EventJson.type(first)).isEqualTo(event.getClass());
  }

  @Test
  void every_event_type_has_its_file_and_every_file_its_type() throws IOException {
    Set<String> types = new HashSet<>(EventJson.types().keySet());
    types.addAll(OlderVersion.ALL.keySet());
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      assertThat(
              files
                  .map(it -> it.getFileName().toString().replace(".json", ""))
                  .collect(Collectors.toSet()))
          .isEqualTo(types);
    }
    assertThat(
            Samples.FIRST_VERSIONS.stream()
                .map(it -> EventJson.wireName(it.getClass()).replace(".v2", ".v1"))
                .collect(Collectors.toSet()))
        .isEqualTo(OlderVersion.ALL.keySet());
    assertThat(
            Samples.ALL.stream()
                .map(it -> EventJson.wireName(it.getClass()))
                .collect(Collectors.toSet()))
        .isEqualTo(EventJson.types().keySet());
  }

  private static String approved(DomainEvent event) throws IOException {
    return Files.readString(CONTRACTS.resolve(EventJson.wireName(event.getClass()) + ".json"));
  }
}
