package dev.playledger.local.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.playledger.door.Network;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Lets one address read so many times a minute, and tells it to wait (429) when it wants more. */
final class ReadLimit implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final int reads;

  /** A bucket that rested for a period is full again, so nothing is lost with it. */
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(PERIOD).build();

  ReadLimit(int reads) {
    this.reads = reads;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    return READING.contains(request.method()) ? limited(request, next) : next.handle(request);
  }

  /** Whatever the method: a question may come by POST. */
  ServerResponse limited(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    var bucket = buckets.get(Network.of(request.servletRequest().getRemoteAddr()), _ -> full());
    var taken = bucket.tryConsumeAndReturnRemaining(1);
    return taken.isConsumed()
        ? next.handle(request)
        : tooMany(Duration.ofNanos(taken.getNanosToWaitForRefill()).plusSeconds(1).toSeconds());
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(reads).refillGreedy(reads, PERIOD))
        .build();
  }

  private ServerResponse tooMany(long seconds) {
    return Problem.passing(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-requests",
        "No more than " + reads + " reads a minute from one address; again in " + seconds + " s",
        seconds);
  }
}
