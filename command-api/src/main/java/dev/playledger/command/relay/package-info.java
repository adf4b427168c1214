/** Carries the event store to Kafka: every event once, in the order of the store. */
@NullMarked
package dev.playledger.command.relay;

import org.jspecify.annotations.NullMarked;
