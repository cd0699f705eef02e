package dev.cpqoms.outbox.leased;

import dev.cpqoms.outbox.relay.OutboxEvent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes due rows of {@code outbox_event} out of the buckets that this relay owns. */
final class Claims {

  /**
   * The share lock on the leases keeps them from being taken over until the claim is committed. A
   * row is due when it waits for an attempt, or when whoever was publishing it is gone: its lock
   * ran out, or its bucket has another epoch. A row behind one that is not due is not due either.
   */
  private static final String CLAIM =
      """
      WITH mine AS MATERIALIZED (
        SELECT bucket, epoch FROM relay_lease WHERE owner = ? AND lease_until > now() ORDER BY bucket FOR SHARE),
      waiting AS (
        SELECT e.outbox_event_id, e.position, e.aggregate_id, e.aggregate_version, mine.epoch,
               CASE e.status
                 WHEN 'QUARANTINED' THEN false
                 WHEN 'PUBLISHING' THEN e.locked_until <= now() OR e.lease_epoch <> mine.epoch
                 ELSE e.next_attempt_at IS NULL OR e.next_attempt_at <= now()
               END AS due
          FROM mine JOIN outbox_event e ON e.bucket = mine.bucket
         WHERE e.status <> 'PUBLISHED'),
      next AS (
        SELECT outbox_event_id, epoch FROM (
          SELECT w.*, bool_and(due) OVER (PARTITION BY aggregate_id ORDER BY aggregate_version) AS free FROM waiting w) x
         WHERE free ORDER BY position LIMIT ?)
      UPDATE outbox_event o
         SET status = 'PUBLISHING', locked_by = ?, locked_until = now() + ? * interval '1 millisecond',
             lease_epoch = next.epoch, updated_at = now()
        FROM next WHERE o.outbox_event_id = next.outbox_event_id AND o.status <> 'PUBLISHED'
      RETURNING o.outbox_event_id, o.position, o.bucket, o.lease_epoch, o.tenant_id, o.aggregate_id,
                o.aggregate_version, o.topic, o.payload, o.traceparent, o.retry_count, o.error_code
      """;

  private final Database database;
  private final String owner;
  private final Duration lease;

  Claims(Database database, String owner, Duration lease) {
    this.database = database;
    this.owner = owner;
    this.lease = lease;
  }

  List<OutboxEvent> take(int limit) {
    return database.run(
        connection -> {
          try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, owner);
            claim.setInt(2, limit);
            claim.setString(3, owner);
            claim.setLong(4, lease.toMillis());
            return events(claim);
          }
        });
  }

  private static List<OutboxEvent> events(PreparedStatement claim) throws SQLException {
    List<OutboxEvent> claimed = new ArrayList<>();
    try (ResultSet row = claim.executeQuery()) {
      while (row.next()) {
        claimed.add(
            new OutboxEvent(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getInt(3),
                row.getLong(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getLong(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getInt(11),
                row.getString(12)));
      }
    }
    return claimed;
  }
}
