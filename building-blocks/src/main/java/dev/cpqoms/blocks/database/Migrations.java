package dev.cpqoms.blocks.database;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The schema of one service's database: the tables every service has ({@code db/blocks}) and its
 * own. Applied by the owner role as a step of its own, never by a serving process.
 */
public final class Migrations {

  private final String service;

  /**
   * @param service folder of the service's own migrations and first word of its role names
   */
  public Migrations(String service) {
    this.service = service;
  }

  /** Applies what is missing and returns how many migrations that were. */
  public int apply(DatabaseSettings owner) {
    return applyUpTo("latest", owner);
  }

  /**
   * The same as far as this version, which is how the schema was before a later migration.
   *
   * @param version as in the name of the last file, {@code 2026.11.21.23} for example
   */
  public int applyUpTo(String version, DatabaseSettings owner) {
    return configuration()
        .dataSource(owner.url(), owner.user(), owner.password())
        .target(version)
        .load()
        .migrate()
        .migrationsExecuted;
  }

  /**
   * The versions that this build needs and the database lacks, as the app role sees it. Empty means
   * that the service may serve; a database that is ahead is fine (migrations only expand).
   */
  public List<String> missing(DataSource app) {
    return Stream.of(configuration().dataSource(app).load().info().pending())
        .map(migration -> String.valueOf(migration.getVersion()))
        .toList();
  }

  private FluentConfiguration configuration() {
    return Flyway.configure()
        .locations("classpath:db/blocks", "classpath:db/" + service)
        .placeholders(
            Map.of(
                "app_role", service + "_app",
                "relay_role", service + "_relay",
                "support_role", service + "_support"))
        .validateMigrationNaming(true)
        // The shared tables and the service's own are numbered apart: a later shared migration may
        // carry a lower number than what a living database of the service has already.
        .outOfOrder(true)
        .cleanDisabled(true);
  }
}
