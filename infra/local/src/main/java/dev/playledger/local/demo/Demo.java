package dev.playledger.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** One run of the demo: publish, push, wait until all is counted, compare. */
public final class Demo {

  private static final int PACE_STEP = 100;

  private final Doors doors;
  private final Path file;
  private final PrintStream out;

  /**
   * @param file where the generator keeps its books from run to run
   */
  public Demo(Doors doors, Path file, PrintStream out) {
    this.doors = doors;
    this.file = file;
    this.out = out;
  }

  /** {@code Demo stack.json books.json events [events a second]} as a process of its own. */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("logback.configurationFile", "demo-logback.xml");
    var demo = new Demo(Doors.read(Path.of(arguments[0])), Path.of(arguments[1]), System.out);
    int pace = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
    System.exit(demo.run(Long.parseLong(arguments[2]), pace) ? 0 : 1);
  }

  /**
   * Runs it, or the rest of a run that was broken off.
   *
   * @param pace events a second, 0 for as many as there can be
   * @return whether Playledger's answers agree with the books
   */
  public boolean run(long events, int pace) {
    long start = System.nanoTime();
    Api admin = Api.signedIn(doors.url(), doors.adminEmail(), doors.adminPassword());
    var catalogue = new Catalogue(doors, admin);
    catalogue.publish(Discography.artists());
    out.printf(
        "%nDemo: %d artists have published %d tracks.%n",
        catalogue.artists().size(), catalogue.tracks().size());
    Books open = Books.open(file);
    boolean resumed = !open.pushed();
    // Taken once, so that a run over midnight has the days it began with.
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Books begun = resumed ? open : open.begun(events, now, Settling.steady(admin)).write(file);
    out.printf(
        resumed
            ? "Run %d was broken off: it is sent again, with plays up to %s.%n"
            : "Run %d begins, with plays up to %s.%n",
        begun.run(),
        begun.began());
    var batch = new HttpBatch(admin);
    Sent sent = push(begun, catalogue, batch, pace);
    Books books = begun.pushed(sent.fates(), sent.tracks()).write(file);
    Verdicts verdicts = new Settling(admin, out).verdicts(books.before(), sent);
    var audit = Audit.of(admin, catalogue.artists(), books);
    boolean agrees = new Report(out, sent, verdicts, resumed || batch.repeated()).show(audit);
    out.printf(
        "The demo took %.1f s: %s%n",
        (System.nanoTime() - start) / 1e9,
        agrees ? "all agrees, to the unit and the micro-unit." : "IT DOES NOT AGREE.");
    return agrees;
  }

  private Sent push(Books begun, Catalogue catalogue, HttpBatch batch, int pace) {
    PlannedArtist late = Discography.late(begun.run());
    List<String> lateTracks =
        late.releases().getFirst().tracks().stream().map(PlannedTrack::isrc).toList();
    var generator =
        new Generator(begun.run(), begun.began(), Map.copyOf(catalogue.tracks()), lateTracks);
    var sent = new Sent();
    var bar = new Bar(out, "pushed", begun.events());
    try (var pusher = new Pusher(doors, batch)) {
      for (long number = 0; number < begun.events(); number++) {
        if (number == begun.events() / 2) {
          pusher.flush();
          catalogue.publish(List.of(late));
        }
        Line line = generator.line(number);
        pusher.push(line);
        sent.add(line);
        bar.show(number + 1);
        keep(pace, number);
      }
      pusher.flush();
    }
    sent.doorRefused(batch.refused());
    return sent;
  }

  private static void keep(int pace, long number) {
    if (pace > 0 && number % PACE_STEP == 0) {
      LockSupport.parkNanos(Duration.ofSeconds(PACE_STEP).dividedBy(pace).toNanos());
    }
  }
}
