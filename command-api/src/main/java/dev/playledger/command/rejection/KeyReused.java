package dev.playledger.command.rejection;

/** An {@code Idempotency-Key} came a second time with another request; answered with 422. */
public final class KeyReused extends Refusal {

  public KeyReused(String message) {
    super(message);
  }
}
