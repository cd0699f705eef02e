package dev.cpqoms.blocks.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.operational.BlocksDatabase;
import dev.cpqoms.blocks.outbox.DomainEvent;
import dev.cpqoms.blocks.outbox.Outbox;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnitOfWorkTest {

  private static final String ALL_EVENTS = "SELECT count(*) FROM outbox_event";

  private static BlocksDatabase database;

  private final Outbox outbox =
      new Outbox("test-service", "cpq.quote.public.v1", IdSource.timeOrdered());

  @BeforeAll
  static void migrate() {
    database = new BlocksDatabase();
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void rowLevelSecurityHoldsWithoutAnyTenantPredicate() throws SQLException {
    append("acme", 1);

    assertThat(database.count("globex", ALL_EVENTS)).isZero();
    assertThat(database.count("", ALL_EVENTS)).isZero();
    assertThat(database.count("*", ALL_EVENTS)).isZero();
  }

  @Test
  void aRowOfAnotherTenantCannotBeWritten() {
    assertThatThrownBy(
            () ->
                database.execute(
                    "acme",
                    "INSERT INTO audit_head (tenant_id, position, hash) VALUES ('globex', 0, '')"))
        .hasMessageContaining("row-level security");
  }

  @Test
  void theTenantIsForgottenWhenTheConnectionGoesBack() throws SQLException {
    append("umbrella", 1);
    try (java.sql.Connection connection = database.pool().getConnection();
        java.sql.Statement statement = connection.createStatement();
        java.sql.ResultSet rows =
            statement.executeQuery("SELECT current_setting('app.tenant_id', true)")) {
      rows.next();
      assertThat(rows.getString(1)).isNullOrEmpty();
    }
  }

  @Test
  void workThatThrowsLeavesNothing() throws SQLException {
    assertThatThrownBy(
            () ->
                database
                    .unitOfWork()
                    .run(
                        BlocksDatabase.of("soylent"),
                        tx -> {
                          outbox.append(tx, event(UUID.randomUUID(), 1));
                          throw new IllegalStateException("crash");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(database.count("soylent", ALL_EVENTS)).isZero();
  }

  @Test
  void aVersionHasOneEvent() {
    UUID aggregate = UUID.randomUUID();
    append("acme", aggregate, 1);

    assertThatThrownBy(() -> append("acme", aggregate, 1)).hasMessageContaining("duplicate key");
  }

  @Test
  void theMigratedDatabaseLacksNothing() {
    assertThat(new Migrations("quote").missing(database.pool())).isEmpty();
  }

  private void append(String tenant, long version) {
    append(tenant, UUID.randomUUID(), version);
  }

  private void append(String tenant, UUID aggregate, long version) {
    database
        .unitOfWork()
        .run(
            BlocksDatabase.of(tenant),
            tx -> {
              outbox.append(tx, event(aggregate, version));
              return version;
            });
  }

  private static DomainEvent event(UUID aggregate, long version) {
    return new DomainEvent("Quote", aggregate, version, "QuoteCreated", 1, Map.of());
  }
}
