package dev.playledger.e2e.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** What happens while events flow into instance {@code one}; the totals must not show it. */
enum Scenario {
  PLAIN(1, Plan::inOrder, (stage, instances) -> {}),

  KILLED(
      2,
      Plan::shuffledTwice,
      (stage, instances) -> {
        stage.awaitSent(0.3);
        instances.killInACommit("one", "judge");
        instances.start("one");
        stage.awaitSent(0.7);
        instances.killInACommit("one", "count");
        instances.start("one");
      }),

  SECOND(
      1,
      Plan::inOrder,
      (stage, instances) -> {
        stage.awaitSent(0.2);
        instances.start("two");
        instances.awaitShared();
        stage.awaitSent(0.7);
        instances.stop("one");
        instances.awaitShared();
      }),

  /** Longer than a member may be silent, and than a transaction may last. */
  ZOMBIE(
      1,
      Plan::inOrder,
      (stage, instances) -> {
        instances.start("two");
        instances.awaitShared();
        stage.awaitSent(0.2);
        instances.freeze("one", Duration.ofSeconds(40));
      }),

  BROKER(
      1,
      Plan::inOrder,
      (stage, instances) -> {
        stage.awaitSent(0.3);
        stage.bounceKafka(false);
        stage.awaitSent(0.6);
        stage.bounceKafka(true);
      }),

  DISK(
      1,
      Plan::inOrder,
      (stage, instances) -> {
        stage.awaitSent(0.3);
        instances.stop("one");
        instances.forget("one");
        instances.start("one");
        stage.awaitSent(0.7);
        instances.killInACommit("one", "count");
        instances.forget("one");
        instances.start("one");
      }),

  SHUFFLED(
      2, it -> Plan.shuffledTwice(it).withClockOff(Duration.ofDays(30)), (stage, instances) -> {}),

  CLOCK(
      1,
      it -> Plan.inOrder(it).withClockOff(Duration.ofHours(2)),
      (stage, instances) -> {
        instances.stop("one");
        instances.setClock("-2h");
        instances.start("one");
        stage.awaitCaughtUp();
        for (String off : List.of("+2h", "-2h", "+0")) {
          instances.setClock(off);
          stage.awaitCaughtUp();
        }
      });

  /** What is done meanwhile. */
  interface Course {
    void run(Stage stage, Instances instances) throws Exception;
  }

  private final int times;
  private final IntFunction<Plan> plan;
  private final Course course;

  /**
   * @param times how often each event is sent
   */
  Scenario(int times, IntFunction<Plan> plan, Course course) {
    this.times = times;
    this.plan = plan;
    this.course = course;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  void play(int events, int perSecond, Books books) throws Exception {
    try (var stage = new Stage(title(), plan.apply(events))) {
      stage.begin(perSecond * times);
      course.run(stage, stage.instances());
      stage.awaitSent(0.75);
      stage.publishTheRest();
      stage.settle(books, times);
    }
  }
}
