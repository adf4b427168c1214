package dev.playledger.door;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat refuses before anything of ours is reached, as a problem rather than as a page. */
public final class ContainerProblems
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

  private final ProblemWriter problems;

  ContainerProblems(JsonMapper json) {
    this.problems = new ProblemWriter(json);
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new ProblemValve()));
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  private final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable reason) {
      if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        problems.write(
            response,
            Problems.of(
                HttpStatusCode.valueOf(response.getStatus()), "The request could not be answered"));
        response.finishResponse();
      } catch (IOException _) {
        getContainer().getLogger().debug("A client left before it was told what is wrong");
      }
    }
  }
}
