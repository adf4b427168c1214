package dev.playledger.projections.health;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whether the servers can be reached; each answer is what is wrong, if anything. */
@Component
class Reach {

  private static final int PATIENCE_MS = 1500;

  private final JdbcTemplate jdbc;
  private final Admin admin;

  Reach(JdbcTemplate jdbc, Admin admin) {
    this.jdbc = jdbc;
    this.admin = admin;
  }

  Optional<String> database() {
    try {
      jdbc.queryForObject("select 1", Integer.class);
      return Optional.empty();
    } catch (DataAccessException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  Optional<String> kafka() {
    try {
      admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MS)).clusterId().get();
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }
}
