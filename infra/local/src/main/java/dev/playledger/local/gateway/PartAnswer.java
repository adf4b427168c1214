package dev.playledger.local.gateway;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** An answer that a part gave: it goes out with the part's headers and none of the gateway's. */
record PartAnswer(ServerResponse given) implements ServerResponse {

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws ServletException, IOException {
    OwnHeaders.withdraw(response);
    return given.writeTo(request, response, context);
  }

  @Override
  public HttpStatusCode statusCode() {
    return given.statusCode();
  }

  @Override
  public HttpHeaders headers() {
    return given.headers();
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return given.cookies();
  }
}
