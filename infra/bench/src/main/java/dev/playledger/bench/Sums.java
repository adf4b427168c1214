package dev.playledger.bench;

import java.util.List;

/** Compares what should be in the books with what is. */
final class Sums {

  private Sums() {}

  static void compare(List<String> errors, String what, long expected, List<Long> found) {
    if (!found.equals(List.of(expected))) {
      errors.add(what + ": " + expected + " expected, " + found + " found");
    }
  }
}
