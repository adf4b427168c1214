package dev.playledger.command.rejection;

/** There is no such thing, or the caller may not know of it; answered with 404. */
public final class NotThere extends Refusal {

  public NotThere(String message) {
    super(message);
  }
}
