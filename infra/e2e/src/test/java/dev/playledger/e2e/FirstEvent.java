package dev.playledger.e2e;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads the beginning of server-sent events, which have no end, and hangs up. */
final class FirstEvent implements HttpResponse.BodySubscriber<String> {

  private final CompletableFuture<String> text = new CompletableFuture<>();
  private Flow.@Nullable Subscription events;

  /** Any other answer is read whole. */
  static HttpResponse.BodySubscriber<String> of(HttpResponse.ResponseInfo answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return type.startsWith("text/event-stream")
        ? new FirstEvent()
        : HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
  }

  @Override
  public CompletionStage<String> getBody() {
    return text;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    events = subscription;
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    if (events != null) {
      events.cancel();
    }
    text.complete(StandardCharsets.UTF_8.decode(bytes.getFirst()).toString());
  }

  @Override
  public void onError(Throwable broken) {
    text.completeExceptionally(broken);
  }

  @Override
  public void onComplete() {
    text.complete("");
  }
}
