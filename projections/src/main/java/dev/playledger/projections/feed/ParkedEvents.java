package dev.playledger.projections.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.EventJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of what could not be read or applied, with the bytes as they came. */
@Repository
class ParkedEvents {

  private static final Logger LOG = LoggerFactory.getLogger(ParkedEvents.class);
  private static final int LONGEST_REASON = 2000;

  private final JdbcTemplate jdbc;

  ParkedEvents(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void add(String projection, List<Parked> parked) {
    for (Parked it : parked) {
      ConsumerRecord<byte[], byte[]> record = it.record();
      String reason = it.reason().replace('\0', ' ');
      LOG.error(
          "{} parks the record at offset {} of {}: {}",
          projection,
          record.offset(),
          record.topic(),
          reason);
      jdbc.update(
          "insert into parked_event values (?, ?, ?, ?, ?, ?, ?, ?::json) on conflict do nothing",
          projection,
          record.topic(),
          record.partition(),
          record.offset(),
          reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
          record.key(),
          record.value(),
          headers(record));
    }
  }

  private static String headers(ConsumerRecord<byte[], byte[]> record) {
    Map<String, @Nullable String> headers = new LinkedHashMap<>();
    record
        .headers()
        .forEach(
            it -> headers.put(it.key(), it.value() == null ? null : new String(it.value(), UTF_8)));
    return EventJson.MAPPER.writeValueAsString(headers);
  }
}
