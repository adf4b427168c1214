package dev.playledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.e2e.AccessTable.Column;
import dev.playledger.e2e.AccessTable.Row;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Who may do what, and nobody else; and each answer looks as the OpenAPI document has it. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Playledger.SHARED, mode = ResourceAccessMode.READ)
@ResourceLock(Playledger.REVIEW)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

  private Callers callers;
  private Belongings belongings;
  private Contract contract;

  /** A request with the body that it had, and its answer. */
  private record Exchange(String body, HttpResponse<String> answer) {}

  @BeforeAll
  void signIn() throws Exception {
    callers = new Callers(Playledger.shared());
    belongings = new Belongings(callers);
    contract = new Contract(callers.as(Column.ANONYMOUS).get("/openapi.json"));
    awaitThatTheBlockedOneIsOutEverywhere();
  }

  private void awaitThatTheBlockedOneIsOutEverywhere() {
    Client blocked = callers.as(Column.BLOCKED);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> Door.ONE_OF_EACH_SERVICE.stream().allMatch(it -> it.answers(blocked) == 401));
  }

  @Test
  void every_endpoint_answers_every_caller_as_the_table_has_it() throws Exception {
    List<String> deviations = new ArrayList<>();
    for (Row row : AccessTable.read().rows()) {
      for (Column column : Column.values()) {
        Exchange exchange = exchange(row, column);
        HttpResponse<String> answer = exchange.answer();
        if (answer.statusCode() != row.cell(column)) {
          deviations.add(
              "%s as %s: %d, not %d: %.200s"
                  .formatted(row, column, answer.statusCode(), row.cell(column), answer.body()));
        }
        contract
            .deviation(row, exchange.body(), answer)
            .map(it -> "%s as %s: %s".formatted(row, column, it))
            .ifPresent(deviations::add);
        afterwards(row, answer.statusCode());
      }
    }
    assertThat(deviations).isEmpty();
  }

  private Exchange exchange(Row row, Column column) throws Exception {
    String path = belongings.in(row.path());
    Client client =
        row.path().equals("/auth/logout") ? callers.inASessionOfItsOwn(column) : callers.as(column);
    belongings.shownTo(client);
    String body = belongings.in(row.body());
    return new Exchange(
        body,
        body.isEmpty()
            ? client.send(row.method(), path, null)
            : client.sendText(row.method(), path, body));
  }

  private void afterwards(Row row, int status) {
    if (row.isRead() || status >= 300) {
      return;
    }
    if (row.toString().equals("DELETE /users/{artist}")) {
      callers.anotherOwner();
    }
    belongings.makeAnew();
  }
}
