package dev.playledger.command.log;

import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a command. It travels in the command's metadata, which never leaves this process,
 * so that the answer can be made, and kept under its key, in the transaction of the events.
 */
final class Dispatch {

  private static final String SELF = "dispatch";

  private final Wish wish;
  private final Rendering<?> rendering;
  private @Nullable Answer answer;

  /** Makes the answer of what the command left behind and the position of its last event. */
  @FunctionalInterface
  interface Rendering<S> {
    Answer of(After<S> after, Long position);
  }

  Dispatch(Wish wish, Rendering<?> rendering) {
    this.wish = wish;
    this.rendering = rendering;
  }

  Map<String, Object> metaData() {
    Map<String, Object> data = wish.origin();
    data.put(SELF, this);
    return data;
  }

  static @Nullable Dispatch of(UnitOfWork<? extends Message<?>> work) {
    return (Dispatch) work.getMessage().getMetaData().get(SELF);
  }

  Wish wish() {
    return wish;
  }

  @SuppressWarnings("unchecked") // the view of a door fits what its command's handler answers
  Answer render(Object after, long position) {
    answer = ((Rendering<Object>) rendering).of((After<Object>) after, position);
    return answer;
  }

  Answer answer() {
    return Objects.requireNonNull(answer, "a handler that answers nothing");
  }
}
