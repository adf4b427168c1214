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

  static final String TABLES = "tables";

  private final JdbcClient jdbc;

  WriteLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void take() {
    take(TABLES);
  }

  void take(String lock) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('playledger.projections'), hashtext(?))")
        .param(lock)
        .query()
        .singleRow();
  }
}
