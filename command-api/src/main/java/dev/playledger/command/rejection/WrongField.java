package dev.playledger.command.rejection;

/**
 * A field that only the rules could find wrong, such as an id that names nothing; answered with
 * 400.
 */
public final class WrongField extends Refusal {

  private final String field;

  public WrongField(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
