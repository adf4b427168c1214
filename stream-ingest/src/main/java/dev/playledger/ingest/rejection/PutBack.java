package dev.playledger.ingest.rejection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.streams.RejectionId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What was put back, and why it had been refused: {@code event} is the line as it came, or {@code
 * eventBase64} where that is no text.
 */
record PutBack(long id, String reason, @Nullable String event, @Nullable String eventBase64) {

  static PutBack of(RejectionId id, Refusal refusal) {
    String reason = refusal.rejection().reason().wireName();
    byte[] line = refusal.line();
    try {
      String event = UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return new PutBack(id.number(), reason, event, null);
    } catch (CharacterCodingException _) {
      return new PutBack(id.number(), reason, null, Base64.getEncoder().encodeToString(line));
    }
  }
}
