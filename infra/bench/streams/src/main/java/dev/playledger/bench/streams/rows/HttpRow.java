package dev.playledger.bench.streams.rows;

import dev.playledger.bench.streams.door.DoorServer;
import dev.playledger.bench.streams.plays.Input;
import dev.playledger.bench.streams.plays.Lines;
import dev.playledger.events.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * Eight callers push batches through {@code POST /streams}; the CPU is that of the server. What it
 * said it has must be in Kafka, unless it is meant to throw it away.
 */
final class HttpRow implements Row {

  private static final int CALLERS = 8;
  private static final int BATCHES = 64;
  private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

  private final Class<?> application;
  private final int events;
  private final Topics topics = new Topics("bench-http-" + Long.toString(System.nanoTime(), 36));

  /** Not the JDK's, which now and then takes an answer for data that nobody asked for (8357639). */
  private final HttpClient client =
      HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setMaxConnPerRoute(CALLERS)
                  .build())
          .disableAutomaticRetries()
          .build();

  private @Nullable Service server;
  private String token = "";

  /** Since the row began. */
  private long missing;

  HttpRow(Class<?> application, int events) {
    this.application = application;
    this.events = events;
  }

  @Override
  public Outcome measure(Run run, Input input, Duration most) throws Exception {
    Service to = server(run);
    List<ClassicHttpRequest> requests =
        Lines.of(run.tracks(), events, BATCHES).stream().map(it -> request(to, it)).toList();
    double before = to.cpuSeconds();
    var meter = new Meter(most);
    long accepted = push(requests, meter) * events;
    double seconds = meter.used().seconds();
    double used = to.cpuSeconds() - before;
    return new Outcome(accepted, seconds, used, 0, wrong(run, accepted), Map.of());
  }

  private Service server(Run run) throws Exception {
    @Nullable Service known = server;
    if (known == null) {
      try (Admin admin = Admin.create(run.client())) {
        topics.create(admin);
        topics.createStreams(admin);
      }
      var issuer = new Issuer();
      token = issuer.token();
      known = start(run, issuer);
      server = known;
    }
    return known;
  }

  private Service start(Run run, Issuer issuer) throws IOException, InterruptedException {
    var program = List.of("-cp", System.getProperty("java.class.path"), application.getName());
    Map<String, String> environment =
        Map.of(
            "PLAYLEDGER_NAMESPACE", topics.namespace(),
            "PLAYLEDGER_LIMITS_WRITES", "1000000000",
            "PLAYLEDGER_JWKS_URL", issuer.keys().toString());
    return Service.start(run, application.getSimpleName(), program, environment);
  }

  private ClassicHttpRequest request(Service to, byte[] batch) {
    return ClassicRequestBuilder.post(to.url().resolve("/streams"))
        .setHeader("Authorization", "Bearer " + token)
        .setEntity(batch, NDJSON)
        .build();
  }

  /** How many requests were answered. */
  private long push(List<ClassicHttpRequest> requests, Meter meter) throws Exception {
    var next = new AtomicInteger();
    Callable<Long> caller =
        () -> {
          long answered = 0;
          while (!meter.isOver()) {
            var request = requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
            client.execute(request, HttpRow::mustBeAccepted);
            answered++;
          }
          return answered;
        };
    long answered = 0;
    try (var threads = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<Long>> callers = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        callers.add(threads.submit(caller));
      }
      for (Future<Long> it : callers) {
        answered += it.get();
      }
    }
    return answered;
  }

  private static @Nullable Void mustBeAccepted(ClassicHttpResponse answer)
      throws IOException, HttpException {
    String body = EntityUtils.toString(answer.getEntity());
    if (answer.getCode() != HttpStatus.SC_ACCEPTED) {
      throw new IllegalStateException(answer.getCode() + ": " + body);
    }
    return null;
  }

  private String wrong(Run run, long accepted) throws ExecutionException, InterruptedException {
    if (!application.equals(DoorServer.class)) {
      return "";
    }
    long there = Plain.takeLines(run, topics.streamEvents());
    missing += accepted - there;
    return missing == 0 ? "" : "%d events that were accepted are not in Kafka".formatted(missing);
  }
}
