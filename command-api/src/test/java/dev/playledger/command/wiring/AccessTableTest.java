package dev.playledger.command.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.local.testing.AccessTable;
import org.junit.jupiter.api.Test;

class AccessTableTest {

  @Test
  void every_door_is_in_the_table_of_who_gets_what() {
    assertThat(AccessTable.lacks(new DoorConfiguration().doors().all())).isEmpty();
  }
}
