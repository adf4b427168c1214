package dev.playledger.door;

import java.util.ArrayList;
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

  /**
   * Makes several checks, however the ones before end.
   *
   * @throws BadField with all that is wrong with any of them
   */
  public static void collect(Runnable... checks) {
    List<Problems.FieldError> errors = new ArrayList<>();
    for (Runnable check : checks) {
      try {
        check.run();
      } catch (BadField wrong) {
        errors.addAll(wrong.errors);
      }
    }
    if (!errors.isEmpty()) {
      throw new BadField(errors);
    }
  }

  List<Problems.FieldError> errors() {
    return errors;
  }
}
