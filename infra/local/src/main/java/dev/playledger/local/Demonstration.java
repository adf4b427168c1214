package dev.playledger.local;

import dev.playledger.local.demo.Demo;
import dev.playledger.local.demo.Doors;
import dev.playledger.local.testing.Servers;
import org.slf4j.LoggerFactory;

/** The demo, as one who knows nothing but the public doors of what the launcher has started. */
record Demonstration(Host host, Apps product, Servers servers, long events) {

  boolean run() {
    Doors doors =
        new Doors(
            "http://127.0.0.1:" + product.port(),
            servers.kafka().bootstrapServers(),
            product.streamEvents(),
            product.admin().email(),
            product.admin().password());
    try {
      return new Demo(doors, host.dir().resolve("demo-books.json"), System.out).run(events, 0);
    } catch (RuntimeException failure) {
      LoggerFactory.getLogger(Demonstration.class).error("The demo failed", failure);
      host.progress().say("The demo failed: " + failure);
      return false;
    }
  }
}
