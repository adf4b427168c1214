package dev.playledger.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes, all from one thread that lives as long as this process: where the system can
 * tell a child of its parent's death, the parent is that thread.
 */
final class Forks {

  private static final List<String> OWN_SESSION = List.of("setsid");

  /** PostgreSQL wants a user with a name and Elasticsearch one that is not root: nobody will do. */
  private static final List<String> NOBODY_HERE =
      List.of("unshare", "--map-user=65534", "--map-group=65534");

  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("forks").factory());

  private final boolean root = "root".equals(System.getProperty("user.name"));
  private final boolean nameless = "?".equals(System.getProperty("user.name"));
  private final boolean hasSessions = works(OWN_SESSION);
  private final boolean tellsOfDeath = works(List.of("setpriv", "--pdeathsig", "TERM"));
  private final boolean canSeemNobody = (root || nameless) && works(NOBODY_HERE);

  /** Starts the process; its output is appended to the log. */
  Process fork(Recipe recipe, Path log) throws IOException {
    if (recipe.unprivileged() && root && !canSeemNobody) {
      giveAway(recipe.dir());
    }
    var builder =
        new ProcessBuilder(command(recipe))
            .directory(recipe.dir().toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(recipe.environment());
    builder.environment().keySet().removeAll(List.of("JAVA_HOME", "JAVA_TOOL_OPTIONS"));
    try {
      return thread.submit(builder::start).get();
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  /** Runs a short command to its end, like {@link #fork}. */
  void run(Recipe recipe, Path log) throws IOException, InterruptedException {
    int status = fork(recipe, log).waitFor();
    if (status != 0) {
      throw new IOException(recipe.command().getFirst() + " ended with status " + status);
    }
  }

  private List<String> command(Recipe recipe) {
    var command = new ArrayList<String>();
    if (hasSessions) {
      // So that Ctrl-C in the terminal reaches the launcher only, which then stops one by one.
      command.addAll(OWN_SESSION);
    }
    if (recipe.unprivileged() && canSeemNobody) {
      command.addAll(NOBODY_HERE);
    } else if (recipe.unprivileged() && root) {
      command.addAll(NOBODY);
    }
    if (tellsOfDeath) {
      // Last, for a change of user would undo it.
      command.addAll(List.of("setpriv", "--pdeathsig", recipe.signal().name()));
    }
    command.addAll(recipe.command());
    return command;
  }

  private static void giveAway(Path dir) throws IOException {
    try {
      new ProcessBuilder("chown", "-R", "65534:65534", dir.toString()).start().waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean works(List<String> prefix) {
    var command = new ArrayList<>(prefix);
    command.add("true");
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
