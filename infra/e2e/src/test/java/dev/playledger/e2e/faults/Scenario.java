package dev.playledger.e2e.faults;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What happens while events flow into instance {@code one}; the totals must not show it.
 *
 * @param times how often each event is sent
 */
record Scenario(String title, int times, IntFunction<Plan> plan, Course course) {

  /** What is done meanwhile. */
  interface Course {
    void run(Stage stage, Instances instances) throws Exception;
  }

  static final List<Scenario> ALL =
      List.of(
          new Scenario("plain", 1, Plan::inOrder, (_, _) -> {}),
          new Scenario("killed", 2, Plan::shuffledTwice, Scenario::kill),
          new Scenario("second", 1, Plan::inOrder, Scenario::comeAndGo),
          new Scenario("zombie", 1, Plan::inOrder, Scenario::freeze),
          new Scenario("broker", 1, Plan::inOrder, Scenario::bounceKafka),
          new Scenario("disk", 1, Plan::inOrder, Scenario::loseTheDisk),
          new Scenario("shuffled", 2, Scenario::late, (_, _) -> {}),
          new Scenario("clock", 1, Scenario::wrong, Scenario::setClocks));

  private static Plan late(int events) {
    return Plan.shuffledTwice(events).withClockOff(Duration.ofDays(30));
  }

  private static Plan wrong(int events) {
    return Plan.inOrder(events).withClockOff(Duration.ofHours(2));
  }

  void play(int events, int perSecond, Books books) throws Exception {
    try (var stage = new Stage(title, plan.apply(events))) {
      stage.begin(perSecond * times);
      course.run(stage, stage.instances());
      stage.awaitSent(0.75);
      stage.publishTheRest();
      stage.settle(books, times);
    }
  }

  private static void kill(Stage stage, Instances instances) throws Exception {
    stage.sendUpTo(0.2);
    stage.awaitSent(0.2);
    instances.killInACommit("one", "judge", () -> stage.sendUpTo(0.4));
    instances.start("one");
    instances.awaitShared();
    instances.killInACommit("one", "count", () -> stage.sendUpTo(0.6));
    instances.start("one");
    stage.sendUpTo(1);
  }

  private static void comeAndGo(Stage stage, Instances instances) throws Exception {
    stage.awaitSent(0.2);
    instances.start("two");
    instances.awaitShared();
    stage.awaitSent(0.7);
    instances.stop("one");
    instances.awaitShared();
  }

  /** Longer than a member may be silent, and than a transaction may last. */
  private static void freeze(Stage stage, Instances instances) throws Exception {
    instances.start("two");
    instances.awaitShared();
    stage.awaitSent(0.2);
    instances.freeze("one", Duration.ofSeconds(40));
  }

  private static void bounceKafka(Stage stage, Instances instances) {
    stage.awaitSent(0.3);
    stage.bounceKafka(false);
    stage.awaitSent(0.6);
    stage.bounceKafka(true);
  }

  private static void loseTheDisk(Stage stage, Instances instances) throws Exception {
    stage.sendUpTo(0.6);
    stage.awaitSent(0.3);
    instances.stop("one");
    instances.forget("one");
    instances.start("one");
    instances.awaitShared();
    instances.killInACommit("one", "count", () -> stage.sendUpTo(0.8));
    instances.forget("one");
    instances.start("one");
    stage.sendUpTo(1);
  }

  private static void setClocks(Stage stage, Instances instances) throws Exception {
    stage.sendUpTo(0.2);
    stage.awaitCaughtUp();
    instances.stop("one");
    instances.setClock("-2h");
    instances.start("one");
    stage.sendUpTo(0.4);
    stage.awaitCaughtUp();
    instances.setClock("+2h");
    stage.sendUpTo(0.6);
    stage.awaitCaughtUp();
    instances.setClock("-2h");
    stage.sendUpTo(0.8);
    stage.awaitCaughtUp();
    instances.setClock("+0");
    stage.sendUpTo(1);
  }

  @Override
  public String toString() {
    return title;
  }
}
