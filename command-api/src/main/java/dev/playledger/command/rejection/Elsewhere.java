package dev.playledger.command.rejection;

/**
 * The track is not on the release where it was looked for: it has moved, or is gone; in the end
 * answered with 404.
 */
public final class Elsewhere extends Refusal {

  public Elsewhere() {
    super("There is no such track");
  }
}
