package dev.playledger.command.log;

import dev.playledger.command.rejection.Stale;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Around every command handler: makes the answer just before the commit, and keeps it when it came
 * with a key.
 */
public final class KeepsAnswers implements MessageHandlerInterceptor<CommandMessage<?>> {

  private final Answers answers;
  private final EventLog log;

  public KeepsAnswers(Answers answers, EventLog log) {
    this.answers = answers;
    this.log = log;
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
      throws Exception {
    @Nullable Dispatch dispatch = Dispatch.of(work);
    if (dispatch == null) {
      return chain.proceed();
    }
    @Nullable IdempotencyKey key = dispatch.wish().key();
    if (key != null) {
      answers.begin(key);
    }
    After<?> after = (After<?>) chain.proceed();
    // Handlers of this phase run in reverse: this one before the commit of the transaction.
    work.onCommit(it -> {
      Answer answer = dispatch.render(after, log.positionAfter(it, after));
      if (key != null) {
        answers.finish(key, answer);
      }
    });
    return after;
  }

  /**
   * Holds what {@code If-Match} asked for against the version of the aggregate.
   *
   * @throws Stale when the client saw another one
   */
  public static void checkVersion(CommandMessage<?> command, @Nullable Long version) {
    if (command.getMetaData().get("dispatch") instanceof Dispatch dispatch
        && dispatch.wish().expectedVersion() != null
        && !dispatch.wish().expectedVersion().equals(version)) {
      throw new Stale("It has changed since: it is now at version " + version);
    }
  }
}
