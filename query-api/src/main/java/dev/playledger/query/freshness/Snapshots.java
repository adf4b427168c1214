package dev.playledger.query.freshness;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the {@link Snapshot} through which a request reads. */
@Component
public class Snapshots implements HandlerMethodArgumentResolver {

  private final Snapshot.Tables tables;

  Snapshots(
      PlatformTransactionManager transactions,
      ProgressTable table,
      ProgressWatch watch,
      Memories memories) {
    var transaction = new TransactionTemplate(transactions);
    transaction.setReadOnly(true);
    this.tables = new Snapshot.Tables(transaction, table, watch, memories);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Snapshot.class;
  }

  @Override
  public Snapshot resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return new Snapshot(
        tables,
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
        Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
  }
}
