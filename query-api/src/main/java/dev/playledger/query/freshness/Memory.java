package dev.playledger.query.freshness;

/**
 * Keeps rows of the read tables. It holds no more of them than it is set to, never anybody's
 * answer, and loses every one that has changed.
 */
public interface Memory {

  void forget(Change change);

  void forgetAll();
}
