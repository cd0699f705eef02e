package dev.cpqoms.blocks.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.blocks.health.HealthStatus;
import dev.cpqoms.blocks.operational.BlocksDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  private static final String WITHOUT_RELAY_MEMBER =
      """
      DROP TABLE relay_member;
      DELETE FROM flyway_schema_history WHERE version = '2026.11.21.05'
      """;

  private static BlocksDatabase database;

  @BeforeAll
  static void migrate() {
    database = new BlocksDatabase();
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void aLaterSharedMigrationReachesADatabaseThatIsNumberedAheadOfIt() throws SQLException {
    database.executeAsOwner(WITHOUT_RELAY_MEMBER);
    assertThat(new Migrations("quote").missing(database.pool())).containsExactly("2026.11.21.05");

    assertThat(database.migrate()).isEqualTo(1);

    assertThat(new Migrations("quote").missing(database.pool())).isEmpty();
  }

  @Test
  void readinessWaitsForTheLastMigrationAndThenOnlyAsksForAnAnswer() throws SQLException {
    DatabaseReadiness readiness = new DatabaseReadiness(new Migrations("quote"), database.pool());
    database.executeAsOwner(WITHOUT_RELAY_MEMBER);
    assertThat(readiness.check()).isEqualTo(HealthStatus.down("migration pending"));
    database.migrate();
    assertThat(readiness.check().healthy()).isTrue();

    database.executeAsOwner(WITHOUT_RELAY_MEMBER);
    assertThat(readiness.check().healthy()).isTrue();
    database.migrate();
  }

  @Test
  void anIsolatedTableShowsAndTakesOnlyTheRowsOfTheSessionsTenant() throws SQLException {
    database.executeAsOwner(tableOfAcme("note", "SELECT enable_tenant_isolation('note')"));

    assertThat(database.count("acme", "SELECT count(*) FROM note")).isEqualTo(1);
    assertThat(database.count("globex", "SELECT count(*) FROM note")).isZero();
    assertThat(database.count("*", "SELECT count(*) FROM note")).isZero();
    assertThatThrownBy(() -> database.execute("globex", "INSERT INTO note VALUES ('acme')"))
        .hasMessageContaining("row-level security");
  }

  @Test
  void theOwnerOfAnIsolatedTableIsBoundToATenantToo() throws SQLException {
    database.executeAsOwner(tableOfAcme("memo", "SELECT enable_tenant_isolation('memo')"));

    assertThatThrownBy(() -> database.executeAsOwner("INSERT INTO memo VALUES ('acme')"))
        .hasMessageContaining("row-level security");
  }

  @Test
  void housekeepingPassesOnlyWhereTheTableSaysSo() throws SQLException {
    database.executeAsOwner(tableOfAcme("chore", "SELECT enable_tenant_isolation('chore', true)"));

    assertThat(database.count("*", "SELECT count(*) FROM chore")).isEqualTo(1);
    assertThat(database.count("globex", "SELECT count(*) FROM chore")).isZero();
  }

  private static String tableOfAcme(String table, String isolation) {
    return """
    CREATE TABLE %1$s (tenant_id text NOT NULL);
    INSERT INTO %1$s VALUES ('acme');
    GRANT SELECT, INSERT ON %1$s TO quote_app;
    %2$s
    """
        .formatted(table, isolation);
  }
}
