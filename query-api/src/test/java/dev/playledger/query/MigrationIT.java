package dev.playledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** The projections change their tables while the service runs. */
class MigrationIT {

  /** After so many times the driver has a statement planned by the server, for its connection. */
  private static final int PLANNED = 5;

  private static final Stage STAGE = Stage.get();
  private static final ReadTables TABLES = STAGE.tables();

  private static final ConfigurableApplicationContext ON_ONE_CONNECTION =
      STAGE.service(Map.of("spring.datasource.hikari.maximum-pool-size", 1));

  private final Browser admin =
      Stage.at(ON_ONE_CONNECTION).as(STAGE.tokens().of(Stage.ADMIN, Role.ADMIN));

  @AfterAll
  static void stop() {
    ON_ONE_CONNECTION.close();
  }

  @ParameterizedTest
  @CsvSource({
    "release, /tracks",
    "track, /royalties",
    "artist, /releases",
    "genre, /search?q=x",
    "event_log, /events",
    "rejection, /admin/rejections"
  })
  void a_column_more_disturbs_nobody(String table, String door) {
    for (int i = 0; i <= PLANNED; i++) {
      assertThat(admin.get(door).status()).isEqualTo(200);
    }
    TABLES.sql("alter table " + table + " add column more int");
    try {
      assertThat(admin.get(door).status()).isEqualTo(200);
    } finally {
      TABLES.sql("alter table " + table + " drop column more");
    }
  }
}
