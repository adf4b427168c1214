package dev.playledger.local.gateway;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * Hangs up on a part whose events nobody listens to any more: such an answer has no end, up to
 * which the client would read it to keep the connection.
 */
final class HangingUp implements ExecChainHandler {

  private static final String EVENTS = "text/event-stream";

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    ClassicHttpResponse answer = chain.proceed(request, scope);
    HttpEntity entity = answer.getEntity();
    if (entity != null
        && entity.getContentType() != null
        && entity.getContentType().startsWith(EVENTS)) {
      answer.setEntity(new Events(entity, scope.execRuntime));
    }
    return answer;
  }

  private static final class Events extends HttpEntityWrapper {

    private final ExecRuntime connection;

    Events(HttpEntity entity, ExecRuntime connection) {
      super(entity);
      this.connection = connection;
    }

    @Override
    public InputStream getContent() throws IOException {
      return new FilterInputStream(super.getContent()) {
        @Override
        public void close() throws IOException {
          connection.discardEndpoint();
          super.close();
        }
      };
    }
  }
}
