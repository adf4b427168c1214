package dev.playledger.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class StackTest {

  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Stack stack =
      new Stack(
          new Progress(
              new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)));

  @Test
  void a_part_starts_after_what_it_needs_and_stops_before_it() {
    stack.add(new Told("kafka")).add(new Told("app"), "kafka").add(new Told("gateway"), "app");

    stack.start().join();
    stack.stop();

    assertThat(told).containsExactly("+kafka", "+app", "+gateway", "-gateway", "-app", "-kafka");
  }

  @Test
  void what_needs_a_part_that_failed_is_not_started() {
    stack.add(new Broken("kafka")).add(new Told("app"), "kafka");

    assertThatThrownBy(() -> stack.start().join()).hasMessageContaining("no room");
    stack.stop();

    assertThat(told).containsExactly("-app", "-kafka");
  }

  private class Told implements Part {

    private final String name;

    Told(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void start() {
      told.add("+" + name);
    }

    @Override
    public void stop() {
      told.add("-" + name);
    }
  }

  private final class Broken extends Told {

    Broken(String name) {
      super(name);
    }

    @Override
    public void start() {
      throw Failure.of("no room");
    }
  }
}
