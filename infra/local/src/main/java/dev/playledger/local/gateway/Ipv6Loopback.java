package dev.playledger.local.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Listens on {@code ::1}, too, for clients that take {@code localhost} for that. */
class Ipv6Loopback implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final byte[] LOOPBACK = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  private final GatewaySettings settings;

  Ipv6Loopback(GatewaySettings settings) {
    this.settings = settings;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    if (settings.address().equals("127.0.0.1") && settings.port() != 0 && isFree()) {
      var connector = new Connector();
      connector.setPort(settings.port());
      connector.setProperty("address", "::1");
      connector.setProperty("maxSwallowSize", "-1");
      factory.addAdditionalConnectors(connector);
    }
  }

  private boolean isFree() {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), settings.port()));
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
