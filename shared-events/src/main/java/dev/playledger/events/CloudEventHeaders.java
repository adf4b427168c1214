package dev.playledger.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What the log says about an event beside its value: CloudEvents 1.0 in Kafka's binary mode. Our
 * extensions are the sequence in the aggregate (from 0), the position in the log, the actor, and
 * what the event belongs to and came from.
 */
public record CloudEventHeaders(
    String id,
    String type,
    String source,
    String time,
    String subject,
    long sequence,
    long position,
    @Nullable String actor,
    @Nullable String correlationId,
    @Nullable String causationId) {

  private static final String STORE = "urn:playledger:store:";

  public static String sourceOf(String storeId) {
    return STORE + storeId;
  }

  /**
   * The id of the event store that the event comes from.
   *
   * @throws IllegalArgumentException when the source is none of ours
   */
  public String storeId() {
    if (!source.startsWith(STORE)) {
      throw new IllegalArgumentException("ce_source is no event store: " + source);
    }
    return source.substring(STORE.length());
  }

  public Instant instant() {
    return Instant.parse(time);
  }

  public void writeTo(Headers headers) {
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", id);
    put(headers, "ce_type", type);
    put(headers, "ce_source", source);
    put(headers, "ce_time", time);
    put(headers, "ce_subject", subject);
    put(headers, "content-type", "application/json");
    put(headers, "ce_sequence", Long.toString(sequence));
    put(headers, "ce_position", Long.toString(position));
    put(headers, "ce_actor", actor);
    put(headers, "ce_correlationid", correlationId);
    put(headers, "ce_causationid", causationId);
  }

  /**
   * Reads the headers of a record.
   *
   * @throws IllegalArgumentException when one that must be there is missing or is no number
   */
  public static CloudEventHeaders of(Headers headers) {
    return new CloudEventHeaders(
        required(headers, "ce_id"),
        required(headers, "ce_type"),
        required(headers, "ce_source"),
        required(headers, "ce_time"),
        required(headers, "ce_subject"),
        Long.parseLong(required(headers, "ce_sequence")),
        Long.parseLong(required(headers, "ce_position")),
        optional(headers, "ce_actor"),
        optional(headers, "ce_correlationid"),
        optional(headers, "ce_causationid"));
  }

  private static void put(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name, value.getBytes(UTF_8));
    }
  }

  private static String required(Headers headers, String name) {
    @Nullable String value = optional(headers, name);
    if (value == null) {
      throw new IllegalArgumentException("header " + name + " is missing");
    }
    return value;
  }

  private static @Nullable String optional(Headers headers, String name) {
    @Nullable Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
