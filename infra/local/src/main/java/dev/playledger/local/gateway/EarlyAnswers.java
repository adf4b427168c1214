package dev.playledger.local.gateway;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.SocketException;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer of a part that refused a body and closed the line while the body was still being
 * sent: the line is broken for sending only.
 */
final class EarlyAnswers extends HttpRequestExecutor {

  private static final Set<String> SENDING = Set.of("sendRequestEntity", "flush");

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request,
      HttpClientConnection connection,
      @Nullable HttpResponseInformationCallback informed,
      HttpContext context)
      throws IOException, HttpException {
    return super.execute(request, forgiving(connection), informed, context);
  }

  private static HttpClientConnection forgiving(HttpClientConnection connection) {
    return (HttpClientConnection)
        Proxy.newProxyInstance(
            EarlyAnswers.class.getClassLoader(),
            new Class<?>[] {HttpClientConnection.class},
            (_, method, arguments) -> call(connection, method, arguments));
  }

  private static @Nullable Object call(
      HttpClientConnection connection, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException failure) {
      Throwable cause = failure.getCause();
      if (cause instanceof SocketException
          && SENDING.contains(method.getName())
          && connection.isDataAvailable(Timeout.ofMilliseconds(100))) {
        return null;
      }
      throw cause == null ? failure : cause;
    }
  }
}
