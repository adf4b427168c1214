package dev.playledger.command.log;

import dev.playledger.command.log.Answers.AlreadyAnswered;
import dev.playledger.command.rejection.Refusal;
import dev.playledger.door.Version;
import dev.playledger.events.ids.Id;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** The way of every command from a door into the log, and of its answer back. */
public final class Commands {

  private final CommandBus bus;
  private final Answers answers;
  private final EventLog log;
  private final JsonMapper json;
  private final Semaphore keyed;
  // Another instance may have changed the same aggregate in between: decide again on what is there
  // now.
  private final RetryTemplate retry =
      new RetryTemplate(
          RetryPolicy.builder()
              .includes(
                  ConcurrencyException.class,
                  AggregateStreamCreationException.class,
                  ConcurrencyFailureException.class)
              .maxRetries(50)
              .delay(Duration.ofMillis(2))
              .jitter(Duration.ofMillis(2))
              .multiplier(1.2)
              .maxDelay(Duration.ofMillis(100))
              .build());

  /**
   * @param connections to the database, of which commands with a key take half
   */
  public Commands(CommandBus bus, Answers answers, EventLog log, JsonMapper json, int connections) {
    this.keyed = new Semaphore(Math.max(1, connections / 2));
    this.bus = bus;
    this.answers = answers;
    this.log = log;
    this.json = json;
  }

  /** Creates a thing of its own: 201 with it and where it is. */
  public <S> ResponseEntity<byte[]> create(
      Wish wish, Object command, String collection, Function<After<S>, Object> view) {
    return log.tell(
        send(
            wish,
            command,
            (After<S> after, Long position) ->
                answer(
                    HttpStatus.CREATED,
                    at(collection, after.id()),
                    after,
                    position,
                    view.apply(after))));
  }

  /** Creates a part of an aggregate: 201 with it and where it is. */
  public <S> ResponseEntity<byte[]> create(
      Wish wish, Object command, String collection, Id part, Function<After<S>, Object> view) {
    return log.tell(
        send(
            wish,
            command,
            (After<S> after, Long position) ->
                answer(
                    HttpStatus.CREATED, at(collection, part), after, position, view.apply(after))));
  }

  /** Changes a thing: 200 with it as it is now. */
  public <S> ResponseEntity<byte[]> change(
      Wish wish, Object command, Function<After<S>, Object> view) {
    return log.tell(
        send(
            wish,
            command,
            (After<S> after, Long position) ->
                answer(HttpStatus.OK, null, after, position, view.apply(after))));
  }

  /** Takes a thing away: 204. */
  public <S> ResponseEntity<byte[]> delete(Wish wish, Object command) {
    return log.tell(
        send(
            wish,
            command,
            (After<S> after, Long position) ->
                answer(HttpStatus.NO_CONTENT, null, after, position, null)));
  }

  /** Sends the wishes of several as one, and where another was faster, in the other way again. */
  @SuppressWarnings("unchecked") // its handler answers what it says
  public <R> R together(Group<R> first, Group<R> again) {
    var next = new AtomicReference<>(first);
    return (R)
        retried(() -> dispatched(GenericCommandMessage.asCommandMessage(next.getAndSet(again))));
  }

  /** Answers a wish that went into the log with others. */
  public ResponseEntity<byte[]> changed(After<?> after, long position, Object body) {
    return log.tell(answer(HttpStatus.OK, null, after, position, body));
  }

  private <S> Answer send(Wish wish, Object command, Dispatch.Rendering<S> rendering) {
    Supplier<Answer> sending = () -> retried(() -> twiceRefused(wish, command, rendering));
    if (wish.key() == null) {
      return sending.get();
    }
    // With a key a command has its connection before its aggregate: were there as many of them as
    // connections, the one that has the aggregate could get none.
    keyed.acquireUninterruptibly();
    try {
      return sending.get();
    } catch (AlreadyAnswered _) {
      return answers.find(wish.key()).orElseThrow();
    } finally {
      keyed.release();
    }
  }

  private <R> R retried(Supplier<R> sending) {
    try {
      return retry.execute(sending::get);
    } catch (RetryException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  /**
   * A refusal may come from a state in memory that another instance has changed; the second one
   * comes from the store.
   */
  private <S> Answer twiceRefused(Wish wish, Object command, Dispatch.Rendering<S> rendering) {
    try {
      return once(wish, command, rendering);
    } catch (Refusal _) {
      return once(wish, command, rendering);
    }
  }

  private <S> Answer once(Wish wish, Object command, Dispatch.Rendering<S> rendering) {
    Dispatch dispatch = new Dispatch(wish, rendering);
    CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command);
    dispatched(message.withMetaData(dispatch.metaData()));
    return dispatch.answer();
  }

  private Object dispatched(CommandMessage<Object> message) {
    FutureCallback<Object, Object> done = new FutureCallback<>();
    bus.dispatch(message, done);
    var result = done.getResult();
    if (result.isExceptional()) {
      throw result.exceptionResult() instanceof RuntimeException it
          ? it
          : new IllegalStateException(result.exceptionResult());
    }
    return result.getPayload();
  }

  private Answer answer(
      HttpStatus status,
      @Nullable String location,
      After<?> after,
      long position,
      @Nullable Object body) {
    return new Answer(
        status.value(),
        location,
        new Version(after.version(), position),
        body == null ? null : json.writeValueAsString(body));
  }

  private static String at(String collection, Id id) {
    return collection + "/" + id.value();
  }
}
