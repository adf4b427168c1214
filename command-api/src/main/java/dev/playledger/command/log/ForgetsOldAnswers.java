package dev.playledger.command.log;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes the answers under Idempotency-Keys that nobody will ask for again, and those of who is
 * gone.
 */
@Component
class ForgetsOldAnswers {

  private final JdbcClient db;
  private final StoreSettings settings;

  ForgetsOldAnswers(JdbcClient db, StoreSettings settings) {
    this.db = db;
    this.settings = settings;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
  void forget() {
    db.sql(
            """
            delete from idempotency where created_at < now() - make_interval(secs => ?)
              or not exists (select from account where id = account_id)
            """)
        .param(settings.answersFor().toSeconds())
        .update();
  }
}
