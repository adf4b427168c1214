package dev.playledger.command.rejection;

/** A rule said no. The code is public API; answered with 409. */
public final class Rejection extends Refusal {

  private final String code;

  public Rejection(String code, String message) {
    super(message);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
