package dev.playledger.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** The four applications over the servers, and the gateway before them. */
final class Apps {

  private final Host host;
  private final Options options;
  private final ServerSet servers;
  private final Admin admin;
  private final Map<String, Integer> ports = new TreeMap<>();
  private final GatewayPart gateway;

  Apps(Host host, Options options, ServerSet servers) throws IOException {
    this.host = host;
    this.options = options;
    this.servers = servers;
    this.admin =
        new Admin("admin@playledger.local", Kept.secret(host.dir().resolve("admin-password")));
    for (App app : App.ALL) {
      ports.put(app.title(), host.ports().of(app.title()));
    }
    // Addresses of files begin with it for good, so any free one is kept, too.
    int port = options.port() == 0 ? host.ports().of("gateway") : options.port();
    this.gateway = new GatewayPart(options, port, uris());
  }

  Admin admin() {
    return admin;
  }

  int port() {
    return gateway.port();
  }

  /** The topic that takes what external analytics push. */
  String streamEvents() {
    String namespace = options.namespace();
    return namespace.isEmpty() ? "stream-events" : namespace + ".stream-events";
  }

  void addTo(Stack stack, Runnable restarted) {
    stack.add(new DatabasesPart(), "postgres");
    for (App app : App.ALL) {
      stack.add(
          new Child(app.title(), host, () -> recipe(app), restarted),
          app.needs().toArray(String[]::new));
    }
    stack.add(gateway, uris().keySet().toArray(String[]::new));
  }

  Map<String, Integer> portsByName() {
    var byName = new TreeMap<>(ports);
    byName.put(gateway.name(), gateway.port());
    return byName;
  }

  private Recipe recipe(App app) throws IOException, InterruptedException {
    Path jar = new Extracted(host).of(app.title(), app.jar(options.root()));
    var surroundings =
        new App.Surroundings(
            host.dir().path(), servers.now(), options.namespace(), portsByName(), admin);
    var jvm = new ArrayList<>(options.compilers());
    var start = Rehearsal.of(jar, app.target(options.root()));
    if (options.rehearse()) {
      jvm.add(start.recorded());
      return app.recipe(surroundings, jvm, jar).withPatience(Rehearsal.PATIENCE);
    }
    jvm.addAll(start.used());
    return app.recipe(surroundings, jvm, jar);
  }

  private Map<String, URI> uris() {
    var uris = new TreeMap<String, URI>();
    ports.forEach((app, port) -> uris.put(app, URI.create("http://127.0.0.1:" + port)));
    return uris;
  }

  private final class DatabasesPart implements Part {

    @Override
    public String name() {
      return "databases";
    }

    @Override
    public void start() throws Exception {
      new Databases(servers.now().postgres(), options.namespace()).create();
    }

    @Override
    public void stop() {
      // They stop with their server.
    }
  }
}
