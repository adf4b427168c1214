package dev.playledger.local.demo;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The table at the end of a run. */
final class Report {

  private static final int TOP = 10;
  private static final int MOST_DIFFERENCES = 20;

  private final PrintStream out;
  private final Sent sent;
  private final Verdicts verdicts;
  private final boolean repeated;
  private boolean agrees = true;

  /**
   * @param repeated whether events may have been sent twice by accident, which is seen where
   *     doubles are not looked for
   */
  Report(PrintStream out, Sent sent, Verdicts verdicts, boolean repeated) {
    this.out = out;
    this.sent = sent;
    this.verdicts = verdicts;
    this.repeated = repeated;
  }

  /** Prints it, and says whether everything agrees. */
  boolean show(Audit audit) {
    out.printf(Locale.ROOT, "%nThis run %41s %16s%n", "expected", "answered");
    atLeast("events", sent.events(), verdicts.events());
    exactly("accepted", sent.of(Fate.ACCEPTED), verdicts.accepted());
    exactly("streams", sent.streams(), verdicts.streams());
    atLeast("doubles dropped", sent.of(Fate.DOUBLE), verdicts.doubles());
    atLeast("shorter than 30 s", sent.of(Fate.TOO_SHORT), verdicts.tooShort());
    atLeast("waiting for their track", sent.of(Fate.WAITING), verdicts.waiting() + unknown());
    for (Fate fate : Fate.values()) {
      if (fate.isRejected()) {
        atLeast("rejected: " + fate.reason(), sent.of(fate), verdicts.rejected(fate.reason()));
      }
    }
    exactly("refused by the HTTP door", sent.refused(), sent.refusedByDoor());
    releases(audit.releases());
    differences(audit);
    return agrees;
  }

  /** Those that have waited too long by now. */
  private long unknown() {
    return verdicts.rejected("unknown-track");
  }

  private void releases(List<Audit.Row> rows) {
    out.printf(
        Locale.ROOT, "%n%-38s %14s %14s %16s%n", "All runs", "expected", "answered", "royalty");
    rows.stream()
        .sorted(Comparator.comparingLong(it -> -it.expected()))
        .limit(TOP)
        .forEach(this::row);
    row(
        new Audit.Row(
            "all " + rows.size() + " releases",
            rows.stream().mapToLong(Audit.Row::expected).sum(),
            rows.stream().mapToLong(Audit.Row::answered).sum(),
            rows.stream().map(Audit.Row::royalty).reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  private void row(Audit.Row row) {
    out.printf(
        Locale.ROOT,
        "%-38s %,14d %,14d %,16.6f  %s%n",
        row.title(),
        row.expected(),
        row.answered(),
        row.royalty(),
        mark(row.agrees()));
  }

  private void differences(Audit audit) {
    audit.differences().stream()
        .limit(MOST_DIFFERENCES)
        .forEach(it -> out.printf(Locale.ROOT, "  %s%n", it));
    audit.skipped().forEach(it -> out.printf(Locale.ROOT, "  %s%n", it));
    agrees &= audit.differences().isEmpty();
    out.printf(
        Locale.ROOT,
        "%,d numbers compared (tracks, releases, months; series, top lists, trending and tables):"
            + " %,d differ.%n",
        audit.compared(),
        audit.differences().size());
  }

  private void exactly(String what, long expected, long answered) {
    line(what, expected, answered, expected == answered);
  }

  private void atLeast(String what, long expected, long answered) {
    line(what, expected, answered, repeated ? answered >= expected : answered == expected);
  }

  private void line(String what, long expected, long answered, boolean good) {
    out.printf(Locale.ROOT, "  %-30s %,18d %,16d  %s%n", what, expected, answered, mark(good));
  }

  private String mark(boolean good) {
    agrees &= good;
    return good ? "ok" : "DIFFERS";
  }
}
