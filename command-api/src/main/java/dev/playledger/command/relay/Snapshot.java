package dev.playledger.command.relay;

import java.util.List;

/**
 * What the store showed at one moment.
 *
 * @param events the next events behind the head, in order
 * @param newest the highest position in the store
 * @param oldestRunning every transaction with a lower number had ended by then
 */
record Snapshot(List<StoredEvent> events, long newest, long oldestRunning) {

  static final Snapshot NOTHING_NEW = new Snapshot(List.of(), 0, 0);
}
