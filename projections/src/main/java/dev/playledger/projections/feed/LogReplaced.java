package dev.playledger.projections.feed;

/** The log is not the one that the rows were read from; going on would mix two. */
final class LogReplaced extends RuntimeException {

  LogReplaced(String projection, String difference) {
    super(
        "%s stands still, for its log was replaced: %s. Raise playledger.projections.generation to read the new one from its beginning"
            .formatted(projection, difference));
  }
}
