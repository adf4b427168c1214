package dev.playledger.files;

import static java.time.ZoneOffset.UTC;

import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MinioAsyncClient;
import io.minio.PostPolicy;
import io.minio.errors.MinioException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * Signs addresses of the object store as browsers reach it: who holds one may do one thing with one
 * object for some time. No store is asked for that.
 */
public final class SignedUrls {

  private static final Duration SHORT = Duration.ofMinutes(15);

  private final MinioAsyncClient client;
  private final String bucket;

  public SignedUrls(FileSettings.S3 settings) {
    client = S3Client.of(settings, settings.endpointForBrowsers());
    bucket = settings.bucket();
  }

  /** A form that a browser fills with a file and sends: the fields go first. */
  public record Form(String url, Map<String, String> fields) {}

  /** For a GET, or a HEAD, which S3 tells apart; a quarter of an hour. */
  public String read(String key, boolean head) {
    return signed(head ? Http.Method.HEAD : Http.Method.GET, key, SHORT, Map.of());
  }

  /** The same for a browser that is to keep it as a file of that name. */
  public String download(String key, boolean head, String filename) {
    return signed(
        head ? Http.Method.HEAD : Http.Method.GET,
        key,
        SHORT,
        Map.of("response-content-disposition", "attachment; filename=\"" + filename + "\""));
  }

  public String write(String key, Duration goodFor) {
    return signed(Http.Method.PUT, key, goodFor, Map.of());
  }

  /** For one part of an upload of many. */
  public String part(String key, String upload, int number, Duration goodFor) {
    return signed(
        Http.Method.PUT,
        key,
        goodFor,
        Map.of("uploadId", upload, "partNumber", Integer.toString(number)));
  }

  /** For a POST of exactly that size and type; an empty type is any. */
  public Form form(String key, Duration goodFor, long size, String contentType) {
    PostPolicy policy = new PostPolicy(bucket, ZonedDateTime.now(UTC).plus(goodFor));
    Map<String, String> fields = new HashMap<>(Map.of("key", key));
    if (!contentType.isEmpty()) {
      fields.put("Content-Type", contentType);
    }
    fields.forEach(policy::addEqualsCondition);
    policy.addContentLengthRangeCondition(size, size);
    try {
      fields.putAll(client.getPresignedPostFormData(policy));
    } catch (MinioException e) {
      throw new IllegalStateException("A form cannot be signed", e);
    }
    return new Form(plain("").replaceFirst("/$", ""), fields);
  }

  /** The address of an object without a signature, by which nobody gets at it. */
  public String plain(String key) {
    String any = "k";
    String url = signed(Http.Method.GET, any, SHORT, Map.of());
    return url.substring(0, url.indexOf('?') - any.length()) + key;
  }

  private String signed(
      Http.Method method, String key, Duration goodFor, Map<String, String> query) {
    try {
      return client.getPresignedObjectUrl(
          GetPresignedObjectUrlArgs.builder()
              .method(method)
              .bucket(bucket)
              .object(key)
              .expiry((int) goodFor.toSeconds())
              .extraQueryParams(query)
              .build());
    } catch (MinioException e) {
      throw new IllegalStateException("An address cannot be signed", e);
    }
  }
}
