package dev.playledger.bench.streams.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.bench.streams.door.DiscardServer;
import dev.playledger.bench.streams.door.DoorServer;
import dev.playledger.bench.streams.plays.Input;
import dev.playledger.events.EventJson;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process of a row: {@code <row> <run.json>}. Each line it is given names a file, to which it
 * writes what it measured; it ends when there are no more.
 */
public final class RowMain {

  private static final Logger LOG = LoggerFactory.getLogger(RowMain.class);

  private final Rows row;
  private final Row made;
  private final Run run;
  private Duration warmUp;

  private RowMain(Rows row, Run run) {
    this.row = row;
    this.run = run;
    made = make(row);
    warmUp = run.warmUp(row);
  }

  public static void main(String[] args) {
    int code = 1;
    try (var wanted = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      var main = new RowMain(Rows.valueOf(args[0]), Run.read(Path.of(args[1])));
      for (String file = wanted.readLine(); file != null; file = wanted.readLine()) {
        Path unfinished = Path.of(file + ".unfinished");
        Files.write(unfinished, EventJson.MAPPER.writeValueAsBytes(main.measure()));
        Files.move(unfinished, Path.of(file), StandardCopyOption.ATOMIC_MOVE);
      }
      code = 0;
    } catch (Exception e) {
      LOG.error("The row failed", e);
    } finally {
      // What still runs is not waited for.
      ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
      Runtime.getRuntime().halt(code);
    }
  }

  private Outcome measure() throws Exception {
    warmUp();
    System.gc();
    return measure(Duration.ofSeconds(run.seconds()));
  }

  /** Before the first time: again and again, for some end soon. */
  private void warmUp() throws Exception {
    long end = System.nanoTime() + warmUp.toNanos();
    while (warmUp.toSeconds() > 0) {
      measure(warmUp);
      warmUp = Duration.ofNanos(end - System.nanoTime());
    }
  }

  private Outcome measure(Duration most) throws Exception {
    return made.measure(run, new Input(row.shape()), most);
  }

  private static Row make(Rows row) {
    return switch (row) {
      case LIMIT_JSON, LIMIT_JSON_FRAMES, LIMIT_BINARY, LIMIT_BINARY_FRAMES -> new LimitRow();
      case OURS_KEYED, OURS_FRAMES, OURS_UNKEYED -> new OursRow(true, 1);
      case OURS_AT_LEAST_ONCE -> new OursRow(false, 1);
      case OURS_TWO_THREADS -> new OursRow(true, 2);
      case OURS_FOUR_THREADS -> new OursRow(true, 4);
      case OURS_MEMORY -> new MemoryRow();
      case FLINK_HEAP, FLINK_HEAP_FRAMES -> new FlinkRow("hashmap");
      case FLINK_ROCKSDB -> new FlinkRow("rocksdb");
      case DSL, DSL_FRAMES -> new DslRow();
      case POSTGRES -> new PostgresRow(1);
      case POSTGRES_BATCHED -> new PostgresRow(1000);
      case FRESH_1000 -> new FreshRow(1000);
      case FRESH_20000 -> new FreshRow(20_000);
      case FRESH_50000 -> new FreshRow(50_000);
      case FRESH_100000 -> new FreshRow(100_000);
      case PRODUCER -> new ProducerRow();
      case HTTP_1 -> new HttpRow(DoorServer.class, 1);
      case HTTP_100 -> new HttpRow(DoorServer.class, 100);
      case HTTP_1000 -> new HttpRow(DoorServer.class, 1000);
      case DISCARD_1 -> new HttpRow(DiscardServer.class, 1);
      case DISCARD_100 -> new HttpRow(DiscardServer.class, 100);
      case DISCARD_1000 -> new HttpRow(DiscardServer.class, 1000);
    };
  }
}
