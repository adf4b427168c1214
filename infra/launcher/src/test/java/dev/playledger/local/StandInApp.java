package dev.playledger.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands in for one of the four apps: healthy, and tells what its environment says. */
final class StandInApp {

  private StandInApp() {}

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(System.getenv("SERVER_PORT"));
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] told =
              (System.getenv("PLAYLEDGER_NAMESPACE") + " " + System.getenv("SPRING_DATASOURCE_URL"))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, told.length);
          exchange.getResponseBody().write(told);
          exchange.close();
        });
    server.start();
  }

  /** Packs it as the jar of an app. */
  static void pack(Path jar) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInApp.class.getName());
    String name = StandInApp.class.getName().replace('.', '/') + ".class";
    Files.createDirectories(jar.getParent());
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        var in = ClassLoader.getSystemResourceAsStream(name)) {
      out.putNextEntry(new JarEntry(name));
      if (in != null) {
        in.transferTo(out);
      }
    }
  }
}
