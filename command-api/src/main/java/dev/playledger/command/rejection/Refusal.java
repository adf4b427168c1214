package dev.playledger.command.rejection;

/** An orderly no to a command, as opposed to a bug. No stack trace: it is an answer. */
public abstract sealed class Refusal extends RuntimeException
    permits Rejection, Forbidden, NotThere, Elsewhere, Stale, WrongField, KeyReused {

  Refusal(String message) {
    super(message, null, false, false);
  }

  /** What went wrong, in one sentence for the client. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
