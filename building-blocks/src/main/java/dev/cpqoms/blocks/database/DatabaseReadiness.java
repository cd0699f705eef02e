package dev.cpqoms.blocks.database;

import dev.cpqoms.blocks.health.HealthCheck;
import dev.cpqoms.blocks.health.HealthStatus;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Up when the database answers and has everything that this build needs. Migrations only expand, so
 * that what was once complete stays so, and later probes only ask for an answer.
 */
public final class DatabaseReadiness implements HealthCheck {
  private static final int LIMIT_SECONDS = 1;

  private final Migrations migrations;
  private final DataSource app;
  private volatile boolean migrated;

  public DatabaseReadiness(Migrations migrations, DataSource app) {
    this.migrations = migrations;
    this.app = app;
  }

  @Override
  public HealthStatus check() throws SQLException {
    migrated = migrated || migrations.missing(app).isEmpty();
    if (!migrated) {
      return HealthStatus.down("migration pending");
    }
    try (Connection connection = app.getConnection()) {
      return HealthStatus.of(connection.isValid(LIMIT_SECONDS), "at the expected migration");
    }
  }
}
