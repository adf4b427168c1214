package dev.playledger.files;

import io.minio.MinioAsyncClient;
import java.net.URI;
import java.time.Duration;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Makes clients of the object store. */
public final class S3Client {

  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** A store says nothing while it copies, or puts the parts of a large file together. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private S3Client() {}

  /** One that speaks to the store. */
  public static MinioAsyncClient of(FileSettings.S3 settings) {
    return of(settings, settings.endpoint());
  }

  /** With the region given it asks the store for nothing before it signs. */
  static MinioAsyncClient of(FileSettings.S3 settings, URI endpoint) {
    return MinioAsyncClient.builder()
        .endpoint(endpoint.toString())
        .region(settings.region())
        .credentials(settings.accessKey(), settings.secretKey())
        .httpClient(http(), true)
        .build();
  }

  private static OkHttpClient http() {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequestsPerHost(dispatcher.getMaxRequests());
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectTimeout(CONNECT)
        .readTimeout(SILENCE)
        .writeTimeout(SILENCE)
        .build();
  }
}
