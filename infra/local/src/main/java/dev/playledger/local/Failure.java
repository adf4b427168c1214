package dev.playledger.local;

/** Why there is nothing to start, in one sentence for the one who asked. */
final class Failure extends RuntimeException {

  private final int status;

  private Failure(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  static Failure of(String sentence) {
    return new Failure(1, sentence);
  }

  static Failure usage(String sentence) {
    return new Failure(2, sentence + "\n" + Options.USAGE);
  }

  int status() {
    return status;
  }
}
