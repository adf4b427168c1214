package dev.playledger.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts Playledger on this machine, keeps it running, and stops it when it is told to. */
public final class Launcher {

  private final Options options;
  private final Progress progress = new Progress(System.out);
  private final Host host;
  private final Stack stack = new Stack(progress);
  private final ServerSet servers;
  private final @Nullable Apps apps;
  private final Announcement serversFile;
  private final Announcement stackFile;
  private volatile boolean announced;
  private volatile int status;

  private Launcher(Options options, Host host) throws IOException {
    this.options = options;
    this.host = host;
    this.serversFile = new Announcement(host.dir().resolve("servers.json"));
    this.stackFile = new Announcement(host.dir().resolve("stack.json"));
    this.servers = serverSet();
    servers.addTo(stack);
    this.apps = options.serversOnly() ? null : new Apps(host, options, servers);
    if (apps != null) {
      apps.addTo(stack, this::announce);
    }
  }

  public static void main(String[] arguments) {
    List<String> given = List.of(arguments);
    if (given.contains("--help")) {
      System.out.println(Options.USAGE);
      return;
    }
    int status;
    try {
      status = prepared(Options.parse(given)).run();
    } catch (Failure failure) {
      System.err.println(failure.getMessage());
      status = failure.status();
    } catch (IOException | InterruptedException failure) {
      System.err.println("Playledger cannot start: " + failure);
      status = 1;
    }
    System.exit(status);
  }

  private static Launcher prepared(Options options) throws IOException {
    DataDir dir = DataDir.claim(options.dataDir());
    logTo(dir.log("launcher"));
    int left = new Children(dir.run().resolve("children")).clearLeftovers();
    if (left > 0) {
      System.out.println("Cleared away " + left + " processes of a launcher that was killed.");
    }
    int port = options.port();
    if (!options.serversOnly() && port != 0 && !Ports.isFree(options.address(), port)) {
      throw Failure.of(
          "Port " + port + " is in use: stop what uses it, or choose another with --port.");
    }
    int kafkaPort = options.kafkaPort();
    if (kafkaPort != 0 && !Ports.isFree("127.0.0.1", kafkaPort)) {
      throw Failure.of("Port " + kafkaPort + " is in use: choose another with --kafka-port.");
    }
    if (options.fresh()) {
      dir.clear();
    }
    dir.prepare();
    LoggerFactory.getLogger(Launcher.class).info("Starting with {}", options);
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    return new Launcher(options, Host.on(dir, new Progress(System.out)));
  }

  /** Standard output is for the one who started it; what the parts inside have to say is not. */
  private static void logTo(Path file) {
    System.setProperty("logback.configurationFile", "launcher-logback.xml");
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("LOG_FILE", file.toString());
  }

  private ServerSet serverSet() throws IOException {
    Path file = options.serversOf();
    if (file != null) {
      return GivenServers.of(file);
    }
    return options.containers()
        ? new ContainerServers(host)
        : new EmbeddedServers(host, options, this::announce);
  }

  private int run() throws InterruptedException {
    serversFile.withdraw();
    stackFile.withdraw();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    if (options.watchPid() != 0) {
      new Watch(host).start(options.watchPid());
    }
    var _ =
        stack
            .start()
            .thenRun(this::ready)
            .whenComplete((_, failure) -> {
              if (failure != null) {
                host.end().completeExceptionally(failure);
              }
            });
    try {
      host.end().get();
      return status;
    } catch (ExecutionException failure) {
      if (!host.stopping().get()) {
        System.err.println(sentence(failure));
      }
      return 1;
    }
  }

  private void ready() {
    announced = true;
    announce();
    Apps product = apps;
    if (product == null) {
      progress.say("The servers are ready after " + progress.sinceStart() + ".");
    } else if (options.rehearse()) {
      host.end().complete(null);
    } else {
      progress.say(
          """

          Playledger is ready after %s: http://localhost:%d
            admin     %s
            password  %s
            kafka     %s
            data      %s
          Ctrl-C stops it.\
          """
              .formatted(
                  progress.sinceStart(),
                  product.port(),
                  product.admin().email(),
                  product.admin().password(),
                  servers.now().kafka().bootstrapServers(),
                  host.dir().path()));
      if (options.demo()) {
        Thread.ofPlatform().daemon().name("demo").start(() -> demonstrate(product));
      }
    }
  }

  private void demonstrate(Apps product) {
    boolean agrees = new Demonstration(host, product, servers.now(), options.events()).run();
    if (options.exit()) {
      status = agrees ? 0 : 1;
      host.end().complete(null);
    }
  }

  /** Tells other programs what runs here, when all does and whenever something has changed. */
  private synchronized void announce() {
    if (!announced || host.stopping().get()) {
      return;
    }
    serversFile.write(servers.now().toJson());
    if (apps != null) {
      stackFile.write(StackJson.of(apps, stack, servers.now()));
    }
  }

  private void stop() {
    host.stopping().set(true);
    synchronized (this) {
      serversFile.withdraw();
      stackFile.withdraw();
    }
    if (announced) {
      progress.say("Stopping.");
    }
    stack.stop();
  }

  private static String sentence(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof Failure ? String.valueOf(cause.getMessage()) : cause.toString();
  }
}
