package dev.cpqoms.workflow;

import dev.cpqoms.blocks.database.Migrations;
import dev.cpqoms.blocks.health.Health;
import dev.cpqoms.blocks.health.HealthStatus;
import dev.cpqoms.blocks.inbox.InboxConsumer;
import dev.cpqoms.workflow.engine.Engine;
import java.util.List;
import javax.sql.DataSource;

/**
 * When this process can do its work: its database is there, it hears events, and it reaches the
 * engine.
 */
final class Readiness {

  private Readiness() {}

  static Health of(Health health, DataSource database, InboxConsumer inbox, Engine engine) {
    return health
        .startup("database", () -> database(database))
        .ready("database", () -> database(database))
        .ready("kafka", () -> HealthStatus.of(inbox.isAlive(), "poll loop"))
        .ready("engine", engine::health);
  }

  private static HealthStatus database(DataSource database) {
    List<String> missing = new Migrations(Main.PROCESS).missing(database);
    return missing.isEmpty()
        ? HealthStatus.up("expected migration")
        : HealthStatus.down(missing.size() + " migrations missing");
  }
}
