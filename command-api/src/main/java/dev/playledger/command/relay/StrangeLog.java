package dev.playledger.command.relay;

/** The log in Kafka was not made from this store; to go on would mix two histories. */
final class StrangeLog extends RuntimeException {
  StrangeLog(String message) {
    super(message);
  }
}
