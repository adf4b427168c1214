package dev.playledger.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;

/** An S3 server over a directory, in this process; it checks signatures. */
final class S3 implements Part {

  static final String ACCESS_KEY = "playledger";
  static final String BUCKET = "playledger";
  static final String REGION = "us-east-1";

  private final Path data;
  private final String secretKey;
  private final URI endpoint;
  private @Nullable S3Proxy server;

  S3(Host host) throws IOException {
    this.data = host.dir().resolve("s3");
    this.secretKey = Kept.secret(host.dir().resolve("s3-secret-key"));
    this.endpoint = URI.create("http://127.0.0.1:" + host.ports().of("s3"));
  }

  URI endpoint() {
    return endpoint;
  }

  String secretKey() {
    return secretKey;
  }

  @Override
  public String name() {
    return "s3";
  }

  @Override
  public void start() throws Exception {
    Files.createDirectories(data);
    var store = new FilesystemNio2BlobStore(data.toString());
    if (!store.containerExists(BUCKET)) {
      store.createContainer(BUCKET);
    }
    S3Proxy started =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(endpoint)
            .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, secretKey)
            .corsRules(anyOrigin())
            .metricsEnabled(false)
            .build();
    SignedHeaders.demandedBy(started);
    started.start();
    server = started;
  }

  /** Pages of any origin may send and read what a signature lets them; it knows no cookies. */
  private static CrossOriginResourceSharing anyOrigin() {
    return new CrossOriginResourceSharing(
        List.of(".*"),
        List.of("GET", "HEAD", "PUT", "POST"),
        List.of("*"),
        List.of("ETag", "Accept-Ranges", "Content-Range", "Content-Length"),
        "true");
  }

  @Override
  public void stop() {
    S3Proxy running = server;
    if (running != null) {
      try {
        running.stop();
      } catch (Exception _) {
        // It ends with this process anyhow.
      }
    }
  }
}
