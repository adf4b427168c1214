package dev.playledger.local;

import dev.playledger.local.testing.Servers;
import java.io.IOException;
import java.time.Instant;

/** The four servers inside: three child processes, and S3 in this one. */
final class EmbeddedServers implements ServerSet {

  private final Postgres postgres;
  private final Kafka kafka;
  private final Elasticsearch elasticsearch;
  private final S3 s3;
  private final Part postgresPart;
  private final Part kafkaPart;
  private final Part elasticsearchPart;

  EmbeddedServers(Host host, Options options, Runnable restarted) throws IOException {
    this.postgres = new Postgres(host, options);
    this.kafka = new Kafka(host, options);
    this.elasticsearch = new Elasticsearch(host, options);
    this.s3 = new S3(host);
    this.postgresPart = new Child("postgres", host, postgres::prepare, restarted);
    this.kafkaPart = new Child("kafka", host, kafka::prepare, restarted);
    this.elasticsearchPart = new Child("elasticsearch", host, elasticsearch::prepare, restarted);
  }

  @Override
  public void addTo(Stack stack) {
    stack.add(elasticsearchPart).add(kafkaPart).add(postgresPart).add(s3);
  }

  @Override
  public Servers now() {
    return new Servers(
        ProcessHandle.current().pid(),
        ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH),
        new Servers.Postgres(
            Postgres.USER, postgres.password(), postgres.port(), postgresPart.pid()),
        new Servers.Kafka(kafka.bootstrapServers(), kafkaPart.pid()),
        new Servers.Elasticsearch(elasticsearch.url(), elasticsearchPart.pid()),
        new Servers.S3(
            s3.endpoint().toString(), S3.ACCESS_KEY, s3.secretKey(), S3.BUCKET, S3.REGION));
  }
}
