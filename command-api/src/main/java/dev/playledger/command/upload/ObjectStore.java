package dev.playledger.command.upload;

import dev.playledger.files.FileSettings;
import dev.playledger.files.S3Client;
import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CopyObjectArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.Directive;
import io.minio.GetObjectArgs;
import io.minio.ListPartsArgs;
import io.minio.MinioAsyncClient;
import io.minio.RemoveObjectArgs;
import io.minio.SourceObject;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What is asked of the object store itself. Everything may be asked again; what fails for another
 * reason than that a thing is not there is a {@link StoreAway}.
 */
@Component
class ObjectStore implements DisposableBean {

  private static final Set<String> NOT_THERE = Set.of("NoSuchKey", "NoSuchUpload");

  private final MinioAsyncClient client;
  private final String bucket;

  ObjectStore(FileSettings settings) {
    client = S3Client.of(settings.s3());
    bucket = settings.s3().bucket();
  }

  /** The bytes of an object, if it is there. */
  Optional<Long> size(String key) {
    return done(client.statObject(StatObjectArgs.builder().bucket(bucket).object(key).build()))
        .map(it -> it.size());
  }

  /** What an object begins with; nothing if it is not there. */
  byte[] head(String key, int most) {
    var head =
        client.getObject(
            GetObjectArgs.builder()
                .bucket(bucket)
                .object(key)
                .offset(0L)
                .length((long) most)
                .build());
    try (InputStream in =
        done(head).<InputStream>map(it -> it).orElse(InputStream.nullInputStream())) {
      return in.readNBytes(most);
    } catch (IOException e) {
      throw new StoreAway(e);
    }
  }

  InputStream open(String key) {
    return done(client.getObject(GetObjectArgs.builder().bucket(bucket).object(key).build()))
        .<InputStream>map(it -> it)
        .orElse(InputStream.nullInputStream());
  }

  /** Whether it was there to be copied. */
  boolean copy(String from, String to, String type) {
    var source = SourceObject.builder().bucket(bucket).object(from).build();
    return done(client.copyObject(
            CopyObjectArgs.builder()
                .bucket(bucket)
                .object(to)
                .source(source)
                .metadataDirective(Directive.REPLACE)
                .headers(Map.of("Content-Type", type))
                .build()))
        .isPresent();
  }

  void remove(String key) {
    done(client.removeObject(RemoveObjectArgs.builder().bucket(bucket).object(key).build()));
  }

  /** Begins an upload of many parts, and answers the store's name for it. */
  String begin(String key) {
    return done(client.createMultipartUpload(
            CreateMultipartUploadArgs.builder().bucket(bucket).object(key).build()))
        .orElseThrow()
        .result()
        .uploadId();
  }

  List<Part> parts(String key, String upload) {
    return done(client.listParts(
            ListPartsArgs.builder().bucket(bucket).object(key).uploadId(upload).build()))
        .map(it -> it.result().parts())
        .orElse(List.of());
  }

  /** Puts the parts together; nothing happens when that was done before. */
  void join(String key, String upload, List<Part> parts) {
    done(
        client.completeMultipartUpload(
            CompleteMultipartUploadArgs.builder()
                .bucket(bucket)
                .object(key)
                .uploadId(upload)
                .parts(parts.toArray(Part[]::new))
                .build()));
  }

  void abort(String key, String upload) {
    done(
        client.abortMultipartUpload(
            AbortMultipartUploadArgs.builder()
                .bucket(bucket)
                .object(key)
                .uploadId(upload)
                .build()));
  }

  private static <T> Optional<T> done(CompletableFuture<T> asked) {
    try {
      return Optional.ofNullable(asked.join());
    } catch (CompletionException e) {
      for (@Nullable Throwable it = e; it != null; it = it.getCause()) {
        if (it instanceof ErrorResponseException said
            && NOT_THERE.contains(said.errorResponse().code())) {
          return Optional.empty();
        }
      }
      throw new StoreAway(e.getCause() == null ? e : e.getCause());
    }
  }

  @Override
  public void destroy() throws Exception {
    client.close();
  }
}
