package dev.playledger.command.account;

import dev.playledger.command.account.AccountCommand.NoteFailedSignIn;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.events.ids.AccountId;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts failed sign-ins into the log, a few an hour for each account: behind the answer, whose time
 * must not tell whether there is such an account.
 */
@Component
public class WhenASignInFailsThenNoteIt implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(WhenASignInFailsThenNoteIt.class);
  private static final int WAITING = 1000;

  private final SignInLimits limits;
  private final CommandGateway commands;
  private final RetryTemplate retry =
      new RetryTemplate(
          RetryPolicy.builder()
              .includes(ConcurrencyException.class)
              .delay(Duration.ofMillis(20))
              .jitter(Duration.ofMillis(20))
              .build());
  private final ExecutorService thread =
      new ThreadPoolExecutor(
          0,
          1,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().name("failed-sign-ins").daemon().factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  WhenASignInFailsThenNoteIt(SignInLimits limits, CommandGateway commands) {
    this.limits = limits;
    this.commands = commands;
  }

  public void failed(AccountId account) {
    thread.execute(() -> note(account));
  }

  private void note(AccountId account) {
    try {
      if (limits.noteFailure(account.value())) {
        retry.execute(() -> commands.sendAndWait(new NoteFailedSignIn(account)));
      }
    } catch (RetryException e) {
      // Else it was deleted in between.
      if (!(e.getCause() instanceof NotThere)) {
        complain(account, e);
      }
    } catch (RuntimeException e) {
      complain(account, e);
    }
  }

  private static void complain(AccountId account, Exception e) {
    LOG.warn("A failed sign-in of {} could not be noted: {}", account, e.toString());
  }

  @Override
  public void destroy() {
    thread.shutdown();
  }
}
