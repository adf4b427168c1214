package dev.playledger.projections.feed;

/** Another instance has read on in the meantime; what this one did with the batch is undone. */
final class Overtaken extends RuntimeException {

  Overtaken(String projection) {
    super("another instance has gone on with " + projection);
  }
}
