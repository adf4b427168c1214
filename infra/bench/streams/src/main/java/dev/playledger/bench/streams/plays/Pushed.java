package dev.playledger.bench.streams.plays;

import dev.playledger.events.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes the plays to Kafka once, and beside it what they come to. */
public final class Pushed implements AutoCloseable {

  private static final long SEED = 42;

  private final Input input;
  private final int tracks;
  private final KafkaProducer<byte[], byte[]> producer;
  private final ByteArrayOutputStream[] frames =
      new ByteArrayOutputStream[Topics.STREAM_PARTITIONS];
  private final int[] inFrame = new int[Topics.STREAM_PARTITIONS];

  private Pushed(Input input, String kafka, int tracks) {
    this.input = input;
    this.tracks = tracks;
    // One request at a time: the first to a partition just made may go astray, and be overtaken.
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                kafka,
                "batch.size",
                256 * 1024,
                "linger.ms",
                5,
                "buffer.memory",
                128L << 20,
                "max.in.flight.requests.per.connection",
                1,
                "compression.type",
                "lz4"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    for (int i = 0; i < frames.length; i++) {
      frames[i] = new ByteArrayOutputStream();
    }
  }

  public static void all(Input input, String kafka, int tracks, int plays, Path dir)
      throws IOException, InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka));
        var pushed = new Pushed(input, kafka, tracks)) {
      input.topics().create(admin);
      input.topics().createStreams(admin);
      pushed.write(plays).write(dir);
    }
  }

  private Known write(int number) throws IOException {
    Catalogue.write(input.topics(), tracks, this::send);
    var known = new Known();
    var plays = new Plays(SEED, tracks);
    for (int i = 0; i < number; i++) {
      Play play = plays.next();
      known.add(plays.partition(), plays.isDouble() ? 0 : play.track());
      add(play, plays);
    }
    for (int i = 0; i < frames.length; i++) {
      send(i, plays.keyOf(i));
    }
    return known;
  }

  private void add(Play play, Plays plays) throws IOException {
    int partition = plays.partition();
    ByteArrayOutputStream frame = frames[partition];
    if (input.shape().json()) {
      if (frame.size() > 0) {
        frame.write('\n');
      }
      frame.writeBytes(Layout.json(play));
    } else {
      frame.writeBytes(Layout.binary(play));
    }
    if (++inFrame[partition] == input.shape().plays()) {
      send(partition, plays.key());
    }
  }

  private void send(int partition, byte[] key) {
    if (inFrame[partition] > 0) {
      byte[] frame = frames[partition].toByteArray();
      var some = input.shape().keyed() ? key : null;
      send(new ProducerRecord<>(input.topic(), partition, some, frame));
      frames[partition].reset();
      inFrame[partition] = 0;
    }
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    var _ = producer.send(record);
  }

  @Override
  public void close() {
    producer.close();
  }
}
