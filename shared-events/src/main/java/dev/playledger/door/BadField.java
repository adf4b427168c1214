package dev.playledger.door;

/** A field of the request that cannot be taken, found by a door itself; answered with 400. */
public final class BadField extends RuntimeException {

  private final String field;

  public BadField(String field, String message) {
    super(message);
    this.field = field;
  }

  Problems.FieldError error() {
    return new Problems.FieldError(field, String.valueOf(getMessage()));
  }
}
