package dev.playledger.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds how much one account writes here, by what this instance has seen of it. */
final class WriteLimit extends OncePerRequestFilter {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final DoorSettings.Limits limits;
  private final ProblemWriter problems;

  /** After two minutes without a write a bucket is full again, and need not be known. */
  private final Cache<AccountId, Bucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(MINUTE.multipliedBy(2)).build();

  WriteLimit(DoorSettings.Limits limits, ProblemWriter problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Caller caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
    if (caller.account() == null || Guard.isSafe(request)) {
      chain.doFilter(request, response);
      return;
    }
    ConsumptionProbe one =
        buckets.get(caller.account(), _ -> bucket(caller)).tryConsumeAndReturnRemaining(1);
    if (one.isConsumed()) {
      chain.doFilter(request, response);
    } else {
      new TooMany("Your account writes too often", Duration.ofNanos(one.getNanosToWaitForRefill()))
          .write(problems, response);
    }
  }

  private Bucket bucket(Caller caller) {
    int most = caller.is(Role.SERVICE) ? limits.serviceWrites() : limits.writes();
    return Bucket.builder().addLimit(it -> it.capacity(most).refillGreedy(most, MINUTE)).build();
  }
}
