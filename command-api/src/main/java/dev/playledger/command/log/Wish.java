package dev.playledger.command.log;

import dev.playledger.door.Caller;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a command: who wishes, in which version they saw the thing, and under which
 * key they repeat.
 */
public record Wish(
    Caller caller,
    @Nullable Long expectedVersion,
    @Nullable IdempotencyKey key,
    String correlationId) {

  public static final String ACTOR = "actor";
  public static final String CORRELATION = "correlationId";
  public static final String CAUSATION = "causationId";
  static final int LONGEST_ID = 100;

  /** Whether it may happen to the thing in any version, and is not kept for repetitions. */
  public boolean isPlain() {
    return expectedVersion == null && key == null;
  }

  /** The same for one of many things: a version and a key are of one. */
  public Wish ofMany() {
    return new Wish(caller, null, null, correlationId);
  }

  /** Who and what it comes from, as its events name it in their metadata. */
  Map<String, Object> origin() {
    Map<String, Object> origin = new HashMap<>();
    origin.put(CORRELATION, correlationId);
    if (caller.account() != null) {
      origin.put(ACTOR, caller.account().toString());
    }
    return origin;
  }

  /** The same for one of several wishes that go into the log with one command. */
  public MetaData originInGroup() {
    Map<String, Object> origin = origin();
    origin.put(CAUSATION, IdentifierFactory.getInstance().generateIdentifier());
    return MetaData.from(origin);
  }
}
