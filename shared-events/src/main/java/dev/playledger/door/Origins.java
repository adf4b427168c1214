package dev.playledger.door;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/** From which other sites pages in a browser may call; told no, they get a problem. */
final class Origins extends DefaultCorsProcessor {

  private final ProblemWriter problems;

  private Origins(ProblemWriter problems) {
    this.problems = problems;
  }

  static CorsFilter filter(List<String> origins, ProblemWriter problems) {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowedOriginPatterns(origins);
    cors.setAllowCredentials(true);
    cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    cors.setAllowedHeaders(List.of(CorsConfiguration.ALL));
    cors.setExposedHeaders(
        List.of("ETag", "Location", "Link", "Retry-After", "Playledger-Position"));
    cors.setMaxAge(Duration.ofHours(1));
    CorsFilter filter = new CorsFilter(_ -> cors);
    filter.setCorsProcessor(new Origins(problems));
    return filter;
  }

  @Override
  protected void rejectRequest(ServerHttpResponse response) throws IOException {
    problems.write(
        ((ServletServerHttpResponse) response).getServletResponse(),
        Problems.of(
            HttpStatus.FORBIDDEN, "unknown-origin", "Pages of this origin may not call here"));
  }
}
