package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.snapshot.DatabaseAccess;
import dev.cpqoms.sandbox.journey.Journey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An event that can never be published stops its own aggregate, and nobody else's. */
@ExtendWith(Platforms.class)
class PoisonEventTest {

  private final DrillPlatform platform;

  PoisonEventTest(DrillPlatform platform) {
    this.platform = platform;
  }

  @Test
  void aPoisonEventIsQuarantinedWhileOtherAggregatesGoOn() throws SQLException {
    UUID aggregate = UUID.randomUUID();
    DatabaseAccess app = platform.database("quote", "app");
    plant(app, aggregate, 1, "this is no envelope");
    plant(app, aggregate, 2, "neither is this");

    try {
      Journey journey = platform.journey("acme", Damage.none());
      journey.walk();

      assertThat(journey.order().state()).isEqualTo("COMPLETED");
      Awaitility.await("the poison event is quarantined, and its successor waits")
          .atMost(DrillPlatform.PATIENCE)
          .until(
              () ->
                  status(app, aggregate, 1).equals("QUARANTINED")
                      && status(app, aggregate, 2).equals("PENDING"));
    } finally {
      remove(aggregate);
    }
    Soundness.invariantsHold(platform);
  }

  private static void plant(DatabaseAccess app, UUID aggregate, long version, String payload)
      throws SQLException {
    try (Connection connection = bound(app);
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO outbox_event (outbox_event_id, bucket, tenant_id, aggregate_type,
                       aggregate_id, aggregate_version, event_type, event_version, topic, payload,
                       correlation_id, created_at, updated_at)
                VALUES (?, 3, 'acme', 'Quote', ?, ?, 'QuoteCreated', 1, 'cpq.quote.public.v1', ?,
                       'poison', now(), now())
                """)) {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, aggregate);
      insert.setLong(3, version);
      insert.setString(4, payload);
      insert.executeUpdate();
    }
  }

  private static String status(DatabaseAccess app, UUID aggregate, long version)
      throws SQLException {
    try (Connection connection = bound(app);
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT status FROM outbox_event WHERE aggregate_id = ? AND aggregate_version ="
                    + " ?")) {
      query.setObject(1, aggregate);
      query.setLong(2, version);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  /** The planted rows are no facts: they go, so that the invariants speak of the platform's own. */
  private void remove(UUID aggregate) throws SQLException {
    try (Connection connection = bound(platform.database("quote", "owner"));
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM outbox_event WHERE aggregate_id = ?")) {
      delete.setObject(1, aggregate);
      assertThat(delete.executeUpdate()).isEqualTo(2);
    }
  }

  private static Connection bound(DatabaseAccess access) throws SQLException {
    Connection connection =
        DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
    try (PreparedStatement tenant =
        connection.prepareStatement("SELECT set_config('app.tenant_id', 'acme', false)")) {
      tenant.execute();
    }
    return connection;
  }
}
