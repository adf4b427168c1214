package dev.playledger.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Stands in for a part: answers as the test says. */
final class StandIn implements AutoCloseable {

  private final String name;
  private final HttpServer server;
  volatile HttpHandler answer;

  StandIn(String name) throws IOException {
    this(name, 0);
  }

  private StandIn(String name, int port) throws IOException {
    this.name = name;
    answer = exchange -> say(exchange, 200, name);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer.handle(exchange));
    server.start();
  }

  static void say(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** The same one, started again after it was closed. */
  StandIn again() throws IOException {
    return new StandIn(name, server.getAddress().getPort());
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
