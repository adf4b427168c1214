package dev.playledger.command.rejection;

/** The thing is no longer in the version that {@code If-Match} asks for; answered with 412. */
public final class Stale extends Refusal {

  public Stale(String message) {
    super(message);
  }
}
