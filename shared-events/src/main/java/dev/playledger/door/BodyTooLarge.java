package dev.playledger.door;

import java.io.IOException;

/** The body is longer than the door takes; answered with 413. */
final class BodyTooLarge extends IOException {

  BodyTooLarge(long limit) {
    super("The body is longer than " + limit + " bytes");
  }
}
