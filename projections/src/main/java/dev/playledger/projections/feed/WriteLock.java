package dev.playledger.projections.feed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever changes the read tables does so alone until the end of the transaction. So revisions are
 * in the order of commits, no change that concerns several rows misses one, and nobody deadlocks.
 */
@Component
public class WriteLock {

  private final JdbcClient jdbc;

  WriteLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void take() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('playledger.projections'))")
        .query()
        .singleRow();
  }
}
