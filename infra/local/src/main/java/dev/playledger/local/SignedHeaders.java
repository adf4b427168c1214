package dev.playledger.local;

import java.util.List;
import java.util.Locale;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.shaded.org.eclipse.jetty.http.HttpField;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;
import org.gaul.shaded.org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what comes by a signed address with an {@code x-amz-} header that was not signed, as AWS
 * does and S3Proxy does not: by {@code x-amz-copy-source} a write would read, and by {@code
 * x-amz-acl} it would publish.
 */
final class SignedHeaders extends Handler.Wrapper {

  private static final int FORBIDDEN = 403;

  private SignedHeaders(Handler inner) {
    super(inner);
  }

  /** Stands in front of a server that has not started yet. */
  static void demandedBy(S3Proxy proxy) throws ReflectiveOperationException {
    var field = S3Proxy.class.getDeclaredField("server");
    field.setAccessible(true);
    var server = (Server) field.get(proxy);
    server.setHandler(new SignedHeaders(server.getHandler()));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Fields query = Request.extractQueryParameters(request);
    boolean isSigned = query.getValue("X-Amz-Signature") != null;
    if (isSigned && hasMore(request, query.getValue("X-Amz-SignedHeaders"))) {
      Response.writeError(request, response, callback, FORBIDDEN);
      return true;
    }
    return super.handle(request, response, callback);
  }

  private static boolean hasMore(Request request, @Nullable String signed) {
    List<String> names = List.of((signed == null ? "" : signed).split(";", -1));
    return request.getHeaders().stream()
        .map(HttpField::getName)
        .map(it -> it.toLowerCase(Locale.ROOT))
        .anyMatch(it -> it.startsWith("x-amz-") && !names.contains(it));
  }
}
