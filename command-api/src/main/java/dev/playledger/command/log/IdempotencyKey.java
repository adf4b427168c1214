package dev.playledger.command.log;

/** A client's name for one request, with the SHA-256 of all that makes the request what it is. */
record IdempotencyKey(long account, String key, String fingerprint) {

  /** The header that brings it. */
  static final String HEADER = "Idempotency-Key";
}
