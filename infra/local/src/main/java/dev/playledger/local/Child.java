package dev.playledger.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A part that is a process of its own, and is started again when it dies. */
final class Child implements Part {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int MOST_DEATHS = 10;
  private static final Duration LONG_LIFE = Duration.ofMinutes(1);
  private static final int LINES_TOLD = 30;

  private final String name;
  private final Host host;
  private final Callable<Recipe> preparation;
  private final Runnable restarted;
  private final AtomicInteger deaths = new AtomicInteger();

  private volatile long lastStart;
  private volatile @Nullable Process process;
  private volatile @Nullable Recipe recipe;

  /**
   * @param preparation makes ready what the process needs, and says how it is started
   * @param restarted told when the process is another one
   */
  Child(String name, Host host, Callable<Recipe> preparation, Runnable restarted) {
    this.name = name;
    this.host = host;
    this.preparation = preparation;
    this.restarted = restarted;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() throws Exception {
    Recipe how = preparation.call();
    Process started = fork(how);
    awaitReady(started, how);
    var _ =
        started
            .onExit()
            .thenAcceptAsync(this::died, it -> Thread.ofPlatform().daemon().name(name).start(it));
  }

  private synchronized Process fork(Recipe how) throws IOException {
    if (host.stopping().get()) {
      throw Failure.of("Stopped while it started.");
    }
    Process started = host.forks().fork(how, log());
    host.children().add(name, started.toHandle(), how.signal());
    process = started;
    lastStart = System.nanoTime();
    recipe = how;
    return started;
  }

  private void awaitReady(Process started, Recipe how) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady(started, how)) {
      if (!started.isAlive() || System.nanoTime() > deadline || host.stopping().get()) {
        throw Failure.of(name + " did not start. The end of " + log() + ":\n" + endOfLog());
      }
      Thread.sleep(50);
    }
  }

  private static boolean isReady(Process started, Recipe how) throws InterruptedException {
    try {
      return how.readiness().isReady(started);
    } catch (InterruptedException interrupted) {
      throw interrupted;
    } catch (Exception _) {
      return false;
    }
  }

  private void died(Process dead) {
    try {
      Thread.sleep(300);
      if (host.stopping().get()) {
        return;
      }
      if (System.nanoTime() - lastStart > LONG_LIFE.toNanos()) {
        deaths.set(0);
      }
      if (deaths.incrementAndGet() > MOST_DEATHS) {
        throw Failure.of(name + " died too often. The end of " + log() + ":\n" + endOfLog());
      }
      host.progress().say(name + " died (exit status " + dead.exitValue() + "): starting it again");
      long start = System.nanoTime();
      start();
      host.progress().ready(name, Duration.ofNanos(System.nanoTime() - start));
      restarted.run();
    } catch (Exception failure) {
      host.end().completeExceptionally(failure);
    }
  }

  @Override
  public synchronized void stop() {
    Process running = process;
    if (running == null) {
      return;
    }
    List<ProcessHandle> below = running.descendants().toList();
    Recipe how = Objects.requireNonNull(recipe);
    how.signal().send(running.toHandle());
    if (!ended(running, how.patience())) {
      running.destroyForcibly();
      ended(running, Duration.ofSeconds(5));
    }
    below.forEach(ProcessHandle::destroyForcibly);
    host.children().remove(name);
    process = null;
  }

  private static boolean ended(Process running, Duration patience) {
    try {
      return running.waitFor(patience);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public long pid() {
    Process running = process;
    Recipe how = recipe;
    if (running == null || how == null) {
      return 0;
    }
    return how.wrapped()
        ? running.children().findFirst().map(ProcessHandle::pid).orElse(running.pid())
        : running.pid();
  }

  private Path log() {
    return host.dir().log(name);
  }

  private String endOfLog() throws IOException {
    List<String> lines = Files.readAllLines(log(), StandardCharsets.ISO_8859_1);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size()));
  }
}
