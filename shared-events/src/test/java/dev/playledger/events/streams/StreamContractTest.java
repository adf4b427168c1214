package dev.playledger.events.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.playledger.events.EventJson;
import dev.playledger.events.Money;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.Rejection.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the topics of streams stays readable, for the one log is kept for ever. */
class StreamContractTest {

  private static final Path CONTRACTS = Path.of("src/test/resources/contracts-streams");
  private static final int DAY = (int) LocalDate.parse("2026-08-01").toEpochDay();
  private static final Territory GERMANY = new Territory("DE");

  static List<Map.Entry<String, Record>> samples() {
    return List.of(Map.entry("stream-verdicts", new Verdicts(100, 90, 95, 1, 2, 3, 5, 1)));
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
  void accepted_streams_are_rows_behind_the_names_of_their_stores() throws IOException {
    var rows = new AcceptedStreams.Writer();
    rows.add(3, 1207, 17, 42, DAY, "spotify", GERMANY.code(), 3);
    rows.add(3, 1208, 1, 43, DAY, "deezer", GERMANY.code(), 1);
    byte[] value = rows.take();
    assertThat(hex(value)).isEqualTo(approved("accepted-streams.hex"));

    AcceptedStreams read = AcceptedStreams.of(value);
    assertThat(read.next()).isTrue();
    assertThat(read.from()).isEqualTo(new Origin(3, 1207));
    assertThat(read.line()).isEqualTo(17);
    assertThat(read.track()).isEqualTo(42);
    assertThat(read.day()).isEqualTo(DAY);
    assertThat(read.store()).isEqualTo("spotify");
    assertThat(Territory.of(read.territory())).isEqualTo(GERMANY);
    assertThat(read.streams()).isEqualTo(3);
    assertThat(read.next()).isTrue();
    assertThat(read.store()).isEqualTo("deezer");
    assertThat(read.next()).isFalse();
    rows.add(3, 1209, 1, 44, DAY, "deezer", GERMANY.code(), 1);
    assertThat(rows.take()).hasSize(3 + 7 + 34);
  }

  @Test
  void the_sums_that_the_first_version_accepted_are_read_as_rows() throws IOException {
    AcceptedStreams read = AcceptedStreams.of(approved("accepted-streams.json").getBytes(UTF_8));
    assertThat(read.next()).isTrue();
    assertThat(read.from()).isEqualTo(new Origin(3, 1207));
    assertThat(read.line()).isZero();
    assertThat(read.track()).isEqualTo(42);
    assertThat(read.day()).isEqualTo(DAY);
    assertThat(read.store()).isEqualTo("spotify");
    assertThat(read.streams()).isEqualTo(3);
    assertThat(read.next()).isFalse();
  }

  @Test
  void what_was_added_to_days_is_rows_behind_the_names_of_their_stores() throws IOException {
    var rows = new DailyStreams.Writer();
    rows.add(42, DAY, "manual", Territory.UNKNOWN.code(), -3, -30_000);
    byte[] value = rows.take();
    assertThat(hex(value)).isEqualTo(approved("daily-streams.hex"));

    DailyStreams read = DailyStreams.of(value);
    assertThat(read.next()).isTrue();
    assertThat(read.key())
        .isEqualTo(
            new DayKey(new TrackId(42), LocalDate.ofEpochDay(DAY), "manual", Territory.UNKNOWN));
    assertThat(read.counted()).isEqualTo(new Counted(-3, new Money(-30_000)));
    assertThat(read.next()).isFalse();
  }

  @Test
  void totals_are_rows_of_numbers() throws IOException {
    byte[] tracks = rows(TrackTotal.NUMBERS, 42, 7500, -20, 74_800_000, 7);
    assertThat(hex(tracks)).isEqualTo(approved("track-totals.hex"));
    assertThat(TrackTotal.all(tracks))
        .isEqualTo(Map.of(new TrackId(42), new TrackTotal(7500, -20, new Money(74_800_000))));
    assertThat(ReleaseTotal.all(rows(ReleaseTotal.NUMBERS, 7, 7480, 74_800_000)))
        .isEqualTo(Map.of(new ReleaseId(7), new ReleaseTotal(7480, new Money(74_800_000))));
    var month = RoyaltyId.accrued(new TrackId(42), YearMonth.parse("2026-08"));
    assertThat(Accrual.all(rows(Accrual.NUMBERS, month.value(), 3, 30_000, 1)))
        .isEqualTo(Map.of(month, new Accrual(3, new Money(30_000), Instant.ofEpochMilli(1))));
    assertThat(TrackTotal.all(null)).isEmpty();
  }

  @Test
  void what_is_no_such_record_is_said_to_be_none() {
    byte[] cut = Arrays.copyOf(rows(3, 1, 2, 3), 20);
    for (byte[] wrong : List.of(new byte[0], new byte[] {9, 3}, cut, rows(5, 1, 2, 3, 4, 5))) {
      assertThatThrownBy(() -> ReleaseTotal.all(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (byte[] wrong : List.of(new byte[0], new byte[] {2, 0, 0}, new byte[] {1, 0, 0, 7})) {
      assertThatThrownBy(() -> AcceptedStreams.of(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
    var issued = RoyaltyId.issued(new TrackId(42), YearMonth.parse("2026-08"));
    assertThatThrownBy(() -> Accrual.all(rows(Accrual.NUMBERS, issued.value(), 1, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] rows(int numbers, long... row) {
    var rows = new NumberRows.Writer(numbers);
    for (long number : row) {
      rows.put(number);
    }
    return rows.take();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
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
    return approved(sample.getKey() + ".json");
  }

  private static String approved(String file) throws IOException {
    return Files.readString(CONTRACTS.resolve(file)).strip();
  }
}
