package dev.playledger.ingest.door;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;

/** Packs events into records of many lines, each for one partition and not too long. */
final class Frames {

  /** Far below the megabyte that Kafka takes, with a longest line on top. */
  static final int MOST_BYTES = 256 * 1024;

  /** What becomes one record. */
  record Packed(int partition, Bytes value) {}

  private final List<Packed> full = new ArrayList<>();
  private final Map<Integer, ByteArrayOutputStream> open = new TreeMap<>();

  private Frames() {}

  static List<Packed> of(List<Checked.Event> events) {
    var frames = new Frames();
    events.forEach(frames::add);
    frames.open.forEach((partition, lines) -> frames.close(partition, lines));
    return frames.full;
  }

  private void add(Checked.Event event) {
    var lines = open.computeIfAbsent(event.partition(), _ -> new ByteArrayOutputStream());
    lines.writeBytes(event.text().get());
    lines.write('\n');
    if (lines.size() >= MOST_BYTES) {
      close(event.partition(), lines);
      open.remove(event.partition());
    }
  }

  private void close(int partition, ByteArrayOutputStream lines) {
    full.add(new Packed(partition, Bytes.wrap(lines.toByteArray())));
  }
}
