package dev.playledger.local.gateway;

import dev.playledger.door.Guard;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * What every answer of the gateway itself tells a browser, those of Tomcat below it included. A
 * part's answer says such things for itself, or does not.
 */
class OwnHeaders implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final String BEHIND_TLS = "Strict-Transport-Security";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Content-Security-Policy", Guard.CONTENT_SECURITY,
          "Referrer-Policy", "no-referrer",
          "Cache-Control", "no-store");

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(new Giving());
  }

  /** Takes them back from an answer that turns out to be a part's. */
  static void withdraw(HttpServletResponse response) {
    ALWAYS.keySet().forEach(name -> response.setHeader(name, null));
    response.setHeader(BEHIND_TLS, null);
  }

  /** Comes after Boot's own valve, which has found out by then whether there is TLS in front. */
  private static final class Giving extends ValveBase {

    private Giving() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      ALWAYS.forEach(response::setHeader);
      if (request.isSecure()) {
        response.setHeader(BEHIND_TLS, "max-age=31536000 ; includeSubDomains");
      }
      getNext().invoke(request, response);
    }
  }
}
