package dev.playledger.local.gateway;

import static java.util.stream.Collectors.joining;

import dev.playledger.door.ContainerProblems;
import java.util.Map;
import org.apache.catalina.util.NetMask;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** A running gateway. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  Routes.class,
  Client.class,
  ForwardedHeaders.class,
  Pipe.class,
  Health.class,
  Opening.class,
  OwnHeaders.class,
  ContainerProblems.class,
  Preflights.class,
  Ipv6Loopback.class
})
public class Gateway {

  /** Starts one, and comes back when it listens; closing the answer stops it. */
  public static Running start(GatewaySettings settings) {
    var table = RouteTable.read(settings.routes());
    var application = new SpringApplication(Gateway.class);
    application.setDefaultProperties(properties(settings, table));
    application.setRegisterShutdownHook(false);
    application.addInitializers(context -> {
      context.getBeanFactory().registerSingleton("gatewaySettings", settings);
      context.getBeanFactory().registerSingleton("routeTable", table);
    });
    return new Running(application.run());
  }

  /** The handle of a started gateway. */
  public static final class Running implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Running(ConfigurableApplicationContext context) {
      this.context = context;
    }

    public int port() {
      var server = ((WebServerApplicationContext) context).getWebServer();
      return server == null ? -1 : server.getPort();
    }

    @Override
    public void close() {
      context.close();
    }
  }

  private static Map<String, Object> properties(GatewaySettings settings, RouteTable table) {
    return Map.ofEntries(
        Map.entry("server.address", settings.address()),
        Map.entry("server.port", settings.port()),
        Map.entry("server.shutdown", "immediate"),
        // A client that is refused while it still sends gets its answer, however much it has left.
        Map.entry("server.tomcat.max-swallow-size", "-1"),
        Map.entry("server.max-http-request-header-size", "32KB"),
        // Tomcat's default trusts every private address; nobody in this list means nobody.
        Map.entry("server.forward-headers-strategy", "native"),
        Map.entry(
            "server.tomcat.remoteip.internal-proxies",
            table.trustedProxies().stream().map(NetMask::toString).collect(joining(","))),
        // One for each request that a slow part keeps waiting: more than the parts have together.
        Map.entry("server.tomcat.threads.max", "1000"),
        Map.entry("spring.servlet.multipart.enabled", "false"),
        Map.entry("spring.mvc.problemdetails.enabled", "true"),
        Map.entry("spring.main.banner-mode", "off"),
        Map.entry("spring.jmx.enabled", "false"),
        // Spring Cloud 5.0 was made for Boot 4.0; GatewayIT shows that it serves on this one.
        Map.entry("spring.cloud.compatibility-verifier.enabled", "false"),
        Map.entry("spring.cloud.gateway.server.webmvc.form-filter.enabled", "false"),
        Map.entry(
            "spring.cloud.gateway.server.webmvc.remove-content-length-request-headers-filter.enabled",
            "false"),
        Map.entry(
            "spring.cloud.gateway.server.webmvc.streaming-media-types",
            "text/event-stream,application/x-ndjson,application/ndjson"));
  }
}
