package dev.playledger.ingest.judge;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Where the fields of an event stand in its bytes: the layout of {@code
 * infra/docs/binary-events.md}.
 */
final class BinaryEvent {

  /** Of the part that every event has; the eventId follows, and the listenerId is the rest. */
  static final int FIXED = 48;

  static final int MAX_ID = 64;
  static final int MAX_LISTENER = 128;
  static final int ISRC = 1;
  static final int LISTENED = 2;
  static final int PRODUCER = 4;
  static final int SEQUENCE = 8;
  static final int FLAGS = ISRC | LISTENED | PRODUCER | SEQUENCE;

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, LITTLE_ENDIAN);

  byte[] record = new byte[0];
  int start;
  int length;

  static int unsignedShort(byte[] bytes, int at) {
    return (short) SHORT.get(bytes, at) & 0xffff;
  }

  void at(byte[] record, int start, int length) {
    this.record = record;
    this.start = start;
    this.length = length;
  }

  int flags() {
    return unsignedShort(record, start + 2);
  }

  boolean has(int flag) {
    return (flags() & flag) != 0;
  }

  int source() {
    return unsignedShort(record, start + 4);
  }

  int producer() {
    return unsignedShort(record, start + 6);
  }

  /** The trackId or, as the flag says, the ISRC packed. */
  long track() {
    return (long) LONG.get(record, start + 8);
  }

  long occurredAt() {
    return (long) LONG.get(record, start + 16);
  }

  long listenedMs() {
    return (long) LONG.get(record, start + 24);
  }

  long sequence() {
    return (long) LONG.get(record, start + 32);
  }

  long count() {
    return (int) INT.get(record, start + 40) & 0xffff_ffffL;
  }

  int territoryAt() {
    return start + 44;
  }

  int idAt() {
    return start + FIXED;
  }

  int idLength() {
    return unsignedShort(record, start + 46);
  }

  int listenerAt() {
    return idAt() + idLength();
  }

  int listenerLength() {
    return start + length - listenerAt();
  }

  /** Whether a field has a value that its flag denies. */
  boolean isUnflagged() {
    return (listenedMs() != 0 && !has(LISTENED))
        || (producer() != 0 && !has(PRODUCER))
        || (sequence() != 0 && !has(SEQUENCE));
  }

  /** Whether it is one to so many characters, all of them ASCII and none NUL. */
  static boolean isPlain(byte[] bytes, int from, int length, int most) {
    int signs = 0;
    for (int at = from; at < from + length; at++) {
      signs |= bytes[at] | (bytes[at] - 1);
    }
    return signs >= 0 && length > 0 && length <= most;
  }
}
