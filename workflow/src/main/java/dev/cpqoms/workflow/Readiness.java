package dev.cpqoms.workflow;

import dev.cpqoms.blocks.database.DatabaseReadiness;
import dev.cpqoms.blocks.database.Migrations;
import dev.cpqoms.blocks.health.Health;
import dev.cpqoms.blocks.health.HealthStatus;
import dev.cpqoms.blocks.inbox.InboxConsumer;
import dev.cpqoms.workflow.engine.Engine;
import javax.sql.DataSource;

/**
 * When this process can do its work: its database is there, it hears events, and it reaches the
 * engine.
 */
final class Readiness {

  private Readiness() {}

  static Health of(Health health, DataSource app, InboxConsumer inbox, Engine engine) {
    DatabaseReadiness database = new DatabaseReadiness(new Migrations(Main.PROCESS), app);
    return health
        .startup("database", database)
        .ready("database", database)
        .ready("kafka", () -> HealthStatus.of(inbox.isAlive(), "poll loop"))
        .ready("engine", engine::health);
  }
}
