package dev.playledger.door;

import java.util.List;

/** Fields of the request that cannot be taken, found by a door itself; answered with 400. */
public final class BadField extends RuntimeException {

  private final List<Problems.FieldError> errors;

  public BadField(String field, String message) {
    super(message);
    this.errors = List.of(new Problems.FieldError(field, message));
  }

  BadField(List<Problems.FieldError> errors) {
    this.errors = errors;
  }

  List<Problems.FieldError> errors() {
    return errors;
  }
}
