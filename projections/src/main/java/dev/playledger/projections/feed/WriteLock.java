package dev.playledger.projections.feed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever changes the read tables does so alone until the end of the transaction. So revisions are
 * in the order of commits, no change that concerns several rows misses one, and nobody deadlocks.
 * Tables that have neither revisions nor rows in common with others have a lock of their own.
 */
@Component
public class WriteLock {

  /** Instances of all versions take the same. */
  static final String TABLES = "playledger.projections";

  private final JdbcClient jdbc;

  WriteLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void take() {
    take(TABLES);
  }

  void take(String lock) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext(?))").param(lock).query().singleRow();
  }
}
