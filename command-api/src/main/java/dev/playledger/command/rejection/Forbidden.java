package dev.playledger.command.rejection;

/** The thing is there for the caller to see, but not to change; answered with 403. */
public final class Forbidden extends Refusal {

  public Forbidden(String message) {
    super(message);
  }
}
