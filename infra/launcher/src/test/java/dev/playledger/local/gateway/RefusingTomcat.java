package dev.playledger.local.gateway;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A part as it is in earnest, on Tomcat, that reads a little of a body at most and refuses it. */
final class RefusingTomcat implements AutoCloseable {

  private final Tomcat tomcat = new Tomcat();

  RefusingTomcat(Path dir, int bytesToRead) throws LifecycleException {
    tomcat.setBaseDir(dir.toString());
    tomcat.setPort(0);
    var context = tomcat.addContext("", dir.toString());
    Tomcat.addServlet(context, "refusing", new Refusing(bytesToRead));
    context.addServletMappingDecoded("/*", "refusing");
    tomcat.getConnector();
    tomcat.start();
  }

  private static final class Refusing extends HttpServlet {

    private final int bytesToRead;

    private Refusing(int bytesToRead) {
      this.bytesToRead = bytesToRead;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if (bytesToRead > 0) {
        request.getInputStream().readNBytes(bytesToRead);
      }
      response.setStatus(413);
      response.getWriter().write("too long");
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort());
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }
}
