package dev.playledger.query.rejection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code stream-events} that was refused, and where it stands there; lines are counted
 * from 1. The {@code event} is the line as it came, or {@code eventBase64} where that is no text.
 */
record RejectionJson(
    long id,
    String reason,
    String detail,
    int partition,
    long offset,
    int line,
    @Nullable String event,
    @Nullable String eventBase64,
    Instant at) {

  static RejectionJson of(ResultSet row) throws SQLException {
    byte[] bytes = row.getBytes("event");
    @Nullable String text = text(bytes);
    return new RejectionJson(
        row.getLong("id"),
        row.getString("reason"),
        row.getString("detail"),
        row.getInt("partition"),
        row.getLong("offset"),
        row.getInt("line"),
        text,
        text == null ? Base64.getEncoder().encodeToString(bytes) : null,
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return null;
    }
  }
}
