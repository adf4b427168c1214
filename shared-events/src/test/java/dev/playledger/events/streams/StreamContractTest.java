package dev.playledger.events.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.playledger.events.EventJson;
import dev.playledger.events.Money;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.Rejection.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the topics of streams stays readable, for the one log is kept for ever. */
class StreamContractTest {

  private static final Path CONTRACTS = Path.of("src/test/resources/contracts-streams");
  private static final TrackId TRACK = new TrackId(42);
  private static final LocalDate DAY = LocalDate.parse("2026-08-01");
  private static final Territory GERMANY = new Territory("DE");

  static List<Map.Entry<String, Record>> samples() {
    return List.of(
        Map.entry(
            "accepted-streams",
            new AcceptedStreams(
                new Origin(3, 1207),
                List.of(new AcceptedStreams.Sum(TRACK, DAY, "spotify", GERMANY, 3)))),
        Map.entry("track-totals", new TrackTotal(7500, -20, new Money(74_800_000))),
        Map.entry("release-totals", new ReleaseTotal(7480, new Money(74_800_000))),
        Map.entry("daily-streams.key", new DayKey(TRACK, DAY, "spotify", GERMANY)),
        Map.entry("daily-streams", new Counted(3, new Money(30_000))),
        Map.entry("stream-verdicts", new Verdicts(100, 90, 95, 1, 2, 3, 5, 1)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_value_is_written_as_approved(Map.Entry<String, Record> sample) throws IOException {
    assertThat(EventJson.MAPPER.writeValueAsString(sample.getValue())).isEqualTo(approved(sample));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void an_approved_value_can_be_read(Map.Entry<String, Record> sample) throws IOException {
    assertThat(EventJson.MAPPER.readValue(approved(sample), sample.getValue().getClass()))
        .isEqualTo(sample.getValue());
  }

  @Test
  void a_rejection_is_read_from_the_headers_it_wrote() {
    for (Reason reason : Reason.values()) {
      var rejection = new Rejection(reason, "count must be 1 to 10 000 000", 3, 1207, 17);
      var headers = new RecordHeaders();
      rejection.writeTo(headers);
      assertThat(Rejection.of(headers)).isEqualTo(rejection);
    }
    assertThat(Reason.UNKNOWN_TRACK.wireName()).isEqualTo("unknown-track");
    assertThatThrownBy(() -> Reason.of("boring")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_number_is_eight_bytes_as_a_key() {
    assertThat(NumberKey.of(new TrackId(258))).containsExactly(0, 0, 0, 0, 0, 0, 1, 2);
    assertThat(NumberKey.read(NumberKey.of(new TrackId(258)))).isEqualTo(258);
  }

  private static String approved(Map.Entry<String, Record> sample) throws IOException {
    return Files.readString(CONTRACTS.resolve(sample.getKey() + ".json")).strip();
  }
}
