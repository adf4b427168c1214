package dev.playledger.command.log;

import dev.playledger.door.Position;
import dev.playledger.door.Version;
import dev.playledger.events.ids.Id;
import java.net.URI;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event store as the doors see it: its id, and the positions in it. */
public final class EventLog {

  private static final String POSITION = "position";

  private final JdbcClient db;
  private final String storeId;

  public EventLog(JdbcClient db) {
    this.db = db;
    storeId = db.sql("select id from store").query(String.class).single();
  }

  static void appended(UnitOfWork<?> work, String aggregate, long sequence, long position) {
    var resources = work.root().resources();
    resources.put(POSITION, position);
    resources.put(event(aggregate, sequence), position);
  }

  /**
   * The position of the last event this command wrote, or of the aggregate's last one when it wrote
   * none.
   *
   * @throws ConcurrencyException when the command wrote nothing because it decided on an old state:
   *     only an append would have noticed that another instance has changed the aggregate since
   */
  long positionAfter(UnitOfWork<?> work, After<?> after) {
    return work.root().resources().get(POSITION) instanceof Long position
        ? position
        : lastPosition(after);
  }

  /**
   * The position of the event that left an aggregate like this, where one unit of work changes
   * several.
   *
   * @throws ConcurrencyException as above
   */
  public long positionOf(UnitOfWork<?> work, After<?> after) {
    return work.root().resources().get(event(after.id().toString(), after.version()))
            instanceof Long position
        ? position
        : lastPosition(after);
  }

  private static String event(String aggregate, long sequence) {
    return aggregate + "#" + sequence;
  }

  private long lastPosition(After<?> after) {
    Version last = version(after.id()).orElseThrow();
    if (last.version() != after.version()) {
      throw new ConcurrencyException(after.id() + " was changed by another instance");
    }
    return last.position();
  }

  /** That of an aggregate now; nothing before its first event. */
  public Optional<Version> version(Id id) {
    return db.sql(
            """
            select global_index, sequence_number from domain_event_entry
            where aggregate_identifier = ? order by sequence_number desc limit 1
            """)
        .param(id.toString())
        .query((row, _) -> new Version(row.getLong("sequence_number"), row.getLong("global_index")))
        .optional();
  }

  /** The answer as a response, with its version and the position that the client can wait for. */
  ResponseEntity<byte[]> tell(Answer answer) {
    var response = ResponseEntity.status(answer.status()).eTag(answer.version().etag());
    Position.headers(answer.version().position(), storeId)
        .forEach((name, value) -> response.header(name, value));
    if (answer.location() != null) {
      response.location(URI.create(answer.location()));
    }
    return answer.body() == null
        ? response.build()
        : response
            .contentType(MediaType.APPLICATION_JSON)
            .body(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
