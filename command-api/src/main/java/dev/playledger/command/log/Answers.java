package dev.playledger.command.log;

import dev.playledger.command.rejection.KeyReused;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers kept under Idempotency-Keys, each a row written in the transaction of the command's
 * events.
 */
public final class Answers {

  private final JdbcClient db;
  private final JsonMapper json;

  public Answers(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /**
   * The answer given before.
   *
   * @throws KeyReused when it was given to another request
   */
  Optional<Answer> find(IdempotencyKey key) {
    return db.sql("select fingerprint, answer from idempotency where account_id = ? and key = ?")
        .params(key.account(), key.key())
        .query((row, _) -> {
          if (!key.fingerprint().equals(row.getString("fingerprint"))) {
            throw new KeyReused("This Idempotency-Key was used for another request");
          }
          return json.readValue(row.getString("answer"), Answer.class);
        })
        .optional();
  }

  /** Takes the key for the command that runs now; waits for one that runs under the same key. */
  void begin(IdempotencyKey key) {
    int taken =
        db.sql(
                "insert into idempotency (account_id, key, fingerprint) values (?, ?, ?) on conflict do nothing")
            .params(key.account(), key.key(), key.fingerprint())
            .update();
    if (taken == 0) {
      throw new AlreadyAnswered();
    }
  }

  void finish(IdempotencyKey key, Answer answer) {
    db.sql("update idempotency set answer = ? where account_id = ? and key = ?")
        .params(json.writeValueAsString(answer), key.account(), key.key())
        .update();
  }

  /** Another request with the same key was faster. */
  static final class AlreadyAnswered extends RuntimeException {
    AlreadyAnswered() {
      super(null, null, false, false);
    }
  }
}
