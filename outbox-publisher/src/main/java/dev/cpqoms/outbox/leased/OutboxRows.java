package dev.cpqoms.outbox.leased;

import dev.cpqoms.outbox.relay.Acknowledged;
import dev.cpqoms.outbox.relay.Backlog;
import dev.cpqoms.outbox.relay.OutboxEvent;
import dev.cpqoms.outbox.relay.Setback;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The statements on {@code outbox_event}. Every change names the epoch under which the row was
 * claimed.
 */
final class OutboxRows {

  private static final String STILL_MINE =
      """
         AND o.status = 'PUBLISHING' AND o.locked_by = ? AND o.lease_epoch = a.epoch
         AND EXISTS (SELECT 1 FROM relay_lease l
                      WHERE l.bucket = o.bucket AND l.owner = o.locked_by AND l.epoch = o.lease_epoch)
      """;

  private static final String PUBLISHED =
      """
      UPDATE outbox_event o
         SET status = 'PUBLISHED', published_at = now(), published_partition = a.partition,
             published_offset = a.record_offset, locked_by = NULL, locked_until = NULL, next_attempt_at = NULL,
             updated_at = now()
        FROM unnest(?::uuid[], ?::bigint[], ?::int[], ?::bigint[]) AS a (id, epoch, partition, record_offset)
       WHERE o.outbox_event_id = a.id
      """
          + STILL_MINE;

  private static final String SET_BACK =
      """
      UPDATE outbox_event o
         SET status = ?, retry_count = a.retries, next_attempt_at = now() + a.delay * interval '1 millisecond',
             error_code = a.code, error_message = a.message, locked_by = NULL, locked_until = NULL, updated_at = now()
        FROM unnest(?::uuid[], ?::bigint[], ?::int[], ?::bigint[], ?::text[], ?::text[])
             AS a (id, epoch, retries, delay, code, message)
       WHERE o.outbox_event_id = a.id
      """
          + STILL_MINE;

  private static final String RELEASE =
      """
      UPDATE outbox_event o
         SET status = 'PENDING', locked_by = NULL, locked_until = NULL, updated_at = now()
        FROM unnest(?::uuid[], ?::bigint[]) AS a (id, epoch)
       WHERE o.outbox_event_id = a.id
      """
          + STILL_MINE;

  private static final String BACKLOG =
      """
      SELECT status, count(*),
             coalesce(extract(epoch FROM now() - min(created_at) FILTER (WHERE status <> 'QUARANTINED')) * 1000, 0)::bigint
        FROM outbox_event WHERE status <> 'PUBLISHED' GROUP BY status
      """;

  private final Database database;
  private final String owner;

  OutboxRows(Database database, String owner) {
    this.database = database;
    this.owner = owner;
  }

  /** Returns how many of the rows were still this relay's. */
  int published(List<Acknowledged> events) {
    return update(
        PUBLISHED,
        events,
        (connection, statement) -> {
          claims(connection, statement, 1, events, Acknowledged::event);
          statement.setArray(3, array(connection, "int4", events, Acknowledged::partition));
          statement.setArray(4, array(connection, "int8", events, Acknowledged::offset));
          statement.setString(5, owner);
        });
  }

  /** Returns how many of the rows were still this relay's. */
  int setBack(String status, List<Setback> events) {
    return update(
        SET_BACK,
        events,
        (connection, statement) -> {
          statement.setString(1, status);
          claims(connection, statement, 2, events, Setback::event);
          statement.setArray(4, array(connection, "int4", events, Setback::retryCount));
          statement.setArray(
              5, array(connection, "int8", events, event -> event.delay().toMillis()));
          statement.setArray(6, array(connection, "text", events, Setback::errorCode));
          statement.setArray(7, array(connection, "text", events, Setback::errorMessage));
          statement.setString(8, owner);
        });
  }

  /** Returns how many of the rows were still this relay's. */
  int release(List<OutboxEvent> events) {
    return update(
        RELEASE,
        events,
        (connection, statement) -> {
          claims(connection, statement, 1, events, Function.identity());
          statement.setString(3, owner);
        });
  }

  Backlog backlog() {
    return database.run(
        connection -> {
          Map<String, Long> byStatus = new HashMap<>();
          long oldest = 0;
          try (PreparedStatement query = connection.prepareStatement(BACKLOG);
              ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              byStatus.put(rows.getString(1), rows.getLong(2));
              oldest = Math.max(oldest, rows.getLong(3));
            }
          }
          return new Backlog(byStatus, Duration.ofMillis(oldest));
        });
  }

  private int update(String sql, List<?> events, Parameters parameters) {
    if (events.isEmpty()) {
      return 0;
    }
    return database.run(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.bind(connection, statement);
            return statement.executeUpdate();
          }
        });
  }

  private static <E> void claims(
      Connection connection,
      PreparedStatement statement,
      int from,
      List<E> events,
      Function<E, OutboxEvent> event)
      throws SQLException {
    statement.setArray(from, array(connection, "uuid", events, e -> event.apply(e).id()));
    statement.setArray(from + 1, array(connection, "int8", events, e -> event.apply(e).fence()));
  }

  private static <E> Array array(
      Connection connection, String type, List<E> events, Function<E, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, events.stream().map(value).toArray());
  }

  @FunctionalInterface
  private interface Parameters {
    void bind(Connection connection, PreparedStatement statement) throws SQLException;
  }
}
