package dev.cpqoms.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.database.ConnectionPool;
import dev.cpqoms.blocks.database.DatabaseReadiness;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestPostgres;
import org.junit.jupiter.api.Test;

class ProbesTest {

  @Test
  void aServiceAtItsMigrationIsReadyAndSaysSo() {
    OrderServer server = OrderServer.shared();

    Reply ready = server.api.get("/health/ready", "").isOk();

    assertThat(ready.json().at("/checks/database/detail").asText())
        .isEqualTo("at the expected migration");
  }

  @Test
  void aServiceAheadOfItsDatabaseIsNotReadyUntilItIsMigrated() throws Exception {
    TestDatabase database = TestPostgres.shared().freshDatabase("order");
    DatabaseSettings app =
        new DatabaseSettings(
            database.jdbcUrl(), database.app().user(), database.app().password(), 2);
    DatabaseSettings owner =
        new DatabaseSettings(
            database.jdbcUrl(), database.owner().user(), database.owner().password(), 2);
    try (var pool = ConnectionPool.open("readiness-test", app)) {
      DatabaseReadiness readiness = new DatabaseReadiness(OrderDatabase.MIGRATIONS, pool);
      boolean before = readiness.check().healthy();
      OrderDatabase.MIGRATIONS.apply(owner);

      assertThat(before).isFalse();
      assertThat(readiness.check().healthy()).isTrue();
    }
  }
}
