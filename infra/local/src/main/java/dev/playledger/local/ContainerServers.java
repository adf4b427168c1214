package dev.playledger.local;

import dev.playledger.local.testing.Servers;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.MinIOContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The four servers in containers, for those who have Docker at hand. */
final class ContainerServers implements ServerSet {

  private final PostgreSQLContainer postgres;
  private final KafkaContainer kafka;
  private final GenericContainer<?> elasticsearch;
  private final MinIOContainer s3;

  @SuppressWarnings("resource")
  ContainerServers(Host host) throws IOException {
    String secret = Kept.secret(host.dir().resolve("postgres-password"));
    this.postgres =
        new PostgreSQLContainer("postgres:18")
            .withUsername(Postgres.USER)
            .withPassword(secret)
            .withCommand("postgres", "-c", "max_connections=300");
    this.kafka =
        new KafkaContainer("apache/kafka:4.2.1")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_LOG_RETENTION_MS", "-1");
    this.elasticsearch =
        new GenericContainer<>(
                "docker.elastic.co/elasticsearch/elasticsearch:" + Versions.of("elasticsearch"))
            .withEnv("discovery.type", "single-node")
            .withEnv("xpack.security.enabled", "false")
            .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
            .withExposedPorts(9200)
            .waitingFor(Wait.forHttp("/_cluster/health").withStartupTimeout(Duration.ofMinutes(2)));
    this.s3 = new MinIOContainer("minio/minio").withUserName(S3.ACCESS_KEY).withPassword(secret);
  }

  @Override
  public void addTo(Stack stack) {
    stack
        .add(new Contained("elasticsearch", elasticsearch))
        .add(new Contained("kafka", kafka))
        .add(new Contained("postgres", postgres))
        .add(new Contained("s3", s3));
  }

  @Override
  public Servers now() {
    return new Servers(
        ProcessHandle.current().pid(),
        ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH),
        new Servers.Postgres(
            postgres.getUsername(), postgres.getPassword(), postgres.getMappedPort(5432), 0),
        new Servers.Kafka(kafka.getBootstrapServers(), 0),
        new Servers.Elasticsearch("http://127.0.0.1:" + elasticsearch.getMappedPort(9200), 0),
        new Servers.S3(s3.getS3URL(), s3.getUserName(), s3.getPassword(), S3.BUCKET, S3.REGION));
  }

  private record Contained(String name, GenericContainer<?> container) implements Part {

    @Override
    public void start() throws Exception {
      container.start();
      if (container instanceof MinIOContainer minio) {
        // A bucket of MinIO is a directory that its client makes.
        minio.execInContainer(
            "sh",
            "-c",
            "mc alias set own http://127.0.0.1:9000 $MINIO_ROOT_USER $MINIO_ROOT_PASSWORD"
                + " && mc mb --ignore-existing own/"
                + S3.BUCKET);
      }
    }

    @Override
    public void stop() {
      container.stop();
    }
  }
}
